import { parseArgs } from 'node:util';
import { Product, Reviewer, type Item } from '@countersign/testing';
import type { Figure } from './figures.js';
import { report } from './report.js';
import { sizeFaults, type SeedSize } from './seed/seed-size.policy.js';
import { seedWorkspace, type Seeded } from './seed/seed-workspace.js';
import { approvalsAtOnce, claimsAtOnce, conflicts, searches } from './workspace/asking.js';
import { deskOf, openChromium } from './workspace/chromium.js';
import { CutLine } from './workspace/cut-line.js';
import { disconnects } from './workspace/disconnects.js';
import { randomOf } from './random.js';
import { nextItems } from './workspace/next-item.js';
import { scrollQueue } from './workspace/scrolling.js';
import { COLLEAGUE } from './workspace/seen.js';

/** How often each thing is tried. */
export interface Tries {
  decisions: number;
  conflicts: number;
  searches: number;
  cuts: number;
}

const TRIES: Tries = { decisions: 100, conflicts: 50, searches: 10, cuts: 30 };
const PEOPLE = 10;

type Say = (text: string) => void;

/** Starts the product, fills its workspace and works in it with Chromium. */
export async function measureWorkspace(
  size: SeedSize,
  tries: Tries,
  say: Say,
): Promise<{ size: Seeded; figures: Figure[] }> {
  const product = await Product.start();
  const browser = await openChromium();
  const line = await CutLine.to(product.reviewUrl);
  try {
    const ada = await Reviewer.first(product);
    const made = await seedWorkspace(product.databaseUrl('countersign'), size, { say });
    const others: Reviewer[] = [];
    for (let person = 1; person < PEOPLE; person++)
      others.push(await ada.invite(person === 1 ? COLLEAGUE : `person-${person}@example.org`));
    const colleague = others[0]!;
    const page = await deskOf(browser, line.url, ada);
    say(`${tries.decisions} decisions …`);
    const next = await nextItems(page, tries.decisions);
    say('searches, claims and approvals …');
    const found = await searches(page, tries.searches);
    const { items } = await colleague.call<{ items: Item[] }>('GET', '/items?limit=100');
    const told = await conflicts(page, colleague, items.slice(-tries.conflicts));
    const winners = await claimsAtOnce([ada, ...others], items[20]!.id);
    const replies = await approvalsAtOnce(
      product,
      ada,
      await ada.call<Item>('GET', `/items/${items[21]!.id}`),
    );
    say(`${tries.cuts} cuts of the line …`);
    const equal = await disconnects(
      { desks: [{ page, line }], colleague, random: randomOf(size.seed) },
      tries.cuts,
    );
    say('scrolling …');
    const fresh = await deskOf(browser, product.reviewUrl, ada);
    const scrolled = await scrollQueue(fresh, made.items - 2 * tries.decisions);
    return {
      size: made,
      figures: [
        { name: 'decision to next item painted', unit: 'ms', statistic: 'p95', limit: 100, samples: next },
        { name: 'claim conflict answered', unit: 'ms', statistic: 'p95', limit: 500, samples: told },
        { name: 'search', unit: 'ms', statistic: 'p95', limit: 300, samples: found },
        { name: 'line mended to page equal to server', unit: 'ms', statistic: 'p95', limit: 2_000, samples: equal },
        { name: `longest task while ${scrolled.items} items scroll by`, unit: 'ms', statistic: 'max', limit: 50, samples: [0, ...scrolled.longTasks] },
        { name: 'from one frame to the next meanwhile (60 a second)', unit: 'ms', statistic: 'p95', limit: 17, samples: scrolled.frames },
        { name: 'rows in the page meanwhile', unit: 'rows', statistic: 'only', limit: 200, samples: [scrolled.rows] },
        { name: 'people who got an item 100 claims wanted at once', unit: 'people', statistic: 'only', limit: 1, samples: [winners] },
        { name: 'replies of 50 approvals at once', unit: 'replies', statistic: 'only', limit: 1, samples: [replies] },
      ],
    }; // prettier-ignore
  } finally {
    await browser.close();
    line.stop();
    await product.stop();
  }
}

async function main(): Promise<void> {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { contacts: number, messages: number, items: number, seed: number, json: { type: 'boolean' } },
  });
  const size = {
    contacts: Number(values.contacts ?? 100_000),
    messages: Number(values.messages ?? 1_000_000),
    items: Number(values.items ?? 10_000),
    seed: Number(values.seed ?? 1),
  };
  const faults = sizeFaults(size);
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exitCode = 2;
    return;
  }
  const measured = await measureWorkspace(size, TRIES, (text) => void process.stderr.write(`${text}\n`));
  const { figures, size: made } = measured;
  report(figures, {
    json: values.json ?? false,
    words: `${made.contacts} contacts, ${made.messages} messages, ${made.items} open items, seed ${size.seed}`,
    also: { seed: size.seed, size: made },
  });
}

if (require.main === module) void main();
