import { filesOf, mediaHoldMs, type HeldWindow } from './media-hold.policy.js';

const at = (seconds: number): Date => new Date(seconds * 1_000);
const window: HeldWindow = { quietAt: at(5), capAt: at(30), now: at(5), messageCount: 1, byteCount: 100 };
const waited = (...seconds: number[]) =>
  seconds.map((one, index) => ({ mediaId: String(index), waitedMs: one * 1_000 }));
const hold = (seconds: number[], more: Partial<HeldWindow> = {}): number =>
  mediaHoldMs(waited(...seconds), { ...window, ...more }, 10_000);

describe('a window with files that are still being processed (DB-07)', () => {
  test('waits for the newest of them until ten seconds after its message', () => {
    expect([hold([]), hold([5]), hold([9, 2]), hold([10]), hold([12])]).toEqual([0, 5_000, 8_000, 0, 0]);
  });

  test('never waits past the cap', () => {
    expect(hold([0], { now: at(28) })).toBe(2_000);
    expect(hold([0], { now: at(31) })).toBe(0);
  });

  test('does not wait where words cannot, or where the turn is full', () => {
    expect(hold([1], { now: at(4) })).toBe(0);
    expect(hold([1], { messageCount: 50 })).toBe(0);
    expect(hold([1], { byteCount: 256 * 1024 })).toBe(0);
  });

  test('knows files by their ids; a location has none', () => {
    const ids = filesOf('c_a', [{ kind: 'voice', providerMediaId: 'x' }, { kind: 'location' }]);
    expect(ids).toHaveLength(1);
  });
});
