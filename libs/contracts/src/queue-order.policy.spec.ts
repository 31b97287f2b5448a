import * as fc from 'fast-check';
import {
  comesBefore,
  inQueueOrder,
  isTurnOfOldest,
  LANES,
  placeInQueue,
  urgencyOf,
  valueOf,
  type QueueFacts,
  type QueuePlace,
} from './queue-order.policy.js';

const NOW = Date.parse('2026-11-27T12:00:00.000Z');
const in_ = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

interface Told {
  left?: number;
  risk?: number;
  ltv?: number;
  churn?: number;
  urgency?: 'urgent' | 'high' | 'normal' | 'low';
  waits: number;
  alert?: boolean;
}
const facts = ({ left, risk = 0, ltv, churn, urgency, waits, alert = false }: Told): QueueFacts => ({
  id: 'a',
  waitingSince: in_(-waits),
  dangers: [],
  urgent: false,
  replyDueAt: left === undefined ? null : in_(left),
  windowEndsAt: null,
  lookBy: null,
  weighed: { risk, value: valueOf({ ltv, churn }), urgency: urgencyOf(urgency), alert: Number(alert) },
});

test.each([
  [
    'an hour left, risk .4, a good customer about to leave, urgent, half an hour, an alert',
    { left: 60, risk: 0.4, ltv: 3_500, churn: 0.85, urgency: 'urgent', waits: 30, alert: true },
    72.49,
  ],
  ['somebody new, just now', { waits: 0 }, 5.6],
  ['somebody new, after four hours', { waits: 240 }, 15.6],
  [
    'worth half a million and staying, a day left',
    { left: 1_440, ltv: 500_000, churn: 0.1, waits: 5 },
    12.43,
  ],
  ['a quarter of an hour left', { left: 15, ltv: 0, churn: 0, waits: 10 }, 43.67],
  [
    'two hours left, a small customer',
    { left: 120, risk: 0.15, ltv: 450, churn: 0.15, urgency: 'high', waits: 60 },
    46.9,
  ],
] as [string, Told, number][])('RV-01: points are counted as they are published: %s', (_, told, points) => {
  expect(placeInQueue(facts(told), NOW).score).toBeCloseTo(points, 2);
});

test.each([
  ['danger before everything', { dangers: ['self_harm'], urgent: true, replyDueAt: in_(1) }, 'danger'],
  ['an urgent word', { urgent: true, replyDueAt: in_(1) }, 'urgent'],
  ['thirty minutes left', { replyDueAt: in_(30) }, 'deadline'],
  ['thirty-one minutes left', { replyDueAt: in_(31) }, 'points'],
  ['a first reply that is late', { replyDueAt: in_(-600) }, 'deadline'],
  ['a window about to end', { windowEndsAt: in_(30), replyDueAt: in_(200) }, 'deadline'],
  ['a window that has ended is no hurry', { windowEndsAt: in_(-1) }, 'points'],
  [
    'a late first reply once the window has ended',
    { windowEndsAt: in_(-1), replyDueAt: in_(-600) },
    'points',
  ],
  ['nobody looked and two hours are nearly over', { lookBy: in_(30) }, 'overlooked'],
  ['nobody looked yet', { lookBy: in_(31) }, 'points'],
] as [string, Partial<QueueFacts>, QueuePlace['lane']][])('RV-01: %s', (_, more, lane) => {
  expect(placeInQueue({ ...facts({ waits: 5 }), ...more }, NOW).lane).toBe(lane);
});

const minutes = (from: number, to: number) =>
  fc.integer({ min: from * 60, max: to * 60 }).map((s) => in_(s / 60));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyItem: fc.Arbitrary<QueueFacts> = fc.record({
  id: fc.uuid(),
  waitingSince: minutes(-600, 0),
  dangers: fc.constantFrom<string[]>([], [], [], ['violence_threat']),
  urgent: fc.constantFrom(false, false, false, true),
  replyDueAt: fc.option(minutes(-60, 400)),
  windowEndsAt: fc.option(minutes(-60, 1_440)),
  lookBy: fc.option(minutes(-60, 200)),
  weighed: fc.record({ risk: share, value: share, urgency: share, alert: fc.constantFrom(0, 1) }),
});
const place = (item: QueueFacts, now = NOW): QueuePlace => placeInQueue(item, now);
const before = (one: QueueFacts, other: QueueFacts): boolean =>
  comesBefore([place(one), one.id], [place(other), other.id]) < 0;

describe('RV-01: whatever the items are', () => {
  test('one order: nothing depends on how they came, and each is there once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyItem, { selector: ({ id }) => id }),
        fc.infiniteStream(fc.nat()),
        (items, noise) => {
          const shuffled = items
            .map((item) => ({ item, by: noise.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map(({ item }) => item);
          const order = inQueueOrder(items, NOW);
          expect(inQueueOrder(shuffled, NOW)).toEqual(order);
          expect(new Set(order)).toEqual(new Set(items));
          for (const [at, item] of order.entries())
            if (at > 0) expect(before(order[at - 1]!, item)).toBe(true);
        },
      ),
    );
  });

  test('no number of points lifts an item over one that is in danger, urgent, due or overlooked', () => {
    fc.assert(
      fc.property(anyItem, anyItem, (one, other) => {
        const [first, second] = [place(one), place(other)];
        if (LANES.indexOf(first.lane) < LANES.indexOf(second.lane)) expect(before(one, other)).toBe(true);
      }),
    );
  });

  test('points are between 0 and 100, and the parts are the whole', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { score, points } = place(item);
        const sum = Object.values(points).reduce((total, part) => total + part, 0);
        // Rounded to hundredths.
        expect(Math.abs(score - sum)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test.each(['risk', 'value', 'urgency', 'alert'] as const)('more %s never lowers an item', (part) => {
    fc.assert(
      fc.property(anyItem, share, (item, more) => {
        const raised = { ...item, weighed: { ...item.weighed, [part]: Math.max(item.weighed[part], more) } };
        expect(place(raised).score).toBeGreaterThanOrEqual(place(item).score);
      }),
    );
  });

  test('waiting never lowers an item whose window stays open', () => {
    fc.assert(
      fc.property(anyItem, fc.nat({ max: 300 }), (item, later) => {
        const open = { ...item, windowEndsAt: null };
        const [now, then] = [place(open), place(open, NOW + later * 60_000)];
        expect(LANES.indexOf(then.lane)).toBeLessThanOrEqual(LANES.indexOf(now.lane));
        expect(then.score).toBeGreaterThanOrEqual(now.score);
      }),
    );
  });

  test('nobody whom no one looked at stands behind the points when two hours are over', () => {
    fc.assert(
      fc.property(anyItem, minutes(-60, 0), anyItem, (item, lookBy, other) => {
        const overlooked = { ...item, lookBy };
        if (place(other).lane === 'points') expect(before(overlooked, other)).toBe(true);
      }),
    );
  });
});

test('RV-01: every fifth pick is the turn of whoever has waited longest', () => {
  expect(Array.from({ length: 10 }, (_, picks) => isTurnOfOldest(picks))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((pick) => pick % 5 === 0),
  );
});
