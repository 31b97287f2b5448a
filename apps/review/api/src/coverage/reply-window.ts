import { CAPABILITIES, REPLY_WINDOW_CLOSING_HOURS } from '@countersign/contracts/capabilities';
import { CHANNELS, type Channel } from '@countersign/contracts';

const HOUR_MS = 3_600_000;

/**
 * Until when the channel takes a free reply (RV-16). The provider's time of the customer's last words decides, because the
 * provider decides by it.
 * @returns undefined where there is no limit
 */
export function replyWindowEnd(channel: Channel, lastInboundAt: Date | null): Date | undefined {
  const { replyWindowHours } = CAPABILITIES[channel];
  if (replyWindowHours === undefined || !lastInboundAt) return undefined;
  return new Date(lastInboundAt.getTime() + replyWindowHours * HOUR_MS);
}

/** SQL: the same, over columns `channel` and `last_inbound_at` of a row called `row`. */
export function windowEndSql(row: string): string {
  const cases = CHANNELS.flatMap((channel) => {
    const { replyWindowHours } = CAPABILITIES[channel];
    return replyWindowHours === undefined
      ? []
      : `WHEN '${channel}' THEN ${row}.last_inbound_at + interval '${replyWindowHours} hours'`;
  });
  return `CASE ${row}.channel ${cases.join(' ')} END`;
}

/**
 * SQL: where an open item stands in the queue. Who may be in danger comes first (ET-06), then what is urgent, then those that need a person (SV-19), each longest waiting at the top. Then
 * whose window is about to end comes first, the next to end at the top; then who has waited longest. A window that has ended is no reason to hurry any more.
 */
export function queueOrderSql({ item, conversation }: { item: string; conversation: string }): string {
  const end = windowEndSql(conversation);
  return `CASE WHEN cardinality(${item}.dangers) > 0 THEN ${item}.waiting_since - interval '300 years'
    WHEN ${item}.urgent THEN ${item}.waiting_since - interval '200 years'
    WHEN cardinality(${item}.person_reasons) > 0 THEN ${item}.waiting_since - interval '150 years'
    WHEN ${end} BETWEEN now() AND now() + interval '${REPLY_WINDOW_CLOSING_HOURS} hours' THEN ${end} - interval '100 years'
    ELSE ${item}.waiting_since END`;
}
