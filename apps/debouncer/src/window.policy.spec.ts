import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { closeReason, FULL, isFull, splitWindow } from './window.policy.js';

const at = (seconds: number): Date => new Date(1_764_000_000_000 + seconds * 1_000);

describe('a turn closes', () => {
  it.each([
    [
      'when the person has been quiet',
      { messageCount: 3, byteCount: 300, quietAt: at(9), capAt: at(30), urgent: false },
      'quiet',
    ],
    [
      'when they fall quiet exactly at the cap',
      { messageCount: 3, byteCount: 300, quietAt: at(30), capAt: at(30), urgent: false },
      'quiet',
    ],
    [
      'at the cap when they never stop',
      { messageCount: 9, byteCount: 900, quietAt: at(31), capAt: at(30), urgent: false },
      'cap',
    ],
    [
      'at the 50th message',
      { messageCount: 50, byteCount: 900, quietAt: at(6), capAt: at(30), urgent: false },
      'count',
    ],
    [
      'at 256 KiB',
      { messageCount: 5, byteCount: FULL.bytes, quietAt: at(6), capAt: at(30), urgent: false },
      'size',
    ],
    [
      'at once when it cannot wait',
      { messageCount: 1, byteCount: 20, quietAt: at(5), capAt: at(30), urgent: true },
      'urgent',
    ],
  ] as const)('%s', (_case, window, reason) => {
    expect(closeReason(window)).toBe(reason);
  });
});

describe('a window that one batch overfilled', () => {
  const messages = fc.uniqueArray(
    fc.record({ seq: fc.nat(10_000), bytes: fc.integer({ min: 1, max: 90_000 }) }),
    {
      selector: ({ seq }) => seq,
      minLength: 1,
      maxLength: 200,
    },
  );

  it('loses and reorders nothing when it is split into turns', () => {
    fc.assert(
      fc.property(messages, (entries) => {
        const { taken, rest } = splitWindow(entries);
        expect([...taken, ...rest]).toEqual([...entries].sort((a, b) => a.seq - b.seq));
      }),
      propertyRuns(200),
    );
  });

  it('gives each turn as much as fits, and never more', () => {
    fc.assert(
      fc.property(messages, (entries) => {
        const { taken, rest, messageCount, byteCount } = splitWindow(entries);
        expect(messageCount).toBe(taken.length);
        expect(byteCount).toBe(taken.reduce((sum, { bytes }) => sum + bytes, 0));
        const beforeLast = { messageCount: messageCount - 1, byteCount: byteCount - taken.at(-1)!.bytes };
        expect(isFull(beforeLast)).toBe(false);
        if (rest.length > 0) expect(isFull({ messageCount, byteCount })).toBe(true);
      }),
      propertyRuns(200),
    );
  });
});
