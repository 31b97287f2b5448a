import { useState, type FormEvent } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';

/** Characters a wish for a draft may have. */
export const INSTRUCTION_LIMIT = 500;

/** Wishes one click away; each can be changed before it is sent. */
const presets = () =>
  [
    [t('Shorter'), t('Make it shorter.')],
    [t('Warmer'), t('Make it warmer.')],
    [t('More formal'), t('Make it more formal.')],
    [t('Simpler'), t('Say it in simpler words.')],
    [t('Offer alternatives'), t('Offer alternatives.')],
    [t('Apologise'), t('Apologise for what went wrong.')],
    [t('Ask one question'), t('Ask one question about what is missing.')],
  ] as const;

interface InstructDialogProps {
  /** The person has changed the text, which a new draft would put aside. */
  touched: boolean;
  onInstruct: (instruction: string) => void;
  onClose: () => void;
}

export function InstructDialog({ touched, onInstruct, onClose }: InstructDialogProps) {
  const [instruction, setInstruction] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (instruction.trim()) onInstruct(instruction.trim());
  };

  return (
    <Dialog title={t('Ask for another draft')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <div role="group" aria-label={t('Common wishes')}>
          {presets().map(([name, words]) => (
            <Button key={name} look="quiet" onClick={() => setInstruction(words)}>
              {name}
            </Button>
          ))}
        </div>
        <Area
          label={t('What should change?')}
          hint={touched ? t('Your own changes are kept: the new draft is offered beside them.') : undefined}
          value={instruction}
          onChange={(event) => setInstruction(event.target.value)}
          maxLength={INSTRUCTION_LIMIT}
          required
        />
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="primary">
            {t('Draft again')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
