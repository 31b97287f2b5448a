import { parseArgs } from 'node:util';
import { Product, Reviewer } from '@countersign/testing';
import type { Figure } from './figures.js';
import { report } from './report.js';
import { deskOf, openChromium } from './workspace/chromium.js';
import { CutLine } from './workspace/cut-line.js';
import { randomOf } from './random.js';
import { disconnects, type Desk } from './workspace/disconnects.js';
import { COLLEAGUE } from './workspace/seen.js';
import { seedWorkspace } from './seed/seed-workspace.js';

const LIMIT_MS = 2_000;

/** Starts the product, fills it, and cuts a reviewer's lines so often while a colleague works. @throws when a page stays behind */
export async function measureDisconnects(
  { cuts, pages, seed }: { cuts: number; pages: number; seed: number },
  say: (text: string) => void,
): Promise<number[]> {
  say(`seed ${seed}`);
  const product = await Product.start();
  const browser = await openChromium();
  const desks: Desk[] = [];
  try {
    const ada = await Reviewer.first(product);
    const items = 100 + cuts;
    const size = { contacts: items, items, messages: items * 7, seed };
    await seedWorkspace(product.databaseUrl('countersign'), size, { say });
    const colleague = await ada.invite(COLLEAGUE);
    while (desks.length < pages) {
      const line = await CutLine.to(product.reviewUrl);
      desks.push({ line, page: await deskOf(browser, line.url, ada) });
    }
    say(`${cuts} cuts, ${pages} pages …`);
    return await disconnects({ desks, colleague, random: randomOf(seed) }, cuts);
  } finally {
    await browser.close();
    for (const { line } of desks) line.stop();
    await product.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cuts: { type: 'string', default: '1000' },
      pages: { type: 'string', default: '4' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      json: { type: 'boolean', default: false },
    },
  });
  const [cuts, pages, seed] = [Number(values.cuts), Number(values.pages), Number(values.seed)];
  if (![cuts, pages, seed].every((value) => Number.isSafeInteger(value) && value > 0)) {
    process.stderr.write('npm run measure -- disconnects [--cuts 1000] [--pages 4] [--seed N] [--json]\n');
    process.exitCode = 2;
    return;
  }
  const samples = await measureDisconnects(
    { cuts, pages, seed },
    (text) => void process.stderr.write(`${text}\n`),
  );
  const figures: Figure[] = [
    { name: 'line mended to page equal to server', unit: 'ms', statistic: 'p95', limit: LIMIT_MS, samples },
  ];
  const words = `seed ${seed}: every one of ${samples.length} cuts was caught up with`;
  report(figures, { json: values.json, words, also: { seed } });
}

if (require.main === module) void main();
