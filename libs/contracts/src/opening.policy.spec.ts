import type { BusinessCalendar, SpecialDay } from './business-facts.js';
import { hoursOn, openingAt } from './opening.policy.js';
import { instantOf, wallTime } from './zone-time.policy.js';

const ZONE = 'Europe/Lisbon';
const special = (
  name: string,
  from: string,
  spans: SpecialDay['spans'],
  more: Partial<SpecialDay> = {},
): SpecialDay => ({
  ...{ name, from, spans, yearly: false },
  ...more,
});
/** A shop with a midday pause, half hours, and a night out on Friday and Saturday. */
const SHOP: BusinessCalendar = {
  name: 'Shop',
  weekly: [
    { days: [1, 2, 3, 4], opens: '09:30', closes: '13:00' },
    { days: [1, 2, 3, 4], opens: '14:30', closes: '18:00' },
    { days: [5, 6], opens: '20:00', closes: '02:30' },
  ],
  special: [
    special('Christmas', '2020-12-25', [], { yearly: true }),
    special('New Year', '2020-01-01', [], { yearly: true }),
    special('Works', '2026-03-09', [], { until: '2026-03-11' }),
    special('Fair', '2026-05-10', [{ opens: '10:00', closes: '24:00' }]),
    special('Christmas market', '2026-12-25', [{ opens: '11:00', closes: '12:30' }]),
  ],
};
const ALWAYS: BusinessCalendar = {
  name: 'Desk',
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
  special: [],
};
const NIGHT: BusinessCalendar = {
  name: 'Night',
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '22:00', closes: '02:30' }],
  special: [],
};
const SMALL_HOURS: BusinessCalendar = {
  name: 'Small hours',
  weekly: [{ days: [7], opens: '01:15', closes: '01:45' }],
  special: [],
};
const NEVER: BusinessCalendar = { name: 'Never', weekly: [], special: [] };

/** `2026-03-02 09:30` on the clocks of the zone. */
const at = (wall: string, zone = ZONE): number => {
  const [day = '', time = ''] = wall.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf({ day, minutes: hours * 60 + minutes }, zone);
};
const shown = (ms: number | undefined, zone: string): string | undefined => {
  if (ms === undefined) return undefined;
  const { day, minutes } = wallTime(ms, zone);
  return `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

describe('whether something is open, and when that changes (SV-22)', () => {
  test.each<[string, BusinessCalendar, string, boolean, string | undefined]>([
    ['a minute before it opens', SHOP, '2026-03-02 09:29', false, '2026-03-02 09:30'],
    ['as it opens, on a half hour', SHOP, '2026-03-02 09:30', true, '2026-03-02 13:00'],
    ['in the morning', SHOP, '2026-03-02 11:15', true, '2026-03-02 13:00'],
    ['a minute before the pause', SHOP, '2026-03-02 12:59', true, '2026-03-02 13:00'],
    ['as the pause begins', SHOP, '2026-03-02 13:00', false, '2026-03-02 14:30'],
    ['in the pause', SHOP, '2026-03-02 14:00', false, '2026-03-02 14:30'],
    ['after the pause', SHOP, '2026-03-02 14:30', true, '2026-03-02 18:00'],
    ['as it closes', SHOP, '2026-03-02 18:00', false, '2026-03-03 09:30'],
    ['at midnight', SHOP, '2026-03-03 00:00', false, '2026-03-03 09:30'],
    ['on the last evening before the weekend', SHOP, '2026-03-05 19:00', false, '2026-03-06 20:00'],
    ['before a night', SHOP, '2026-03-06 19:59', false, '2026-03-06 20:00'],
    ['in a night, before midnight', SHOP, '2026-03-06 23:59', true, '2026-03-07 02:30'],
    ['in a night, after midnight', SHOP, '2026-03-07 00:00', true, '2026-03-07 02:30'],
    ['a minute before a night ends', SHOP, '2026-03-07 02:29', true, '2026-03-07 02:30'],
    ['as a night ends', SHOP, '2026-03-07 02:30', false, '2026-03-07 20:00'],
    [
      'in the second night, which runs into a day that is closed',
      SHOP,
      '2026-03-08 01:00',
      true,
      '2026-03-08 02:30',
    ],
    [
      'on a day without hours, before days that are special',
      SHOP,
      '2026-03-08 12:00',
      false,
      '2026-03-12 09:30',
    ],
    ['on the first of special days in a row', SHOP, '2026-03-09 10:00', false, '2026-03-12 09:30'],
    ['on the last of them', SHOP, '2026-03-11 17:59', false, '2026-03-12 09:30'],
    ['after them', SHOP, '2026-03-12 09:30', true, '2026-03-12 13:00'],
    ['open on a Sunday that is special', SHOP, '2026-05-10 10:00', true, '2026-05-11 00:00'],
    ['until the very end of that day', SHOP, '2026-05-10 23:59', true, '2026-05-11 00:00'],
    ['and no longer', SHOP, '2026-05-11 00:00', false, '2026-05-11 09:30'],
    ['on a holiday of every year', SHOP, '2025-12-25 10:00', false, '2025-12-26 20:00'],
    ['on a holiday, last night still runs on', SHOP, '2027-12-25 01:00', true, '2027-12-25 02:30'],
    ['on that holiday, after the night', SHOP, '2027-12-25 21:00', false, '2027-12-27 09:30'],
    ['on a date that takes the place of the holiday', SHOP, '2026-12-25 11:00', true, '2026-12-25 12:30'],
    ['after its hours that day', SHOP, '2026-12-25 20:30', false, '2026-12-26 20:00'],
    ['on New Year, when it is a Friday', SHOP, '2027-01-01 21:00', false, '2027-01-02 20:00'],
    ['always', ALWAYS, '2026-03-02 03:00', true, undefined],
    ['always, at midnight', ALWAYS, '2026-03-02 00:00', true, undefined],
    ['never', NEVER, '2026-03-02 12:00', false, undefined],
    ['every night, before it closes', NIGHT, '2026-06-02 02:29', true, '2026-06-02 02:30'],
    ['every night, after it closed', NIGHT, '2026-06-02 02:30', false, '2026-06-02 22:00'],
  ])('%s', (_, calendar, wall, open, changes) => {
    const said = openingAt(calendar, ZONE, at(wall));
    expect({ open: said.open, changes: shown(said.changes, ZONE) }).toEqual({ open, changes });
  });

  // Lisbon: 29 March 2026 at 01:00 clocks go to 02:00, 25 October 2026 at 02:00 back to 01:00. New York: 8 March and 1 November at 02:00.
  test.each<[string, BusinessCalendar, string, string, boolean, string | undefined]>([
    [
      'the night clocks go forward is an hour shorter',
      NIGHT,
      ZONE,
      '2026-03-29T00:30:00Z',
      true,
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'and over at half past two on the new clocks',
      NIGHT,
      ZONE,
      '2026-03-29T01:30:00Z',
      false,
      '2026-03-29T21:00:00.000Z',
    ],
    [
      'hours the clocks jump over come as much later',
      SMALL_HOURS,
      ZONE,
      '2026-03-29T01:20:00Z',
      true,
      '2026-03-29T01:45:00.000Z',
    ],
    [
      'hours that would come twice come once, the first time',
      SMALL_HOURS,
      ZONE,
      '2026-10-25T00:20:00Z',
      true,
      '2026-10-25T00:45:00.000Z',
    ],
    ['and not the second time', SMALL_HOURS, ZONE, '2026-10-25T01:20:00Z', false, '2026-11-01T01:15:00.000Z'],
    [
      'the night clocks go back is an hour longer',
      NIGHT,
      ZONE,
      '2026-10-25T01:59:00Z',
      true,
      '2026-10-25T02:30:00.000Z',
    ],
    [
      'the morning after still opens at half past nine of its clocks',
      SHOP,
      ZONE,
      '2026-10-26T09:29:00Z',
      false,
      '2026-10-26T09:30:00.000Z',
    ],
    [
      'the morning after clocks went forward opens an hour earlier by the sun',
      SHOP,
      ZONE,
      '2026-03-30T08:29:00Z',
      false,
      '2026-03-30T08:30:00.000Z',
    ],
    [
      'in New York by its own clocks, in winter',
      SHOP,
      'America/New_York',
      '2026-03-02T14:30:00Z',
      true,
      '2026-03-02T18:00:00.000Z',
    ],
    [
      'in New York by its own clocks, in summer',
      SHOP,
      'America/New_York',
      '2026-03-16T13:30:00Z',
      true,
      '2026-03-16T17:00:00.000Z',
    ],
    [
      'in a zone of half an hour',
      SHOP,
      'Asia/Kolkata',
      '2026-03-02T04:00:00Z',
      true,
      '2026-03-02T07:30:00.000Z',
    ],
    [
      'in a zone where clocks move by half an hour',
      NIGHT,
      'Australia/Lord_Howe',
      '2026-10-03T15:20:00Z',
      true,
      '2026-10-03T15:30:00.000Z',
    ],
    [
      'where it is tomorrow already',
      SHOP,
      'Pacific/Auckland',
      '2026-03-01T20:30:00Z',
      true,
      '2026-03-02T00:00:00.000Z',
    ],
    ['where clocks never change', SHOP, 'UTC', '2026-07-06T09:30:00Z', true, '2026-07-06T13:00:00.000Z'],
  ])('when clocks change: %s', (_, calendar, zone, instant, open, changes) => {
    const said = openingAt(calendar, zone, Date.parse(instant));
    expect({ open: said.open, changes: said.changes && new Date(said.changes).toISOString() }).toEqual({
      open,
      changes,
    });
  });

  test('a day tells its hours in order, and which special day gives them', () => {
    expect(hoursOn(SHOP, '2026-03-02').spans.map(({ opens }) => opens)).toEqual(['09:30', '14:30']);
    expect(hoursOn(SHOP, '2026-12-25')).toMatchObject({ special: 'Christmas market' });
    expect(hoursOn(SHOP, '2028-12-25')).toMatchObject({ special: 'Christmas', spans: [] });
  });
});
