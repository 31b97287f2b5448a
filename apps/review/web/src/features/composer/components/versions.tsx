import { useMemo } from 'react';
import type { EarlierDraft, ItemDetail } from '../../../api/items.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { draftDiff } from '../draft-diff.js';
import type { Composing } from '../use-composer.js';
import { WordDiff } from './word-diff.js';
import './changes.css';

interface VersionsProps {
  item: Pick<ItemDetail, 'earlierDrafts'>;
  composing: Composing;
  readOnly: boolean;
}

/** The drafts there were before, each with what is different in the text now: a wish that came to nothing costs no draft (SV-15). */
export function Versions({ item: { earlierDrafts }, composing, readOnly }: VersionsProps) {
  if (earlierDrafts.length === 0) return null;
  return (
    <details className="changes">
      <summary>{t('Earlier drafts ({{earlierDrafts}})', { earlierDrafts: earlierDrafts.length })}</summary>
      {earlierDrafts.map((draft) => (
        <Version key={draft.requestId} {...{ draft, composing, readOnly }} />
      ))}
    </details>
  );
}

function Version({ draft, composing, readOnly }: Omit<VersionsProps, 'item'> & { draft: EarlierDraft }) {
  const { bubbles, createdAt } = draft;
  const { texts, write } = composing;
  const diff = useMemo(
    () =>
      draftDiff(
        bubbles.map(({ text }) => text),
        texts,
      ),
    [bubbles, texts],
  );
  return (
    <section
      className="changes-body"
      aria-label={t('Draft of {{fullTime}}', { fullTime: fullTime(createdAt) })}
    >
      <time dateTime={createdAt}>{fullTime(createdAt)}</time>
      <WordDiff bubbles={diff.bubbles} />
      {!readOnly && (
        <Button look="quiet" onClick={() => write(bubbles)}>
          {t('Use this draft')}
        </Button>
      )}
    </section>
  );
}
