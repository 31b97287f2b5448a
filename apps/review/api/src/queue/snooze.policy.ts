const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Hours after the customer's last words in which an item is decided, or given up as one nobody decided (RV-15), while nobody sets another time. */
export const EXPIRES_HOURS = 72;
/** What has to be left to decide it in when it comes back. */
const LEFT_MS = 30 * MINUTE;

interface Waiting {
  openedAt: Date;
  lastInboundAt: Date | null;
  /** Until when the channel takes a free reply; undefined where it always does. */
  windowEndsAt: Date | undefined;
  /** As the workspace has set it. */
  expiresHours?: number;
}

/** How long an item may be put aside: half an hour before the channel's window ends or the item expires, whichever is first. */
export function latestSnooze({
  openedAt,
  lastInboundAt,
  windowEndsAt,
  expiresHours = EXPIRES_HOURS,
}: Waiting): Date {
  const expires = Math.max(openedAt.getTime(), lastInboundAt?.getTime() ?? 0) + expiresHours * HOUR;
  return new Date(Math.min(expires, windowEndsAt?.getTime() ?? Infinity) - LEFT_MS);
}
