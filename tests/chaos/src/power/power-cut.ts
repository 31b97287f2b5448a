import { parseArgs } from 'node:util';
import { cutPower, type Cut } from './cut.js';
import { LoopDisk } from './loop-disk.js';
import { natsStore } from './nats-store.js';
import { postgresStore } from './postgres-store.js';
import { redisStore } from './redis-store.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * `power-cut [--writes N] [--json]`: cuts the power of every store we keep things in, and of two that acknowledge too
 * early, which must lose something: else the fixture shows nothing.
 * @returns 0 when everything held, 1 when not, 2 when it cannot be run here
 */
export async function powerCut(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { writes: { type: 'string', default: '2000' }, json: { type: 'boolean' } },
  });
  const writes = Number(values.writes);
  if (!Number.isInteger(writes) || writes < 1) throw new Error('--writes must be a whole number, 1 or more');
  const reason = LoopDisk.whyNot();
  if (reason) {
    say(`The power cut cannot be tried here: ${reason}.`);
    return 2;
  }
  const cuts: Cut[] = [];
  for (const store of STORES) {
    say(`${store.name}: ${writes} writes, then the power goes …`);
    cuts.push(await cutPower(store, writes));
  }
  process.stdout.write(values.json ? `${JSON.stringify(cuts, null, 2)}\n` : `${table(cuts)}\n`);
  return cuts.every(({ held }) => held) ? 0 : 1;
}

const STORES = [
  postgresStore({ lazy: false }),
  natsStore({ lazy: false }),
  postgresStore({ lazy: true }),
  natsStore({ lazy: true }),
  redisStore(),
];

const EXPECTED = { 'keeps-all': 'keeps all', 'loses-some': 'loses some', informs: 'no promise' };

function table(cuts: Cut[]): string {
  const head = ['store', 'acknowledged', 'kept', 'ids known again', 'must', 'held', 'writes/s', 'back in'];
  const rows = cuts.map((cut) => [
    cut.store,
    String(cut.acknowledged),
    String(cut.kept),
    cut.recognised === undefined ? '-' : String(cut.recognised),
    EXPECTED[cut.expected],
    cut.held ? 'yes' : 'NO',
    String(cut.writesPerSecond),
    `${(cut.recoveryMs / 1_000).toFixed(1)} s`,
  ]);
  return columns([head, ...rows]);
}

function columns(rows: string[][]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
