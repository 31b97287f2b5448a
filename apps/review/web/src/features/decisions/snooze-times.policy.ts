const HOUR = 3_600_000;
const MORNING = 9;

export type SnoozeTime = 'hour' | 'hours' | 'tomorrow';

/** Times people put things aside for, as far as the item may wait so long. @param now (ms) */
export function snoozeTimes(now: number, latest: string): { choice: SnoozeTime; at: Date }[] {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(MORNING, 0, 0, 0);
  const all: { choice: SnoozeTime; at: Date }[] = [
    { choice: 'hour', at: new Date(now + HOUR) },
    { choice: 'hours', at: new Date(now + 3 * HOUR) },
    { choice: 'tomorrow', at: tomorrow },
  ];
  return all.filter(({ at }) => at.getTime() <= Date.parse(latest));
}

/** As a field for a local time has it, to the minute. */
export function localField(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
