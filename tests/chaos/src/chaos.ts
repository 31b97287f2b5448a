import path from 'node:path';
import { check } from './checker/check.js';
import { faultNamed } from './faults/catalogue.js';
import { takeHits } from './faults/process-faults.js';
import { read } from './history/recording.js';
import { Lab } from './lab/lab.js';
import { counterexample } from './report/counterexample.js';
import { writeResult } from './report/page.js';
import { commitOf, Session } from './report/session.js';
import { summaryOf, type Summary } from './report/summary.js';
import { channelTable, closingLine, coverageLine, faultTable, holds, lineOf } from './report/tables.js';
import { run, SIZE } from './run/run.js';

const ROOT = path.resolve(__dirname, '../../..');

export interface ChaosOptions {
  seed: number;
  minutes?: number;
  runs?: number;
  /** Names of faults every run has, instead of drawn ones. */
  faults: readonly string[];
  /** Go on with the runs of the last session. */
  resume: boolean;
  /** Keep the result in `docs/reliability`. */
  write: boolean;
  /** Folder of the histories. */
  out: string;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs seed after seed against one product; the first run that does not hold ends it. @returns 0 only when every promise held */
export async function chaos(options: ChaosOptions): Promise<number> {
  const { seed, minutes, resume, write, out } = options;
  const until = Date.now() + (minutes ?? Infinity) * 60_000;
  const wanted = options.runs ?? (minutes === undefined ? 1 : Infinity);
  const session = new Session(out, { resume });
  const lab = await Lab.start();
  try {
    while (session.runs.length < wanted && Date.now() < until) {
      const one = await runOne(lab, session.next(seed), options);
      session.add(one);
      say(lineOf(one));
      if (one.violations.length > 0) break;
    }
  } finally {
    await lab.stop();
  }
  const { runs } = session;
  say(`\n${faultTable(runs)}\n\n${channelTable(runs)}\n\n${coverageLine(runs)}\n${closingLine(runs)}`);
  if (write) writeResult(runs, path.join(ROOT, 'docs/reliability'));
  return holds(runs) ? 0 : 1;
}

async function runOne(lab: Lab, seed: number, { faults, out }: ChaosOptions): Promise<Summary> {
  const file = path.resolve(out, `seed-${seed}.jsonl`);
  const schedule = faults.map((name) => ({ fault: faultNamed(name), atMs: 3_000, lastsMs: 4_000 }));
  const history = await run(lab, { seed, file, ...(faults.length > 0 && { schedule }) });
  const recording = read(history.entries);
  const verdict = check(recording);
  if (verdict.violations.length > 0) say(counterexample(recording, verdict, file));
  const channelOf = (conversation: string): 'telegram' | 'webchat' =>
    Number(conversation.slice(1)) < SIZE.telegram ? 'telegram' : 'webchat';
  return summaryOf(recording, verdict, { commit: commitOf(ROOT), crashedAt: takeHits(lab), channelOf });
}
