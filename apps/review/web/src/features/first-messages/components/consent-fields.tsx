import {
  purposeWords,
  sourceWords,
  type ConsentPurpose,
  type ConsentSource,
} from '../../../api/first-messages.js';
import { t } from '../../../lib/language/t.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import type { ConsentForm } from '../first-message-form.policy.js';

interface ConsentFieldsProps<F extends ConsentForm> {
  legend: string;
  form: F;
  onChange: (form: F) => void;
}

/** What allows it: they agreed, somewhere, to something, at some time (PR-05). */
export function ConsentFields<F extends ConsentForm>({ legend, form, onChange }: ConsentFieldsProps<F>) {
  return (
    <fieldset className="first-message-part">
      <legend>{legend}</legend>
      <Pick
        label={t('They agreed to hear about')}
        value={form.purpose}
        choices={Object.entries(purposeWords()) as [ConsentPurpose, string][]}
        onPick={(purpose) => onChange({ ...form, purpose })}
      />
      <div className="first-message-pair">
        <Pick
          label={t('Where they said so')}
          value={form.source}
          choices={Object.entries(sourceWords()) as [ConsentSource, string][]}
          onPick={(source) => onChange({ ...form, source })}
        />
        <Field
          label={t('When they agreed')}
          type="datetime-local"
          required
          value={form.givenAt}
          onChange={(event) => onChange({ ...form, givenAt: event.target.value })}
        />
      </div>
      <Field
        label={t('What they agreed to')}
        dir="auto"
        required
        minLength={2}
        maxLength={200}
        hint={t('The text and its version, as in “Booking form, May 2026”.')}
        value={form.textVersion}
        onChange={(event) => onChange({ ...form, textVersion: event.target.value })}
      />
    </fieldset>
  );
}
