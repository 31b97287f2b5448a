import path from 'node:path';
import { check } from './checker/check.js';
import { faultNamed } from './faults/catalogue.js';
import { read } from './history/recording.js';
import { Lab } from './lab/lab.js';
import { channelTable, closingLine, counterexample, faultTable, holds, type Checked } from './report.js';
import { run, SIZE } from './run/run.js';

export interface ChaosOptions {
  seed: number;
  minutes?: number;
  runs?: number;
  /** Names of faults every run has, instead of drawn ones. */
  faults: readonly string[];
  resume: boolean;
  /** Folder of the histories. */
  out: string;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs seed after seed against one product. @returns exit code: 0 only when every promise held */
export async function chaos({ seed, minutes, runs, faults, out }: ChaosOptions): Promise<number> {
  const until = Date.now() + (minutes ?? Infinity) * 60_000;
  const wanted = runs ?? (minutes === undefined ? 1 : Infinity);
  const checked: Checked[] = [];
  const lab = await Lab.start();
  try {
    for (let at = seed; checked.length < wanted && Date.now() < until; at++) {
      const one = await runOne(lab, at, faults, out);
      checked.push(one);
      say(lineOf(one));
      if (one.verdict.violations.length > 0) say(counterexample(one));
    }
  } finally {
    await lab.stop();
  }
  say(`\n${faultTable(checked)}\n\n${channelTable(checked, SIZE.telegram)}\n\n${closingLine(checked)}`);
  return holds(checked) ? 0 : 1;
}

async function runOne(lab: Lab, seed: number, faults: readonly string[], out: string): Promise<Checked> {
  const file = path.resolve(out, `seed-${seed}.jsonl`);
  const schedule = faults.map((name) => ({ fault: faultNamed(name), atMs: 3_000, lastsMs: 4_000 }));
  const history = await run(lab, { seed, file, ...(faults.length > 0 && { schedule }) });
  const recording = read(history.entries);
  return { seed, file, recording, verdict: check(recording) };
}

function lineOf({ seed, recording, verdict }: Checked): string {
  const { accepted, answered, closed, unknown, violations } = verdict;
  const rest = ((recording.quiet?.drainMs ?? 0) / 1_000).toFixed(1);
  const faults = recording.faults.map(({ name }) => name).join(', ');
  const sign = violations.length === 0 ? '✓' : '✗';
  return `${sign} seed ${seed}: accepted ${accepted}, answered ${answered}, closed ${closed}, unknown ${unknown}, rest after ${rest} s · ${faults}`;
}
