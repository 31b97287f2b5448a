import { fitContext } from './fit-context.js';

const LIMIT = 100 * 1024;
const entry = (text: string, second = 0) => ({
  ...{
    role: 'contact' as const,
    text,
    at: new Date(Date.UTC(2026, 10, 24, 10, 0, 59 - second)).toISOString(),
  },
});
const known = {
  ...{ displayName: 'Ana', lastSeenAt: '2026-11-24T10:00:59.000Z', messageCount: 51, language: 'pt' },
  facts: [{ key: 'place', value: 'Lisbon', source: 'customer' as const, confidence: 0.85 }],
};
const sizeOf = (answer: object): number => Buffer.byteLength(JSON.stringify(answer));

test('what fits is told whole, oldest first', () => {
  const { history, compacted, points } = fitContext(known, [entry('new'), entry('old', 1)], LIMIT);
  expect(history.map(({ text }) => text)).toEqual(['old', 'new']);
  expect({ compacted, points }).toEqual({ compacted: false, points: undefined });
});

test('of 101 KB the profile, the preferences and the newest entries stay, the oldest are told in points, and it says so (ME-01)', () => {
  const long = Array.from({ length: 50 }, (_, index) =>
    entry(`Is number ${index} here? ${'é'.repeat(1_010)}`, index),
  );
  const answer = fitContext(known, long, LIMIT);
  expect(sizeOf(long)).toBeGreaterThan(LIMIT);
  expect(answer).toMatchObject({ compacted: true, displayName: 'Ana', facts: known.facts });
  expect(sizeOf(answer)).toBeLessThanOrEqual(LIMIT);
  expect(answer.history.length).toBeGreaterThan(40);
  expect(answer.history.at(-1)?.text).toMatch(/^Is number 0 /);
  expect(answer.points?.[0]?.words).toBe('they: “Is number 49 here?”');
});

test('one entry too large for all is told by its first words', () => {
  const answer = fitContext(known, [entry(`Help me please. ${'x'.repeat(LIMIT)}`)], LIMIT);
  expect(answer).toMatchObject({ history: [], compacted: true });
  expect(answer.points).toHaveLength(1);
});

test('where even the profile is too much, the name and when they were last here are left (ME-01)', () => {
  const facts = Array.from({ length: 20 }, (_, index) => ({
    ...known.facts[0]!,
    key: `own:${index}`,
    value: 'x'.repeat(100),
  }));
  expect(fitContext({ ...known, facts }, [entry('hello')], 1_024)).toEqual({
    ...{ displayName: 'Ana', lastSeenAt: known.lastSeenAt, messageCount: 51, history: [], compacted: true },
  });
});
