const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'} ago`;

/** How long ago something was said, as a person would put it (ME-02); the prompts are in English. */
export function timeWords(at: Date, now: Date): string {
  const past = now.getTime() - at.getTime();
  if (past < 5 * MINUTE) return 'just now';
  if (past < HOUR) return count(Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return count(Math.floor(past / HOUR), 'hour');
  if (past < 2 * DAY) return 'yesterday';
  if (past < 7 * DAY) return count(Math.floor(past / DAY), 'day');
  return at.toISOString().slice(0, 10);
}
