import type { Metric } from '@countersign/contracts';
import { MESSAGES, TURNS, WAITING } from './arrival.sql.js';
import { APPROVAL_RATE, APPROVED, CLOSED, DECISIONS, HANDLING, REJECTED } from './decision.sql.js';
import { ACCEPTANCE, EDIT_RATE, EDIT_RATIO, EDIT_SIZE, EDIT_TAGS, QUALITY } from './edit.sql.js';
import { CACHE_HIT, COST, DRAFT_TIME, DRAFTS, VERDICTS } from './draft.sql.js';
import { FIRST_RESPONSE, QUEUE_WAIT, REOPENED, RESOLUTION, RESPONSE } from './duration.sql.js';
import { CTA_RESPONSE, CTA_SENT, FUNNEL, VALUE } from './funnel.sql.js';
import { FAILURES, SENT } from './send.sql.js';

/**
 * The rows behind every number. A number is made of them and of nothing else, so that whoever opens it finds exactly what was
 * counted (AN-02).
 */
export const METRIC_ROWS: Record<Metric, string> = {
  messages: MESSAGES,
  contacts: MESSAGES,
  turns: TURNS,
  waiting: WAITING,
  oldest: WAITING,
  decisions: DECISIONS,
  approved: APPROVED,
  rejected: REJECTED,
  closed: CLOSED,
  approval_rate: APPROVAL_RATE,
  acceptance: ACCEPTANCE,
  edit_ratio: EDIT_RATIO,
  edit_rate: EDIT_RATE,
  edit_size: EDIT_SIZE,
  edit_tags: EDIT_TAGS,
  quality: QUALITY,
  handling: HANDLING,
  queue_wait: QUEUE_WAIT,
  response: RESPONSE,
  first_response: FIRST_RESPONSE,
  resolution: RESOLUTION,
  reopened: REOPENED,
  funnel: FUNNEL,
  value: VALUE,
  cta_sent: CTA_SENT,
  cta_response: CTA_RESPONSE,
  drafts: DRAFTS,
  draft_time: DRAFT_TIME,
  cost: COST,
  cache_hit: CACHE_HIT,
  verdicts: VERDICTS,
  sent: SENT,
  failures: FAILURES,
};
