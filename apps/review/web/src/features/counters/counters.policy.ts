import type { CounterFigures } from '../../api/counters.js';
import { age } from '../../lib/clock/age.policy.js';
import { workingTime } from '../../lib/clock/working-time-words.policy.js';
import { t } from '../../lib/language/t.js';
import { money } from '../../lib/money.policy.js';

/** One figure, as it is read. */
export interface Counter {
  name: string;
  value: string;
  /** What it counts, where its name leaves doubts. */
  title?: string;
  /** It calls for haste. */
  hot?: boolean;
}

/** Not known just now: never shown as nought. */
const UNKNOWN = '–';

/** @param figures nothing while they cannot be read */
export function countersOf(figures: CounterFigures | undefined, now: number): Counter[] {
  const { channels, oldestSince, medianHandlingMs, slaRisk } = figures ?? {};
  const works = channels && `${channels.green}/${channels.green + channels.amber + channels.red}`;
  const shows = (value: number | undefined): string => value?.toString() ?? UNKNOWN;
  return [
    { name: t('Pending'), value: shows(figures?.pending), title: t('Open, and nobody works on it') },
    { name: t('Mine'), value: shows(figures?.mine) },
    {
      ...{ name: t('Escalations'), value: shows(figures?.escalations), title: t('Nobody took them yet') },
      hot: (figures?.escalations ?? 0) > 0,
    },
    { name: t('Oldest'), value: oldestSince ? age(oldestSince, now) : UNKNOWN },
    {
      ...{ name: t('SLA risk'), value: shows(slaRisk), hot: (slaRisk ?? 0) > 0 },
      title: t('A first reply is due or a reply window ends within half an hour, or it is late'),
    },
    { name: t('Decided today'), value: shows(figures?.decidedToday), title: t('By everybody') },
    {
      ...{ name: t('Handling'), title: t('Median of today: reading and handling') },
      value: typeof medianHandlingMs === 'number' ? workingTime(medianHandlingMs) : UNKNOWN,
    },
    ...costOf(figures),
    {
      ...{ name: t('Channels'), value: works ?? UNKNOWN, title: t('Accounts of channels that work') },
      hot: (channels?.red ?? 0) > 0,
    },
    {
      name: t('Silenced'),
      value: shows(figures?.silenced),
      title: t('People who are not to be written to, or whom somebody silenced'),
    },
  ];
}

/** Only for whoever may read it. */
function costOf(figures: CounterFigures | undefined): Counter[] {
  if (!figures || figures.costTodayUsd === undefined) return [];
  const { costTodayUsd } = figures;
  return [
    {
      name: t('Cost today'),
      value: costTodayUsd === null ? UNKNOWN : money(Math.round(costTodayUsd * 100), 'USD'),
    },
  ];
}
