import { useState, type FormEvent } from 'react';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';

/** Characters a wish for a draft may have. */
export const INSTRUCTION_LIMIT = 500;

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
    <Dialog title="Ask for another draft" onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Area
          label="What should change?"
          hint={touched ? 'Your own changes are kept: the new draft is offered beside them.' : undefined}
          value={instruction}
          onChange={(event) => setInstruction(event.target.value)}
          maxLength={INSTRUCTION_LIMIT}
          required
        />
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary">
            Draft again
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
