/** @param hour 0 to 23 (SV-11) */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour >= 5 && hour < 12) return 'morning';
  if (hour >= 12 && hour < 17) return 'afternoon';
  return hour >= 17 && hour < 21 ? 'evening' : 'night';
}

/**
 * The time somewhere, as a prompt tells it: "Saturday, 28 March 2026, 23:30 (night, Europe/Madrid)".
 * @param zone a valid IANA zone
 */
export function localTime(now: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  const date = `${of('weekday')}, ${of('day')} ${of('month')} ${of('year')}`;
  return `${date}, ${of('hour')}:${of('minute')} (${partOfDay(Number(of('hour')))}, ${zone})`;
}

/**
 * What the clocks show, for a prompt: where the business is, and where they are when that is another zone. A zone nobody knows is passed over;
 * without any the time is UTC's.
 */
export function clockWords(now: Date, zones: { business?: string; contact?: string }): string {
  const { business, contact } = zones;
  const home = business && isZone(business) ? business : 'UTC';
  const here = `It is ${localTime(now, home)}${home === business ? ' where the business is' : ''}.`;
  const away = contact && contact !== home && isZone(contact);
  return away ? `${here} Where they are it is ${localTime(now, contact)}.` : here;
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false; // not a zone this system knows
  }
}
