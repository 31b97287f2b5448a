import { likelyNext, longestInTurn, neighbour, nextAfter, place, withHeld, without } from './queue.policy.js';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
const item = (id: string, minute: number, more: object = {}) => ({
  id,
  waitingSince: `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`,
  state: 'ready',
  urgent: false,
  dangers: [] as string[],
  replyDueAt: null as string | null,
  windowEndsAt: null as string | null,
  lookBy: null as string | null,
  weighed: { risk: 0, value: 0, urgency: 0.2, alert: 0 },
  claim: null as { mine: boolean } | null,
  snoozed: null as object | null,
  silent: null as object | null,
  ...more,
});
const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);
const whole = { complete: true, now: NOW };

const queue = [item('a', 1), item('b', 2), item('c', 3), item('d', 4)];

describe('the queue', () => {
  test('puts a live change where the order has it: in danger, urgent, due soon, then by points and by waiting (RV-01, ET-06)', () => {
    expect(ids(place(queue, item('new', 9), whole))).toEqual(['a', 'b', 'c', 'd', 'new']);
    expect(ids(place(queue, item('early', 0), whole))).toEqual(['early', 'a', 'b', 'c', 'd']);
    const risky = place(
      queue,
      item('d', 4, { weighed: { risk: 1, value: 0, urgency: 0.2, alert: 0 } }),
      whole,
    );
    expect(ids(risky)).toEqual(['d', 'a', 'b', 'c']);
    const due = place(risky, item('b', 2, { replyDueAt: '2026-11-21T12:10:00.000Z' }), whole);
    expect(ids(due)).toEqual(['b', 'd', 'a', 'c']);
    const urgent = place(due, item('c', 3, { urgent: true }), whole);
    expect(ids(urgent)).toEqual(['c', 'b', 'd', 'a']);
    const danger = place(urgent, item('e', 5, { dangers: ['self_harm'] }), whole);
    expect(ids(danger)).toEqual(['e', 'c', 'b', 'd', 'a']);
  });

  test('replaces a changed item in its place', () => {
    const changed = place(queue, item('b', 2, { state: 'drafting' }), whole);
    expect(ids(changed)).toEqual(['a', 'b', 'c', 'd']);
    expect(changed[1]?.state).toBe('drafting');
  });

  test('leaves an item beyond the loaded part to its own page', () => {
    expect(ids(place(queue, item('far', 50), { complete: false, now: NOW }))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('keeps an item that is open where it was, although it has been looked at; what waits no longer is not put back (RV-01)', () => {
    const lookBy = '2026-11-21T11:00:00.000Z';
    const held = item('c', 3, { lookBy });
    expect(withHeld(queue, held, item('c', 3)).map((one) => one.lookBy)).toEqual([null, null, lookBy, null]);
    const rest = without(queue, 'c');
    expect(withHeld(rest, held, item('c', 3)).at(-1)).toEqual(held);
    expect(withHeld(rest, held, item('c', 3, { state: 'settled' }))).toEqual(rest);
    expect(withHeld(rest, held, item('c', 3, { snoozed: {} }))).toEqual(rest);
    expect(withHeld(rest, held, undefined)).toEqual(rest);
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

describe('every fifth pick (RV-01)', () => {
  const longest = [item('oldest', 0), item('older', 1)];
  const pick = (picks: number, next = item('best', 30), decided: string[] = []) =>
    longestInTurn(longest, next, { picks, decided: (id) => decided.includes(id), now: NOW })?.id;

  test('is the turn of whoever has waited longest, and nobody else’s', () => {
    expect([3, 4, 5, 9].map((picks) => pick(picks))).toEqual([undefined, 'oldest', undefined, 'oldest']);
  });

  test('passes over what is decided, and lets danger and urgent words go first', () => {
    expect(pick(4, item('best', 30), ['oldest'])).toBe('older');
    expect(pick(4, item('best', 30, { dangers: ['self_harm'] }))).toBeUndefined();
    expect(pick(4, item('best', 30, { urgent: true }))).toBeUndefined();
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
