import { useState } from 'react';
import type { ContactValue, ValueSource, WantedAmount } from '../../../api/funnel.js';
import { sourceWords } from '../../../api/funnel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { minorOf, money } from '../../../lib/money.policy.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { SaveForm } from './save-form.js';

interface ValueFormProps {
  value: ContactValue;
  /** May record more than the limit, and what goes back. */
  lead: boolean;
  onSave: (wanted: WantedAmount) => Promise<void>;
  onCancel: () => void;
}

const SOURCES: readonly ValueSource[] = ['manual', 'order', 'booking'];

/** An amount to add, what it comes from, and why. */
export function ValueForm({ value: { currency, limitMinor }, lead, onSave, onCancel }: ValueFormProps) {
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState<ValueSource>('manual');
  const [reference, setReference] = useState('');
  const typedMinor = minorOf(typed, currency);
  const amountMinor = typedMinor && (source === 'refund' ? -Math.abs(typedMinor) : typedMinor);
  const referenced = reference.trim();
  const limit = money(limitMinor, currency);
  return (
    <SaveForm
      ready={Boolean(amountMinor) && (source === 'manual' || referenced !== '')}
      onSave={(reason) =>
        onSave({ amountMinor: amountMinor!, source, reason, ...(referenced && { reference: referenced }) })
      }
      onCancel={onCancel}
    >
      <Field
        label={t('Amount in {{currency}}', { currency })}
        inputMode="decimal"
        autoFocus
        value={typed}
        hint={
          lead
            ? t('Below zero, it is taken off what they are worth.')
            : t('At most {{limit}}. A lead records more, and refunds.', { limit })
        }
        onChange={({ target }) => setTyped(target.value)}
      />
      <Pick
        label={t('It comes from')}
        value={source}
        choices={[...SOURCES, ...(lead ? (['refund'] as const) : [])].map(
          (one) => [one, sourceWords(one)] as const,
        )}
        onPick={setSource}
      />
      <Field
        label={t('Number of the order, the booking or the refund')}
        maxLength={80}
        value={reference}
        onChange={({ target }) => setReference(target.value)}
      />
    </SaveForm>
  );
}
