import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { CTA_STAGES, removeCta, saveCta, stageWords, type Cta, type CtaStage } from '../../../api/ctas.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { ctaNameOf, writtenTexts } from '../cta-form.policy.js';
import { CtaTextFields } from './cta-text-fields.js';

interface EditCtaProps {
  /** Absent for a new one. */
  cta: Cta | undefined;
  onClose: () => void;
}

/** A call to action as it is written: its name, how directly it asks, until when, and what it says in each language. */
export function EditCta({ cta, onClose }: EditCtaProps) {
  const client = useQueryClient();
  const [title, setTitle] = useState(cta?.title ?? '');
  const [stage, setStage] = useState<CtaStage>(cta?.stage ?? 'SOFT');
  const [validUntil, setValidUntil] = useState(cta?.validUntil ?? '');
  const [texts, setTexts] = useState(cta?.texts ?? {});
  const [problem, setProblem] = useState<unknown>();
  const done = async (change: Promise<unknown>, words: string): Promise<void> => {
    setProblem(undefined);
    try {
      await change;
      await client.invalidateQueries({ queryKey: keys.ctas });
      announce(words);
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = { stage, title, texts: writtenTexts(texts), ...(validUntil && { validUntil }) };
    void done(
      saveCta(cta?.id ?? ctaNameOf(title), { ...words, base: cta?.version ?? 0 }),
      t('Call to action saved'),
    );
  };
  return (
    <Dialog
      title={cta ? t('Edit {{title}}', { title: cta.title }) : t('New call to action')}
      onClose={onClose}
    >
      <form className="dialog-form" onSubmit={submit}>
        <Field
          label={t('Name')}
          required
          maxLength={80}
          dir="auto"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Pick
          label={t('How directly it asks')}
          value={stage}
          choices={CTA_STAGES.map((one) => [one, stageWords(one)] as const)}
          onPick={setStage}
        />
        <Field
          label={t('Last day (may be left out)')}
          type="date"
          value={validUntil}
          onChange={(event) => setValidUntil(event.target.value)}
        />
        <CtaTextFields texts={texts} onChange={setTexts} />
        {problem !== undefined && <ProblemBanner error={problem} />}
        <footer className="dialog-foot">
          {cta && (
            <Button
              look="danger"
              icon="remove"
              onClick={() => void done(removeCta(cta.id, cta.version), t('Call to action taken away'))}
            >
              {t('Take it away')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary">
            {t('Save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
