import { CAPABILITIES } from '@countersign/contracts/capabilities';
import type { MetricsFilter } from '../../../api/metrics.js';
import { daysBefore } from '../../../lib/clock/days-before.policy.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { rangeNamed, ranges } from '../range.policy.js';

interface NumberFiltersProps {
  filter: MetricsFilter;
  /** What the one person is called whose numbers these are. */
  name: string | undefined;
  onChange: (filter: MetricsFilter) => void;
}

/** Which days, which channel, whose. Days are the reader's own. */
export function NumberFilters({ filter, name, onChange }: NumberFiltersProps) {
  const now = new Date();
  const range = rangeNamed(filter, now);
  const channels = Object.entries(CAPABILITIES).map(
    ([channel, { name: words }]) => [channel, words] as const,
  );
  const choose = (wanted: string): void => {
    const [, , from, to] = ranges().find(([one]) => one === wanted) ?? [];
    if (from !== undefined && to !== undefined)
      onChange({ ...filter, from: daysBefore(now, from), to: daysBefore(now, to) });
  };
  return (
    <form
      className="numbers-filters"
      aria-label={t('What is counted')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Pick
        label={t('Range')}
        value={range}
        choices={[
          ...ranges().map(([one, words]) => [one, words] as const),
          ...(range === 'own' ? [['own', t('Days of your own')] as const] : []),
        ]}
        onPick={choose}
      />
      <Field
        label={t('From')}
        type="date"
        required
        max={filter.to}
        value={filter.from}
        onChange={({ target: { value } }) => value && onChange({ ...filter, from: value })}
      />
      <Field
        label={t('Until')}
        type="date"
        required
        min={filter.from}
        value={filter.to}
        onChange={({ target: { value } }) => value && onChange({ ...filter, to: value })}
      />
      <Pick
        label={t('Channel')}
        value={filter.channel}
        choices={[['', t('All channels')], ...channels]}
        onPick={(channel) => onChange({ ...filter, channel })}
      />
      {filter.reviewer && (
        <Button look="quiet" icon="back" onClick={() => onChange({ ...filter, reviewer: '' })}>
          {t('Only {{name}}: show everybody', { name: name ?? filter.reviewer })}
        </Button>
      )}
    </form>
  );
}
