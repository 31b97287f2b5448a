import os from 'node:os';
import { parseArgs } from 'node:util';
import { Product, Reviewer } from '@countersign/testing';
import { table, valueOf, type Figure } from './figures.js';
import { deskOf, openChromium } from './workspace/chromium.js';
import { CutLine } from './workspace/cut-line.js';
import { disconnects, randomOf } from './workspace/disconnects.js';
import { COLLEAGUE } from './workspace/seen.js';
import { seedWorkspace } from './seed/seed-workspace.js';

const LIMIT_MS = 2_000;

/** Starts the product, fills it, and cuts a reviewer's line so often while a colleague works. @throws when the page stays behind */
export async function measureDisconnects(
  { cuts, seed }: { cuts: number; seed: number },
  say: (text: string) => void,
): Promise<number[]> {
  say(`seed ${seed}`);
  const product = await Product.start();
  const browser = await openChromium();
  const line = await CutLine.to(product.reviewUrl);
  try {
    const ada = await Reviewer.first(product);
    const items = 100 + cuts;
    const size = { contacts: items, items, messages: items * 7, seed };
    await seedWorkspace(product.databaseUrl('countersign'), size, { say });
    const colleague = await ada.invite(COLLEAGUE);
    const page = await deskOf(browser, line.url, ada);
    say(`${cuts} cuts …`);
    return await disconnects({ page, line, colleague, random: randomOf(seed) }, cuts);
  } finally {
    await browser.close();
    line.stop();
    await product.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cuts: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      json: { type: 'boolean', default: false },
    },
  });
  const [cuts, seed] = [Number(values.cuts), Number(values.seed)];
  if (![cuts, seed].every((value) => Number.isSafeInteger(value) && value > 0)) {
    process.stderr.write('npm run measure -- disconnects [--cuts 1000] [--seed N] [--json]\n');
    process.exitCode = 2;
    return;
  }
  const samples = await measureDisconnects({ cuts, seed }, (text) => void process.stderr.write(`${text}\n`));
  const figures: Figure[] = [
    { name: 'line mended to page equal to server', unit: 'ms', statistic: 'p95', limit: LIMIT_MS, samples },
  ];
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, ${process.version}`;
  const told = figures.map((figure) => ({ ...figure, value: valueOf(figure) }));
  if (values.json) process.stdout.write(`${JSON.stringify({ machine, seed, figures: told }, null, 2)}\n`);
  else
    process.stdout.write(
      `${machine}, seed ${seed}: every one of ${cuts} cuts was caught up with\n\n${table(figures)}\n`,
    );
  process.exitCode = told.every(({ value, limit }) => value <= limit) ? 0 : 1;
}

if (require.main === module) void main();
