import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import {
  CTA_STAGES,
  listCtas,
  removeCta,
  saveCta,
  stageWords,
  type Cta,
  type CtaStage,
} from '../../../api/ctas.js';
import { keys } from '../../../api/keys.js';
import { savedLanguages } from '../../../api/saved-replies.js';
import { useEdit } from '../../../lib/edit/use-edit.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { EditRefused, type Compared } from '../../../ui/edit-refused.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
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
  const newest = async (): Promise<Cta | undefined> =>
    (await listCtas()).ctas.find((one) => one.id === cta?.id);
  const edit = useEdit(cta?.version ?? 0, newest, (theirs) => {
    setTitle(theirs.title);
    setStage(theirs.stage);
    setValidUntil(theirs.validUntil ?? '');
    setTexts(theirs.texts);
  });
  const done = async (act: (base: number) => Promise<unknown>, words: string): Promise<void> => {
    if (!(await edit.save(act))) return;
    await client.invalidateQueries({ queryKey: keys.ctas });
    announce(words);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = { stage, title, texts: writtenTexts(texts), ...(validUntil && { validUntil }) };
    void done((base) => saveCta(cta?.id ?? ctaNameOf(title), { ...words, base }), t('Call to action saved'));
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
        <EditRefused
          edit={edit}
          compare={(theirs) => compared({ stage, title, texts, validUntil }, theirs)}
        />
        <footer className="dialog-foot">
          {cta && (
            <Button
              look="danger"
              icon="remove"
              onClick={() => void done((base) => removeCta(cta.id, base), t('Call to action taken away'))}
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

function compared(mine: Pick<Cta, 'stage' | 'title' | 'texts' | 'validUntil'>, theirs: Cta): Compared[] {
  const said = ({ texts }: Pick<Cta, 'texts'>, code: keyof Cta['texts']): string =>
    [texts[code]?.text ?? '', texts[code]?.url ?? ''].join('\n').trim();
  return [
    [t('Name'), mine.title, theirs.title],
    [t('How directly it asks'), stageWords(mine.stage), stageWords(theirs.stage)],
    [t('Last day (may be left out)'), mine.validUntil ?? '', theirs.validUntil ?? ''],
    ...savedLanguages().map(([code, name]) => [name, said(mine, code), said(theirs, code)] as const),
  ];
}
