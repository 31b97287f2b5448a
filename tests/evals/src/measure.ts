import { check, type Direction, type Finding } from '@countersign/constitution';
import type { Case } from './case.js';

/** A share with its 95 % interval (Wilson score). */
export interface Rate {
  hits: number;
  of: number;
  rate: number;
  low: number;
  high: number;
}

const Z = 1.959_964;

/** @see Wilson, "Probable inference, the law of succession, and statistical inference", 1927 */
export function rateOf(hits: number, of: number): Rate {
  if (of === 0) return { hits, of, rate: 0, low: 0, high: 1 };
  const share = hits / of;
  const middle = share + Z ** 2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return {
    hits,
    of,
    rate: share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}

export interface Checked extends Case {
  findings: Finding[];
  /** Milliseconds per direction that was tried. */
  times: number[];
}

/** Runs the rules as the pipeline does: without sources, since a set has none, so nothing is called ungrounded. */
export function checkCase(one: Case, allowedHosts?: readonly string[]): Checked {
  const directions: Direction[] = one.direction ? [one.direction] : ['in', 'out'];
  const times: number[] = [];
  const findings = directions.flatMap((direction) => {
    const began = performance.now();
    const found = check(one.text, { direction, allowedHosts });
    times.push(performance.now() - began);
    return found;
  });
  return { ...one, findings, times };
}

export const isFlagged = ({ findings }: Checked): boolean => findings.length > 0;

/** Rates of the flagged cases in each group, in the order of the names. */
export function ratesBy(cases: readonly Checked[], name: (one: Checked) => string): Record<string, Rate> {
  const groups = Map.groupBy(cases, name);
  const sorted = [...groups].sort(([one], [other]) => one.localeCompare(other));
  return Object.fromEntries(
    sorted.map(([key, all]) => [key, rateOf(all.filter(isFlagged).length, all.length)]),
  );
}

/** The value a share of all is not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
