import {
  AGE_WHOLE_MINUTES,
  DEADLINE_FROM_MINUTES,
  DEADLINE_WHOLE_MINUTES,
  LANES,
  SOON_MINUTES,
  WEIGHTS,
  type Lane,
} from '@countersign/contracts/queue-order.policy';

const lane = (name: Lane): number => LANES.indexOf(name);
const minutes = (interval: string): string => `(extract(epoch FROM (${interval}))::float8 / 60)`;
const seconds = (moment: string): string => `extract(epoch FROM ${moment})::float8`;

/**
 * SQL: `placeInQueue` of `@countersign/contracts/queue-order.policy` over rows `i` of review_item, as columns `lane`, `key` and `since` of `p`.
 * Everything it reads is in the index `review_item_place`; a spec holds the two against each other.
 * @param at SQL of the moment
 */
export const placesSql = (at: string): string => `
  LATERAL (SELECT CASE WHEN i.window_ends < ${at} THEN NULL ELSE least(i.reply_due, i.window_ends) END AS deadline) m,
  LATERAL (SELECT floor(0.5 + 100 * (${WEIGHTS.deadline} * coalesce(least(1, greatest(0,
      (${DEADLINE_FROM_MINUTES} - ${minutes(`m.deadline - ${at}`)}) / ${DEADLINE_FROM_MINUTES - DEADLINE_WHOLE_MINUTES})), 0)
    + ${WEIGHTS.risk} * i.risk + ${WEIGHTS.value} * i.value + ${WEIGHTS.urgency} * i.urgency
    + ${WEIGHTS.age} * least(1, greatest(0, ${minutes(`${at} - i.waiting_since`)} / ${AGE_WHOLE_MINUTES}))
    + CASE WHEN cardinality(i.person_reasons) > 0 THEN ${WEIGHTS.alert} ELSE 0 END)) AS hundredths) score,
  LATERAL (SELECT CASE WHEN cardinality(i.dangers) > 0 THEN ${lane('danger')} WHEN i.urgent THEN ${lane('urgent')}
      WHEN m.deadline <= ${at} + interval '${SOON_MINUTES} minutes' THEN ${lane('deadline')}
      WHEN i.viewed_at IS NULL AND i.look_by <= ${at} + interval '${SOON_MINUTES} minutes' THEN ${lane('overlooked')}
      ELSE ${lane('points')} END AS lane) l,
  LATERAL (SELECT l.lane, ${seconds('i.waiting_since')} AS since, CASE l.lane WHEN ${lane('deadline')} THEN ${seconds('m.deadline')}
      WHEN ${lane('points')} THEN -score.hundredths ELSE ${seconds('i.waiting_since')} END AS key) p`;
