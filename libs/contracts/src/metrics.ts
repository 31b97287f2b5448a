/** How the rows behind a number come to one value. */
export type MetricForm = 'count' | 'people' | 'median' | 'sum' | 'mean' | 'share' | 'longest';
export type MetricUnit = 'number' | 'seconds' | 'usd' | 'share' | 'stars' | 'minor';

interface MetricShape {
  form: MetricForm;
  unit: MetricUnit;
  /** True where each row is something one person of the workspace did. */
  byReviewer: boolean;
}

const counted = { form: 'count', unit: 'number', byReviewer: false } as const;
const decided = { form: 'count', unit: 'number', byReviewer: true } as const;
const took = { form: 'median', unit: 'seconds', byReviewer: false } as const;

/** Every number there is; `docs/metrics.md` says in words what each one means (AN-02). */
export const METRICS = {
  messages: counted,
  contacts: { form: 'people', unit: 'number', byReviewer: false },
  turns: counted,
  waiting: counted,
  oldest: { form: 'longest', unit: 'seconds', byReviewer: false },
  decisions: decided,
  approved: decided,
  rejected: decided,
  closed: decided,
  approval_rate: { form: 'share', unit: 'share', byReviewer: true },
  acceptance: { form: 'share', unit: 'share', byReviewer: true },
  edit_ratio: { form: 'mean', unit: 'share', byReviewer: true },
  edit_rate: { form: 'share', unit: 'share', byReviewer: true },
  edit_size: { form: 'median', unit: 'share', byReviewer: true },
  edit_tags: decided,
  quality: { form: 'mean', unit: 'stars', byReviewer: true },
  handling: { form: 'median', unit: 'seconds', byReviewer: true },
  queue_wait: took,
  response: took,
  first_response: took,
  resolution: took,
  reopened: { form: 'share', unit: 'share', byReviewer: false },
  funnel: counted,
  // In the minor unit of the workspace's currency.
  value: { form: 'sum', unit: 'minor', byReviewer: false },
  cta_sent: counted,
  cta_response: { form: 'share', unit: 'share', byReviewer: false },
  drafts: counted,
  draft_time: took,
  cost: { form: 'sum', unit: 'usd', byReviewer: false },
  cache_hit: { form: 'share', unit: 'share', byReviewer: false },
  verdicts: counted,
  sent: counted,
  failures: counted,
} as const satisfies Record<string, MetricShape>;

/** What a draft can be told apart by (AN-04). */
export const QUALITY_DIMENSIONS = ['intent', 'channel', 'document', 'prompt', 'profile', 'persona'] as const;
export type QualityDimension = (typeof QUALITY_DIMENSIONS)[number];

/** The numbers that say how good drafts are. */
export const QUALITY_METRICS = ['acceptance', 'edit_ratio', 'quality'] as const;

export type Metric = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as Metric[];
