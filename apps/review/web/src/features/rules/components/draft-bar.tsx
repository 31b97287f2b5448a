import { useState, type FormEvent } from 'react';
import { discardRules, publishRules, type RuleDraft } from '../../../api/rules.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface DraftBarProps {
  draft: RuleDraft;
  revision: number;
  may: boolean;
  mayPublish: boolean;
  onDone: () => Promise<void>;
  onDiscarded: () => void;
}

/** The next version while it is a draft: nobody is checked with it yet. */
export function DraftBar({ draft, revision, may, mayPublish, onDone, onDiscarded }: DraftBarProps) {
  // As it was when the dialog opened: what is published is what was read.
  const [publishing, setPublishing] = useState<{ draft: RuleDraft; revision: number }>();
  const [problem, setProblem] = useState<unknown>();
  const { savedBy, savedAt, problems, lowered, askedBy, askedByMe } = draft;
  const discard = async (): Promise<void> => {
    setProblem(undefined);
    try {
      await discardRules(revision);
      announce(t('Draft discarded'));
      onDiscarded();
    } catch (error) {
      setProblem(error);
    }
    await onDone();
  };
  const waits = askedBy !== undefined && askedByMe === true;
  return (
    <>
      <Banner
        tone={problems.length > 0 || askedBy ? 'warn' : 'info'}
        title={
          askedBy
            ? t('{{askedBy}} asks a second administrator', { askedBy })
            : t('There is a draft of the next version')
        }
        actions={
          <>
            {mayPublish && !waits && (
              <Button
                look="primary"
                disabled={problems.length > 0}
                onClick={() => setPublishing({ draft, revision })}
              >
                {askedBy ? t('Confirm and publish…') : t('Publish…')}
              </Button>
            )}
            {may && (
              <Button look="quiet" onClick={() => void discard()}>
                {t('Discard it')}
              </Button>
            )}
          </>
        }
      >
        <Sentence
          of="Saved by <who/>, <when/>. Nothing is checked with it before it is published."
          parts={{
            who: <bdi>{savedBy}</bdi>,
            when: <time dateTime={savedAt}>{fullTime(savedAt)}</time>,
          }}
        />
        {lowered.length > 0 &&
          t(' It lowers {{lowered}}: two administrators have to stand for that.', {
            lowered: lowered.join(', '),
          })}
        {problems.length > 0 && ` ${problems.map((one) => `${one.rule} ${one.problem}`).join('; ')}.`}
      </Banner>
      {problem !== undefined && <ProblemBanner error={problem} />}
      {publishing && <Publish {...publishing} onDone={onDone} onClose={() => setPublishing(undefined)} />}
    </>
  );
}

function Publish({
  draft,
  revision,
  onDone,
  onClose,
}: Pick<DraftBarProps, 'draft' | 'revision' | 'onDone'> & { onClose: () => void }) {
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const asks = draft.lowered.length > 0 && draft.askedBy === undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const { published, version } = await publishRules(revision, note.trim());
      announce(
        published
          ? t('Version {{version}} is in force', { version: version ?? '' })
          : t('A second administrator has to confirm'),
      );
      await onDone();
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Dialog title={asks ? t('Ask a second administrator') : t('Put it in force')} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p>
          {asks
            ? t('It lowers {{lowered}}. It is in force once another administrator confirms it.', {
                lowered: draft.lowered.join(', '),
              })
            : t('From the next draft and the next approval on, for everybody.')}
        </p>
        <Area
          label={t('What changes, and why?')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          minLength={5}
          maxLength={300}
          required
        />
        {problem !== undefined && <ProblemBanner error={problem} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary">
            {asks ? t('Ask for confirmation') : t('Publish')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
