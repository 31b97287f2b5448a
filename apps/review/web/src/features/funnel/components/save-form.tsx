import { useState, type ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface SaveFormProps {
  ready: boolean;
  onSave: (reason: string) => Promise<void>;
  onRefused?: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A change in place: never without a reason, and a refusal leaves everything as it was typed. */
export function SaveForm({ ready, onSave, onRefused, onCancel, children }: SaveFormProps) {
  const [reason, setReason] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const may = ready && reason.trim().length > 1;
  const save = async (): Promise<void> => {
    setSaving(true);
    setProblem(undefined);
    await onSave(reason.trim()).catch((error: unknown) => {
      setProblem(error);
      setSaving(false);
      onRefused?.();
    });
  };
  return (
    <form
      className="standing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (may && !saving) void save();
      }}
    >
      {problem !== undefined && <ProblemBanner error={problem} />}
      {children}
      <Field
        label={t('Why')}
        dir="auto"
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="standing-form-foot">
        <Button look="primary" type="submit" disabled={!may || saving}>
          {t('Save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}
