import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listCtas, stageWords } from '../../../api/ctas.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { IconButton } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Tag } from '../../../ui/tag.js';
import { isFull, type BubbleEdit, type BubbleOperation } from '../bubbles.policy.js';
import { useComposerPlace } from '../composer-place.js';
import { ctaChoices, type CtaChoice } from '../cta-choice.policy.js';
import './cta-picker.css';

interface CtaPickerProps {
  edit: BubbleEdit;
  apply: (operation: BubbleOperation) => void;
}

/** Puts a call to action into the reply, marked as one; a reply has one at most (ET-05). */
export function CtaPicker({ edit, apply }: CtaPickerProps) {
  const [open, setOpen] = useState(false);
  const place = useComposerPlace();
  if (!place) return null;
  const taken = isFull(edit) || edit.bubbles.some(({ cta }) => cta);
  const pick = ({ id, title, stage, text }: CtaChoice): void => {
    apply({ type: 'ask', text, cta: { id, title, stage } });
    setOpen(false);
    announce(t('Put in'));
  };
  return (
    <>
      <IconButton icon="hand" label={t('Call to action')} disabled={taken} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t('Call to action')} onClose={() => setOpen(false)}>
          <Choices language={place.language} onPick={pick} />
        </Dialog>
      )}
    </>
  );
}

function Choices({
  language,
  onPick,
}: {
  language: string | undefined;
  onPick: (choice: CtaChoice) => void;
}) {
  const list = useQuery({ queryKey: keys.ctas, queryFn: listCtas });
  const choices = ctaChoices(list.data?.ctas ?? [], language);
  if (list.isSuccess && choices.length === 0)
    return (
      <p className="cta-none">
        {t('There is none in their language. Leads and administrators write them under Replies.')}
      </p>
    );
  return (
    <ul className="cta-choices">
      {choices.map((choice) => (
        <li key={choice.id}>
          <button type="button" onClick={() => onPick(choice)}>
            <span className="cta-choice-name">
              <strong dir="auto">{choice.title}</strong> <Tag tone="accent">{stageWords(choice.stage)}</Tag>
            </span>
            <span className="cta-choice-text" dir="auto" lang={choice.language}>
              {choice.text}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
