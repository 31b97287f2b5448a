import { parseArgs } from 'node:util';
import { rpcSubject, type ContextAnswer } from '@countersign/contracts';
import { BusAsker, Product } from '@countersign/testing';
import { BUSY_EACH, contactsNumbered, fillRapport, type Size } from './context-rows.js';
import { percentile, type Figure } from './figures.js';
import { report } from './report.js';

const LIMIT_MS = 20;
const WARMING = 200;
const ASKED = 5_000;
/** A prime: contacts are asked about in no order of theirs. */
const STRIDE = 7_919;

/** What is measured, and what it was measured on. */
export interface ContextReport {
  size: Size & { bytes: number };
  figures: Figure[];
  /** Contacts that nothing was known of: none, or the figures are of nothing. */
  empty: number;
}

/**
 * Starts the product, fills its rapport database and asks what the supervisor asks before each draft, over the bus, of contacts that were
 * not asked about before: every answer is the database's. Every other contact is a busy one.
 */
export async function measureContext(
  size: Size,
  say: (text: string) => void,
  asked = ASKED,
): Promise<ContextReport> {
  say('starting the product …');
  const product = await Product.start();
  try {
    const made = await fillRapport(product, size, say);
    const asker = await BusAsker.connect(product, 'supervisor');
    const busy = Math.max(1, Math.floor(size.contacts / BUSY_EACH));
    // Far from one another, and the same ones on every run.
    const numbers = Array.from({ length: WARMING + asked }, (_, index) =>
      index % 2 === 0 ? 1 + ((index * STRIDE) % size.contacts) : 1 + BUSY_EACH * ((index * STRIDE) % busy),
    );
    const contacts = await contactsNumbered(product, [...new Set(numbers)]);
    say(`${contacts.length} questions …`);
    const samples: number[] = [];
    let empty = 0;
    for (const [index, contact] of contacts.entries()) {
      const began = performance.now();
      const answer = await asker.ask<ContextAnswer>(rpcSubject('rapport-writer', 'context'), {
        workspace: 'main',
        ...contact,
      });
      if (index >= Math.min(WARMING, contacts.length / 2)) samples.push(performance.now() - began);
      if (!answer.displayName) empty += 1;
    }
    await asker.close();
    const figure = {
      name: 'what a draft is told, uncached, over the bus',
      unit: 'ms',
      limit: LIMIT_MS,
      samples,
    } as const;
    return {
      size: made,
      empty,
      figures: (['p50', 'p95', 'p99'] as const).map((statistic) => ({ ...figure, statistic })),
    };
  } finally {
    await product.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      contacts: { type: 'string', default: '1000000' },
      rows: { type: 'string', default: '5000000' },
      json: { type: 'boolean', default: false },
    },
  });
  const size = { contacts: Number(values.contacts), rows: Number(values.rows) };
  if (
    !Number.isInteger(size.contacts) ||
    size.contacts < 1 ||
    !Number.isInteger(size.rows) ||
    size.rows < 0
  ) {
    process.stderr.write('npm run measure -- context [--contacts N] [--rows M] [--json]\n');
    process.exitCode = 2;
    return;
  }
  const {
    figures,
    size: made,
    empty,
  } = await measureContext(size, (text) => void process.stderr.write(`${text}\n`));
  const { samples } = figures[0]!;
  report(figures, {
    json: values.json,
    words: `${made.contacts} contacts, ${made.rows} rows, ${(made.bytes / 2 ** 30).toFixed(1)} GiB; p99.9 ${percentile(samples, 99.9).toFixed(1)} ms`,
    also: { size: made },
  });
  if (empty > 0) process.exitCode = 1;
}

if (require.main === module) void main();
