import type { Unit } from '../../api/metrics.js';
import { t } from '../../lib/language/t.js';

export interface MetricWords {
  name: string;
  /** In one sentence what it is; `docs/metrics.md` says it to the last detail. */
  means: string;
  unit: Unit;
  /** True where few things make a value that says little; a count is exact however small it is. */
  estimate: boolean;
}

const counted = (name: string, means: string): MetricWords => ({
  name,
  means,
  unit: 'number',
  estimate: false,
});
const took = (name: string, means: string): MetricWords => ({ name, means, unit: 'seconds', estimate: true });
const share = (name: string, means: string): MetricWords => ({ name, means, unit: 'share', estimate: true });

const arriving = (): Record<string, MetricWords> => ({
  messages: counted(t('Messages'), t('Messages people wrote, edits not counted.')),
  contacts: counted(t('People who wrote'), t('Each person once.')),
  turns: counted(t('Turns'), t('Bursts of messages that one reply answers.')),
  waiting: counted(t('Waiting'), t('Conversations with an open item at the end of the range.')),
  oldest: { ...took(t('Longest wait'), t('Age of the oldest of them.')), estimate: false },
  queue_wait: took(t('Time in the queue'), t('From opening an item to the first claim; the median.')),
});

const answering = (): Record<string, MetricWords> => ({
  first_response: took(
    t('First response'),
    t('From the first message of a new conversation to the reply; the median.'),
  ),
  response: took(t('Response'), t('From the first message of a turn to the reply; the median.')),
  resolution: took(t('Resolution'), t('From opening an item to settling it; the median.')),
  reopened: share(t('Came back'), t('Settled items whose conversation had a new one within 24 hours.')),
  sent: counted(t('Replies sent'), t('Replies that left whole.')),
  failures: counted(t('Delivery failures'), t('Refused, lost or failed on the way.')),
});

const deciding = (): Record<string, MetricWords> => ({
  decisions: counted(t('Decisions'), t('Approved, rejected or closed by a person.')),
  approved: counted(t('Approved'), t('Replies a person approved.')),
  rejected: counted(t('Rejected'), t('Drafts a person turned down.')),
  closed: counted(t('Closed without a reply'), t('Settled by a person without an answer.')),
  approval_rate: share(t('Approval rate'), t('Approved, of what was approved or rejected.')),
  acceptance: share(
    t('Approved unchanged'),
    t('Of the drafts somebody decided on, those approved as they were.'),
  ),
  edit_ratio: share(t('Share of the words changed'), t('Of approved drafts, unchanged ones too; the mean.')),
  edit_rate: share(t('Edit rate'), t('Approved replies with other words than the draft.')),
  edit_size: share(
    t('Size of an edit'),
    t('Share of the words that were changed, where some were; the median.'),
  ),
  edit_tags: counted(t('Edit tags'), t('What people said they had changed.')),
  quality: {
    name: t('Draft quality'),
    means: t('Stars people gave, 1 to 5; the mean.'),
    unit: 'stars',
    estimate: true,
  },
  handling: took(
    t('Handling time'),
    t('From claim to decision, idle time left out where it was measured; the median.'),
  ),
});

const earning = (): Record<string, MetricWords> => ({
  funnel: counted(
    t('Moves in the funnel'),
    t('Contacts that came to stand somewhere else, corrections not counted.'),
  ),
  value: {
    name: t('Value recorded'),
    means: t('What lifetime values grew by.'),
    unit: 'minor',
    estimate: false,
  },
  cta_sent: counted(t('Calls to action sent'), t('Each that reached somebody.')),
  cta_response: share(
    t('Calls to action answered'),
    t('Of those sent, the ones that interested or won somebody.'),
  ),
});

const drafting = (): Record<string, MetricWords> => ({
  drafts: counted(t('Drafts'), t('Drafts that were written.')),
  draft_time: took(t('Time to draft'), t('From the request to the draft; the median.')),
  cost: {
    name: t('Cost of drafts'),
    means: t('What models were paid, where the price is known.'),
    unit: 'usd',
    estimate: false,
  },
  cache_hit: share(t('Read from cache'), t('Share of the tokens models read that came from their cache.')),
  verdicts: counted(t('Checked by the rules'), t('Drafts the safety rules looked at.')),
});

export interface MetricGroup {
  title: string;
  words: Record<string, MetricWords>;
}

/** The numbers as they stand on the page. */
export const metricGroups = (): MetricGroup[] => [
  { title: t('What comes in'), words: arriving() },
  { title: t('What goes out'), words: answering() },
  { title: t('What people decide'), words: deciding() },
  { title: t('What comes of it'), words: earning() },
  { title: t('What is drafted'), words: drafting() },
];

export function metricWords(metric: string): MetricWords {
  const known = metricGroups().find(({ words }) => metric in words)?.words[metric];
  return known ?? counted(metric, '');
}
