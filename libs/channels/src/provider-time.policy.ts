const DAY = 24 * 60 * 60 * 1000;

/**
 * The time a provider gives, or the moment of reception when it gives none.
 * Further away from reception than a day, or than the provider keeps trying, it is taken for wrong: then reception is used, for
 * order too (IN-07).
 * @param seconds Unix seconds as the provider says them: any value at all
 * @param triesForDays how long the provider brings a message again that nobody took
 */
export function plausibleTime(
  seconds: unknown,
  receivedAt: Date,
  triesForDays = 1,
): { time: Date; plausible: boolean } {
  if (seconds === undefined) return { time: receivedAt, plausible: true };
  const time = typeof seconds === 'number' ? seconds * 1000 : Number.NaN;
  const ageMs = receivedAt.getTime() - time;
  const plausible = ageMs >= -DAY && ageMs <= triesForDays * DAY;
  return { time: plausible ? new Date(time) : receivedAt, plausible };
}
