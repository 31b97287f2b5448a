import { useState, type FormEvent } from 'react';
import type { Rejection } from '../../../api/items.js';
import { said, type Term } from '../../../api/taxonomy.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';
import { Area } from '../../../ui/field.js';
import { INSTRUCTION_LIMIT } from './instruct-dialog.js';

type Step = Rejection['nextStep'];

const steps = (): { value: Step; label: string; consequence: string }[] => [
  { value: 'redraft', label: t('Draft again'), consequence: t('Reject and draft again') },
  { value: 'manual', label: t('Write by hand'), consequence: t('Reject and write by hand') },
  { value: 'escalate', label: t('Hand it to a lead'), consequence: t('Reject and hand it to a lead') },
  { value: 'close', label: t('Close without a reply'), consequence: t('Reject and close without a reply') },
];

interface RejectDialogProps {
  reasons: Term[];
  onReject: (rejection: Omit<Rejection, 'generation' | 'feedback'>) => void;
  onClose: () => void;
}

/** A rejection names its reason and what comes next; the reason proposes both the step and the instruction. */
export function RejectDialog({ reasons, onReject, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState<Term>();
  const [step, setStep] = useState<Step>();
  const [written, setWritten] = useState<string>();
  const nextStep = step ?? reason?.nextStep ?? 'redraft';
  // The reason's words are for the next draft, not for a colleague.
  const proposed = nextStep === 'redraft' && reason?.instruction ? said(reason.instruction) : '';
  const instruction = written ?? proposed;
  const other = reason?.code === 'OTHER';
  const worded = other || nextStep === 'redraft' || nextStep === 'escalate';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!reason) return;
    const words = instruction.trim();
    const sends = words !== '' && worded;
    onReject({ reason: reason.code, nextStep, ...(sends && { instruction: words }) });
  };

  return (
    <Dialog title={t('Reject this draft')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Choices
          legend={t('What is wrong with it?')}
          name="reason"
          numbered
          choices={reasons.map(({ code, label }) => ({ value: code, label: said(label) }))}
          value={reason?.code}
          onChange={(code) => setReason(reasons.find((one) => one.code === code))}
        />
        <Choices
          legend={t('And then?')}
          name="step"
          look="segments"
          choices={steps()}
          value={nextStep}
          onChange={(value) => setStep(value as Step)}
        />
        {worded && (
          <Area
            label={wordsLabel(nextStep)}
            value={instruction}
            onChange={(event) => setWritten(event.target.value)}
            maxLength={INSTRUCTION_LIMIT}
            minLength={other ? 5 : undefined}
            required={other}
          />
        )}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look="danger">
            {steps().find(({ value }) => value === nextStep)?.consequence}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function wordsLabel(step: Step): string {
  if (step === 'redraft') return t('Tell the next draft what to change');
  return step === 'escalate' ? t('What should they know?') : t('Say what was wrong');
}
