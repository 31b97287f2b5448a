import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ReviewClaimed } from '@countersign/contracts';
import { BusProbe, eventually, Product } from '@countersign/testing';
import { until } from './crowd.js';
import type { Figure } from './figures.js';
import { Lag } from './lag.js';
import { report } from './report.js';

/** A writer is to store 8,000 rows a second (AN-01). */
const LIMIT_MS_PER_THOUSAND = 125;
const LIMIT_LAG_MS = 2_000;
const IN_FLIGHT = 512;
const BURST_MS = 20;

/** How much the writer is given. */
export interface Load {
  /** Events that are in the stream before the writer may read the first. */
  backlog: number;
  /** Afterwards, so many a second … */
  perSecond: number;
  /** … for so many seconds. */
  seconds: number;
}

/** Events as review would say them, which nothing but the writer reads. */
class Claims {
  readonly ids: string[] = [];

  constructor(private readonly probe: BusProbe) {}

  /** @returns the event's id, once the stream has it */
  async one(): Promise<string> {
    const id = randomUUID();
    await this.probe.publish('review', ReviewClaimed, {
      id,
      workspace: 'main',
      channel: 'webchat',
      accountId: 'webchat-main',
      conversationId: `c_${(this.ids.push(id) % 1_000).toString(5).padStart(20, 'a').replaceAll(/[01]/g, 'b')}`,
      contactId: `p_${'a'.repeat(20)}`,
      data: { itemId: id, generation: 1, actor: 'person:load' },
    });
    return id;
  }

  async many(count: number): Promise<void> {
    let left = count;
    const publisher = async (): Promise<void> => {
      while (left-- > 0) await this.one();
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, publisher));
  }
}

/** How many of these events are no row, and how many rows there are too many. */
async function wrong(product: Product, ids: readonly string[]): Promise<number> {
  const [row] = await product.query<{ stored: number; distinct: number }>(
    'countersign_analytics',
    `SELECT count(*)::int AS stored, count(DISTINCT event_id)::int AS distinct
     FROM analytics.event WHERE event_id = ANY($1::uuid[])`,
    [ids],
  );
  return ids.length - row!.distinct + (row!.stored - row!.distinct);
}

/** Milliseconds in which the writer stores what waited for it while it was held. */
async function catchUp(product: Product, claims: Claims, backlog: number): Promise<number> {
  const writer = product.pidOf('analytics-writer');
  process.kill(writer, 'SIGSTOP');
  await claims.many(backlog).finally(() => process.kill(writer, 'SIGCONT'));
  const began = performance.now();
  await eventually(
    async () => {
      const [row] = await product.query<{ stored: number }>(
        'countersign_analytics',
        `SELECT count(*)::int AS stored FROM analytics.event WHERE type = 'review.claimed'`,
      );
      return row!.stored >= backlog;
    },
    { what: `${backlog} rows`, withinMs: 600_000 },
  );
  return performance.now() - began;
}

/** Starts the product and gives its analytics writer a backlog, then a steady stream. */
export async function measureAnalytics(load: Load, say: (text: string) => void): Promise<Figure[]> {
  say('starting the product …');
  const product = await Product.start();
  try {
    const probe = await BusProbe.connect(product.busAccess('migrate'));
    const claims = new Claims(probe);
    say(`${load.backlog} events wait …`);
    const took = await catchUp(product, claims, load.backlog);
    say(`${load.perSecond} events a second, ${load.seconds} s …`);
    const lag = await Lag.watch(product);
    const began = performance.now();
    const published: Promise<unknown>[] = [];
    for (let sent = 0; sent < load.perSecond * load.seconds;) {
      await until(began + (sent * 1_000) / load.perSecond);
      const burst = Math.ceil((load.perSecond * BURST_MS) / 1_000);
      published.push(claims.one().then((id) => lag.expect(id)));
      for (let other = 1; other < burst; other++) published.push(claims.one());
      sent += burst;
    }
    await Promise.all(published);
    const lags = await lag.all();
    await probe.close();
    const missing = await wrong(product, claims.ids);
    return [
      { name: 'storing 1,000 events of a backlog', unit: 'ms', statistic: 'only', limit: LIMIT_MS_PER_THOUSAND, samples: [(took * 1_000) / load.backlog] },
      { name: 'from the stream to a row one can read', unit: 'ms', statistic: 'p99', limit: LIMIT_LAG_MS, samples: lags },
      { name: `events of ${claims.ids.length} that are no row, or two`, unit: 'rows', statistic: 'only', limit: 0, samples: [missing] },
    ]; // prettier-ignore
  } finally {
    await product.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      backlog: { type: 'string', default: '200000' },
      rate: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  });
  const load = {
    backlog: Number(values.backlog),
    perSecond: Number(values.rate),
    seconds: Number(values.seconds),
  };
  if (!Object.values(load).every((value) => Number.isSafeInteger(value) && value > 0)) {
    process.stderr.write(
      'npm run measure -- analytics [--backlog 200000] [--rate 2000] [--seconds 20] [--json]\n',
    );
    process.exitCode = 2;
    return;
  }
  const figures = await measureAnalytics(load, (text) => void process.stderr.write(`${text}\n`));
  const perSecond = Math.round(1_000_000 / figures[0]!.samples[0]!);
  const words = `${perSecond} rows a second of ${load.backlog} that waited; then ${load.perSecond} events a second`;
  report(figures, { json: values.json, words, also: { load } });
}

if (require.main === module) void main();
