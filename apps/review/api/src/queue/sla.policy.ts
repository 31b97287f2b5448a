import { openingAt, type BusinessFacts, type Channel } from '@countersign/contracts';

const MINUTE_MS = 60_000;

/** How soon somebody who has not been answered yet is to hear from us, in minutes of business hours (RV-01). */
export const FIRST_REPLY_MINUTES: Record<Channel, number> = { webchat: 2, telegram: 10, whatsapp: 10 };

/** Business hours that open and close more often than this before a few minutes have gone by are a mistake in the sheet. */
const MOST_STRETCHES = 1_000;

/**
 * When the first reply is due. Only minutes in which the business is open count; the sheet's first calendar says when that is, and
 * without one it always is.
 * @param since milliseconds
 * @param minutes by channel, as the workspace has set them
 * @returns undefined where it is never open again
 */
export function firstReplyDue(
  channel: Channel,
  since: number,
  facts: Pick<BusinessFacts, 'zone' | 'calendars'> | undefined,
  minutes: Record<Channel, number> = FIRST_REPLY_MINUTES,
): number | undefined {
  return afterBusinessMinutes(minutes[channel], since, facts);
}

/**
 * When so many minutes of business hours have gone by.
 * @param since milliseconds
 * @returns undefined where it is never open again
 */
export function afterBusinessMinutes(
  minutes: number,
  since: number,
  facts: Pick<BusinessFacts, 'zone' | 'calendars'> | undefined,
): number | undefined {
  const calendar = facts?.calendars[0];
  let left = minutes * MINUTE_MS;
  if (!facts || !calendar) return since + left;
  let at = since;
  for (let stretch = 0; stretch < MOST_STRETCHES; stretch += 1) {
    const { open, changes } = openingAt(calendar, facts.zone, at);
    if (open && (changes === undefined || at + left <= changes)) return at + left;
    if (changes === undefined) return undefined;
    if (open) left -= changes - at;
    at = changes;
  }
  return undefined;
}
