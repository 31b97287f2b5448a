import { CRASH_POINTS } from '@countersign/testing';
import type { Summary } from './summary.js';

const KINDS = ['lost', 'duplicated', 'reordered', 'altered', 'unapproved'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function holds(runs: readonly Summary[]): boolean {
  return runs.length > 0 && runs.every(({ violations }) => violations.length === 0);
}

/** The one line a run, or many, comes to. */
export function closingLine(runs: readonly Summary[]): string {
  const violations = runs.flatMap((run) => run.violations);
  const kinds = KINDS.map((kind) => `${kind} ${violations.filter((one) => one.kind === kind).length}`);
  const others = violations.filter(({ kind }) => !KINDS.some((known) => known === kind)).length;
  return [
    `accepted ${sum(runs.map(({ accepted }) => accepted))}`,
    `answered ${sum(runs.map(({ answered }) => answered))}`,
    ...kinds,
    `unknown ${sum(runs.map(({ unknown }) => unknown))}`,
    ...(others > 0 ? [`other ${others}`] : []),
  ].join(' · ');
}

/** How many of the places where a process can be ended did end one. */
export function coverageLine(runs: readonly Summary[]): string {
  const hit = new Set(runs.flatMap(({ crashedAt }) => crashedAt));
  const missed = CRASH_POINTS.filter((point) => !hit.has(point));
  const rest = missed.length > 0 ? `; not yet: ${missed.join(', ')}` : '';
  return `crash points that ended a process: ${hit.size} of ${CRASH_POINTS.length}${rest}`;
}

/** One line a run. */
export function lineOf({
  seed,
  accepted,
  answered,
  closed,
  unknown,
  violations,
  drainMs,
  faults,
}: Summary): string {
  const sign = violations.length === 0 ? '✓' : '✗';
  const names = faults.map(({ name }) => name).join(', ');
  const rest = (drainMs / 1_000).toFixed(1);
  return `${sign} seed ${seed}: accepted ${accepted}, answered ${answered}, closed ${closed}, unknown ${unknown}, rest after ${rest} s · ${names}`;
}

/** Rows of a table, as Markdown reads them and people as well. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...cells.slice(1).map(line)].join('\n');
}

/** What was broken, how often, and how long everything took to come to rest in those runs. */
export function faultTable(runs: readonly Summary[]): string {
  const names = [...new Set(runs.flatMap(({ faults }) => faults.map(({ name }) => name)))].sort();
  const rows = names.map((name) => {
    const with_ = runs.filter(({ faults }) => faults.some((fault) => fault.name === name));
    const hidden = sum(
      with_.flatMap(({ faults }) => faults.filter((fault) => fault.name === name).map((f) => f.ambiguous)),
    );
    const longest = Math.max(...with_.map(({ drainMs }) => drainMs)) / 1_000;
    return [
      name,
      with_.length,
      with_.filter(({ violations }) => violations.length === 0).length,
      hidden,
      longest.toFixed(1),
    ];
  });
  return table(['fault', 'runs', 'held', 'sends with a hidden end', 'rest within, s'], rows);
}

/** The same promises, by channel. */
export function channelTable(runs: readonly Summary[]): string {
  const rows = (['telegram', 'webchat'] as const).map((name) => {
    const of = runs.map(({ channels }) => channels[name]);
    return [
      name,
      sum(of.map(({ accepted }) => accepted)),
      sum(of.map(({ arrived }) => arrived)),
      sum(of.map(({ unknown }) => unknown)),
      sum(of.map(({ broken }) => broken)),
    ];
  });
  return table(['channel', 'accepted', 'bubbles arrived', 'unknown', 'broken promises'], rows);
}
