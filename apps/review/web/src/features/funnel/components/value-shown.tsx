import type { ContactValue } from '../../../api/funnel.js';
import { longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { money } from '../../../lib/money.policy.js';

/** What they are worth so far, and what changed it last. */
export function ValueShown({ value }: { value: ContactValue }) {
  const { totalMinor, currency, lastMinor, lastAt } = value;
  return (
    <span className="standing-value">
      <strong>{money(totalMinor, currency)}</strong>
      {lastAt !== undefined && lastMinor !== undefined && (
        <span className="standing-note">
          {t('last {{amount}}, {{day}}', { amount: money(lastMinor, currency), day: longDay(lastAt) })}
        </span>
      )}
    </span>
  );
}
