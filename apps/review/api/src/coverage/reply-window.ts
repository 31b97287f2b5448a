import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { CHANNELS, type Channel } from '@countersign/contracts';

const HOUR_MS = 3_600_000;

/**
 * Until when the channel takes a free reply (RV-16). The provider's time of the customer's last words decides, because the
 * provider decides by it.
 * @param begunAt when we wrote first: until they answer, no window is open
 * @returns undefined where there is no limit
 */
export function replyWindowEnd(
  channel: Channel,
  lastInboundAt: Date | null,
  begunAt: Date | null = null,
): Date | undefined {
  const { replyWindowHours } = CAPABILITIES[channel];
  if (replyWindowHours === undefined) return undefined;
  if (!lastInboundAt) return begunAt ?? undefined;
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
