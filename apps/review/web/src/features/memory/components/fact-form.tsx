import { useId, useState } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { factTitle, keyOfLabel, NAMED_KEYS } from '../fact-words.policy.js';

export interface FactWords {
  /** Of a new fact. */
  key: string;
  value: string;
  why?: string;
}

interface FactFormProps {
  /** A new fact, which needs to say what it is about. */
  labelled?: boolean;
  value?: string;
  onSave: (words: FactWords) => Promise<void>;
  onCancel: () => void;
}

/** What holds from now on, and why. */
export function FactForm({ labelled = false, value: before = '', onSave, onCancel }: FactFormProps) {
  const [label, setLabel] = useState('');
  const [value, setValue] = useState(before);
  const [why, setWhy] = useState('');
  const [saving, setSaving] = useState(false);
  const known = useId();
  const ready = value.trim() !== '' && (!labelled || label.trim() !== '');
  const save = async (): Promise<void> => {
    setSaving(true);
    const words = { key: keyOfLabel(label), value: value.trim(), ...(why.trim() && { why: why.trim() }) };
    // The refusal is shown above the facts; what was written stays.
    await onSave(words).catch(() => setSaving(false));
  };
  return (
    <form
      className="fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !saving) void save();
      }}
    >
      {labelled && (
        <>
          <Field
            label={t('About what')}
            list={known}
            maxLength={40}
            autoFocus
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
          <datalist id={known}>
            {NAMED_KEYS.map((key) => (
              <option key={key} value={factTitle(key)} />
            ))}
          </datalist>
        </>
      )}
      <Field
        label={t('What holds')}
        dir="auto"
        maxLength={120}
        autoFocus={!labelled}
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <Field
        label={t('Why (may be left out)')}
        dir="auto"
        maxLength={200}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <div className="fact-form-foot">
        <Button look="primary" type="submit" disabled={!ready || saving}>
          {t('Save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}
