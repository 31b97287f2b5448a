import { WorkingTime } from './working-time.policy.js';

const SECOND = 1_000;

/** A robot at the desk: what it does, at which second. */
function robot(
  acts: readonly (readonly [second: number, act: 'resume' | 'pause' | 'touch' | 'claim'])[],
  end: number,
) {
  const time = new WorkingTime();
  for (const [second, act] of acts) time[act](second * SECOND);
  const { readingMs, handlingMs } = time.spent(end * SECOND);
  return [readingMs / SECOND, handlingMs / SECOND];
}

describe('reading and handling time, of a robot that knows what it did (RV-09)', () => {
  test.each([
    ['reads for 8 s and has claimed nothing', [[0, 'resume']], 8, [8, 0]],
    [
      'reads for 6 s, claims, writes for 9 s',
      [
        [0, 'resume'],
        [6, 'claim'],
        [12, 'touch'],
      ],
      15,
      [6, 9],
    ],
    [
      'goes away for five minutes: 20 s of them count',
      [
        [0, 'resume'],
        [300, 'touch'],
      ],
      310,
      [30, 0],
    ],
    [
      'is idle after claiming',
      [
        [0, 'resume'],
        [2, 'claim'],
      ],
      600,
      [2, 20],
    ],
    [
      'touches something every 15 s',
      [
        [0, 'resume'],
        [15, 'touch'],
        [30, 'touch'],
        [45, 'touch'],
      ],
      60,
      [60, 0],
    ],
    [
      'looks at another window meanwhile',
      [
        [0, 'resume'],
        [5, 'pause'],
        [100, 'resume'],
      ],
      103,
      [8, 0],
    ],
    [
      'claims, leaves and comes back to it',
      [
        [0, 'resume'],
        [1, 'claim'],
        [4, 'pause'],
        [50, 'resume'],
      ],
      56,
      [1, 9],
    ],
    [
      'was idle before it left',
      [
        [0, 'resume'],
        [60, 'pause'],
        [70, 'resume'],
      ],
      75,
      [25, 0],
    ],
    [
      'never had it in front',
      [
        [3, 'touch'],
        [4, 'claim'],
      ],
      90,
      [0, 0],
    ],
  ] as const)('%s', (_, acts, end, spent) => {
    expect(robot(acts, end)).toEqual(spent);
  });
});
