const DAY = 24 * 60 * 60 * 1000;

/**
 * The time a provider gives, or the moment of reception when it gives none.
 * More than a day away from reception it is taken for wrong: then reception is used, for order too (IN-07).
 * @param seconds Unix seconds as the provider says them: any value at all
 */
export function plausibleTime(seconds: unknown, receivedAt: Date): { time: Date; plausible: boolean } {
  if (seconds === undefined) return { time: receivedAt, plausible: true };
  const time = typeof seconds === 'number' ? seconds * 1000 : Number.NaN;
  const plausible = Math.abs(time - receivedAt.getTime()) <= DAY;
  return { time: plausible ? new Date(time) : receivedAt, plausible };
}
