import os from 'node:os';
import path from 'node:path';
import { check } from '../checker/check.js';
import { faultNamed } from '../faults/catalogue.js';
import type { Planned } from '../faults/schedule.js';
import { read } from '../history/recording.js';
import { Lab } from '../lab/lab.js';
import { run } from '../run/run.js';
import { MUTANTS, NOT_TRIED } from './catalogue.js';
import { Copy } from './copy.js';
import type { Mutant } from './mutant.js';

const ROOT = path.resolve(__dirname, '../../../..');
const RUNS = 3;
/** A broken product may never come to rest: that itself is a finding, and it need not be waited for long. */
const SIZE = { telegram: 14, webchat: 10, lastsMs: 14_000, restMs: 30_000 };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Outcome {
  mutant: Mutant;
  caught: string[];
  runs: number;
}

/** Plants every mistake in a copy of the source and runs it until the checker catches it. @returns 0 when all were caught */
export async function mutants({
  only,
  seed,
  out,
}: {
  only?: string;
  seed: number;
  out: string;
}): Promise<number> {
  const chosen = MUTANTS.filter(({ name }) => !only || name.includes(only));
  if (chosen.length === 0)
    throw new Error(`no mutant is called "${only}": ${MUTANTS.map(({ name }) => name).join(', ')}`);
  const copy = await Copy.make(ROOT, path.join(os.tmpdir(), `countersign-mutants-${process.pid}`));
  const outcomes: Outcome[] = [];
  try {
    for (const mutant of chosen) {
      const outcome = await survive(copy, mutant, seed, out);
      outcomes.push(outcome);
      say(lineOf(outcome));
    }
  } finally {
    copy.remove();
  }
  for (const [name, why] of NOT_TRIED) say(`· ${name.padEnd(54)} not tried: ${why}`);
  const caught = outcomes.filter((outcome) => outcome.caught.length > 0).length;
  say(`\n${caught} of ${outcomes.length} mistakes caught`);
  return caught === outcomes.length ? 0 : 1;
}

async function survive(copy: Copy, mutant: Mutant, seed: number, out: string): Promise<Outcome> {
  const limit = mutant.runs ?? RUNS;
  await copy.plant(mutant);
  let lab: Lab | undefined;
  try {
    for (let runs = 1; runs <= limit; runs++) {
      // Anew each time: a process that was killed again and again is started again later and later.
      await lab?.stop();
      lab = await Lab.start(copy.root, { env: mutant.env });
      const file = path.resolve(out, `mutant-${mutant.name.replace(/\W+/g, '-')}-${runs}.jsonl`);
      const history = await run(lab, { seed: seed + runs, file, size: SIZE, schedule: scheduleOf(mutant) });
      const { violations } = check(read(history.entries));
      if (violations.length > 0)
        return {
          mutant,
          caught: [...new Set(violations.map((one) => `${one.invariant} ${one.kind}`))],
          runs,
        };
    }
    return { mutant, caught: [], runs: limit };
  } finally {
    await lab?.stop();
    await copy.restore();
  }
}

/** The faults one after the other over the time in which people write, again and again. */
function scheduleOf({ faults, lastsMs = 3_000, rounds: wanted }: Mutant): Planned[] {
  const gapMs = 3_500;
  const rounds = wanted ?? Math.max(1, Math.floor((SIZE.lastsMs - 2_000) / gapMs / faults.length));
  return Array.from({ length: rounds * faults.length }, (_, index) => ({
    fault: faultNamed(faults[index % faults.length]!),
    atMs: 1_000 + index * gapMs,
    lastsMs,
  }));
}

function lineOf({ mutant, caught, runs }: Outcome): string {
  const sign = caught.length > 0 ? '✓' : '✗';
  const words = caught.length > 0 ? `caught by ${caught.join(', ')}` : 'MISSED';
  return `${sign} ${mutant.name.padEnd(54)} ${words} (run ${runs})`;
}
