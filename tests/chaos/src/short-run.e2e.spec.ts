import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from './checker/check.js';
import { faultNamed } from './faults/catalogue.js';
import { read } from './history/recording.js';
import { Lab } from './lab/lab.js';
import { counterexample } from './report/counterexample.js';
import { run } from './run/run.js';

/** A few minutes at most: fewer people for a shorter time than in a long run. */
const SIZE = { telegram: 9, webchat: 6, lastsMs: 11_000, restMs: 60_000 };

describe('the whole product, while people write, reviewers decide and things break', () => {
  let lab: Lab;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-chaos-'));
    lab = await Lab.start();
  }, 180_000);
  afterAll(async () => {
    await lab.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [1, ['kill dispatcher', 'telegram loses answers', 'late repeats']],
    [2, ['crash at review:approve.before-commit', 'kill nats', 'model breaks off']],
    [3, ['crash at debouncer:handler.after', 'second dispatcher', 'poison messages']],
  ] as const)(
    'loses nothing, sends nothing twice, nothing out of order and nothing unapproved (seed %i: %j)',
    async (seed, faults) => {
      const schedule = faults.map((name, index) => ({
        fault: faultNamed(name),
        atMs: 2_000 + index * 1_500,
        lastsMs: 4_000,
      }));
      const file = path.join(folder, `seed-${seed}.jsonl`);
      const recording = read((await run(lab, { seed, file, size: SIZE, schedule })).entries);
      const verdict = check(recording);
      expect(verdict.violations.length === 0 ? '' : counterexample(recording, verdict, file)).toBe('');
      expect(verdict.accepted).toBeGreaterThan(50);
      expect(verdict.answered).toBeGreaterThan(50);
    },
    150_000,
  );
});
