import { likelyNext, neighbour, nextAfter, place, raised, without } from './queue.policy.js';

const item = (id: string, minute: number, more: object = {}) => ({
  id,
  waitingSince: `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`,
  state: 'ready',
  urgent: false,
  dangers: [] as string[],
  personReasons: [] as string[],
  claim: null as { mine: boolean } | null,
  ...more,
});
const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);

const queue = [item('a', 1), item('b', 2), item('c', 3), item('d', 4)];

describe('the queue', () => {
  test('shows who has waited longest first, wherever a live change arrives', () => {
    expect(ids(place(queue, item('new', 9), true))).toEqual(['a', 'b', 'c', 'd', 'new']);
    expect(ids(place(queue, item('early', 0), true))).toEqual(['early', 'a', 'b', 'c', 'd']);
  });

  test('shows who may be in danger first and who needs a person next, also when that is heard later (ET-06, SV-19)', () => {
    const asked = place(queue, item('d', 4, { personReasons: ['asked_human'] }), true);
    expect(ids(asked)).toEqual(['d', 'a', 'b', 'c']);
    const urgent = place(asked, item('c', 3, { urgent: true, personReasons: ['emergency'] }), true);
    expect(ids(urgent)).toEqual(['c', 'd', 'a', 'b']);
    const danger = place(urgent, item('e', 5, { urgent: true, dangers: ['self_harm'] }), true);
    expect(ids(danger)).toEqual(['e', 'c', 'd', 'a', 'b']);
    const windows = urgent.map((one) => ({
      ...one,
      windowEndsAt: one.id === 'b' ? '2026-11-21T12:30:00.000Z' : null,
    }));
    expect(ids(raised(windows, Date.parse('2026-11-21T12:00:00.000Z')))).toEqual(['c', 'd', 'b', 'a']);
  });

  test('replaces a changed item in its place', () => {
    const changed = place(queue, item('b', 2, { state: 'drafting' }), true);
    expect(ids(changed)).toEqual(['a', 'b', 'c', 'd']);
    expect(changed[1]?.state).toBe('drafting');
  });

  test('leaves an item beyond the loaded part to its own page', () => {
    expect(ids(place(queue, item('far', 50), false))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('shows first whose reply window is about to end, and not whose has ended (RV-16)', () => {
    const now = Date.parse('2026-11-21T12:00:00.000Z');
    const ends = (id: string, minute: number, end: string | null) => item(id, minute, { windowEndsAt: end });
    const items = [
      ends('a', 1, null),
      { ...ends('b', 2, '2026-11-21T13:30:00.000Z') },
      { ...ends('c', 3, '2026-11-21T12:30:00.000Z') },
      { ...ends('d', 4, '2026-11-21T11:59:00.000Z') },
      { ...ends('e', 5, '2026-11-22T09:00:00.000Z') },
    ] as (ReturnType<typeof item> & { windowEndsAt: string | null })[];
    expect(ids(raised(items, now))).toEqual(['c', 'b', 'a', 'd', 'e']);
  });

  test('drops a decided item', () => {
    expect(ids(without(queue, 'c'))).toEqual(['a', 'b', 'd']);
  });
});

describe('after a decision', () => {
  test('the next item in order comes', () => {
    expect(nextAfter(queue, 'b')?.id).toBe('c');
  });

  test('an item a colleague holds is passed over, and one still drafting waits its turn', () => {
    const busy = [
      item('a', 1),
      item('b', 2),
      item('c', 3, { claim: { mine: false } }),
      item('d', 4, { state: 'drafting' }),
    ];
    expect(nextAfter(busy, 'b')?.id).toBe('a');
    expect(nextAfter(busy.slice(1), 'b')?.id).toBe('d');
  });

  test('the end of the queue leads back to its start, and an emptied queue to nothing', () => {
    expect(nextAfter(queue, 'd')?.id).toBe('a');
    expect(nextAfter([item('a', 1)], 'a')).toBeUndefined();
  });
});

describe('moving by keyboard', () => {
  test('stops at both ends', () => {
    expect(neighbour(queue, 'a', -1)?.id).toBe('a');
    expect(neighbour(queue, 'd', 1)?.id).toBe('d');
    expect(neighbour(queue, 'b', 1)?.id).toBe('c');
  });

  test('starts at the first item when nothing is open', () => {
    expect(neighbour(queue, undefined, 1)?.id).toBe('a');
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });

  test('the next three are fetched ahead, the one after a decision among them', () => {
    expect(ids(likelyNext(queue, 'a', 3))).toEqual(['b', 'c', 'd']);
    expect(ids(likelyNext(queue, 'd', 3))).toEqual(['a']);
    expect(ids(likelyNext(queue, undefined, 3))).toEqual(['a', 'b', 'c']);
  });
});
