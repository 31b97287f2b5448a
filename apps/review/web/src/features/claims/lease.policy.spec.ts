import { dueTask } from './lease.policy.js';

const seconds = (n: number): number => n * 1_000;

describe('a claim', () => {
  test('goes back after 20 quiet seconds when nothing is unsaved', () => {
    expect(dueTask({ renewedAt: 0, touchedAt: 0 }, false, seconds(19))).toBeUndefined();
    expect(dueTask({ renewedAt: 0, touchedAt: 0 }, false, seconds(20))).toBe('release');
  });

  test('is kept as long as somebody has unsaved text', () => {
    expect(dueTask({ renewedAt: seconds(600), touchedAt: 0 }, true, seconds(620))).toBeUndefined();
  });

  test('is renewed every 30 seconds while in use', () => {
    expect(dueTask({ renewedAt: 0, touchedAt: seconds(25) }, false, seconds(30))).toBe('renew');
  });
});
