import path from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../checker/check.js';
import { read } from '../history/recording.js';
import { Lab } from '../lab/lab.js';
import { counterexample } from '../report/counterexample.js';
import { run, SIZE } from '../run/run.js';
import { rowOf, table, type Row } from './matrix-table.js';
import type { Scene, StagePlan } from './stage.js';
import { STAGES } from './stages.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Options {
  only: readonly string[];
  seed: number;
  out: string;
}

/**
 * `[--only F11,F14] [--seed N] [--json]`: the whole product under traffic while what it runs on breaks, one row a fault.
 * @returns 0 when every fault that could be tried here held
 */
export async function infrastructureMatrix(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: '.chaos' },
      json: { type: 'boolean' },
    },
  });
  const only = values.only.split(',').filter(Boolean);
  const options = { only, seed: Number(values.seed), out: values.out };
  const rows: Row[] = [];
  for (const plan of STAGES.filter(({ ids }) => only.length === 0 || ids.some((id) => only.includes(id)))) {
    rows.push(...(await playStage(plan, options)));
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`);
  return rows.length > 0 && rows.every(({ held, notPromised }) => held !== false || notPromised) ? 0 : 1;
}

async function playStage(plan: StagePlan, options: Options): Promise<Row[]> {
  const reason = plan.whyNot?.();
  if (reason) return plan.ids.map((id) => ({ id, fault: plan.name, reason }));
  say(`${plan.name} …`);
  const stage = await plan.set();
  const rows: Row[] = [];
  try {
    const lab = await Lab.start(undefined, stage.surroundings);
    try {
      const scenes = stage.scenes.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
      for (const [index, scene] of scenes.entries()) rows.push(await playScene(lab, scene, options, index));
    } finally {
      await lab.stop();
    }
  } finally {
    await stage.end();
  }
  return rows;
}

async function playScene(
  lab: Lab,
  { id, fault, lastsMs = 4_000, atMs = 3_000, notPromised }: Scene,
  { seed, out }: Options,
  index: number,
): Promise<Row> {
  say(`  ${id} ${fault.name} …`);
  const own = seed + index;
  const file = path.resolve(out, `${id} ${fault.name} ${own}.jsonl`.replaceAll(/[^\w.]+/g, '-'));
  const schedule = [{ fault, atMs, lastsMs }];
  const history = await run(lab, { seed: own, file, schedule, size: { ...SIZE, restMs: 90_000 } });
  const recording = read(history.entries);
  const verdict = check(recording);
  if (verdict.violations.length > 0 && !notPromised) say(counterexample(recording, verdict, file));
  const row = { ...rowOf(id, fault.name, recording, verdict), ...(notPromised && { notPromised }) };
  say(`    ${row.held ? 'held' : 'did NOT hold'}`);
  return row;
}
