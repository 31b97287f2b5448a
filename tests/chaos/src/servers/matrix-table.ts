import type { Verdict } from '../checker/check.js';
import type { Recording } from '../history/recording.js';

/** What one fault came to. Without `held` it was not tried, for the reason given. */
export interface Row {
  id: string;
  fault: string;
  held?: boolean;
  accepted?: number;
  answered?: number;
  closed?: number;
  lost?: number;
  duplicated?: number;
  unknown?: number;
  /** The longest time, in seconds, in which no message was accepted after it began. */
  nothingAccepted?: number;
  /** The same for replies on customers' screens. */
  nothingArrived?: number;
  /** Seconds after the last message until everything had its end. */
  atRest?: number;
  reason?: string;
  /** Where it says that this is not promised. */
  notPromised?: string;
}

export function rowOf(id: string, fault: string, recording: Recording, verdict: Verdict): Row {
  const { accepted, answered, closed, unknown, violations } = verdict;
  const from = recording.faults[0]?.from ?? 0;
  const accepts = [...recording.writes.values()].flatMap(({ acceptedAt }) => acceptedAt ?? []);
  const arrivals = recording.arrivals.map(({ at }) => at);
  const ofKind = (kind: string): number => violations.filter((violation) => violation.kind === kind).length;
  return {
    id,
    fault,
    held: violations.length === 0,
    ...{ accepted, answered, closed, lost: ofKind('lost'), duplicated: ofKind('duplicated'), unknown },
    nothingAccepted: longestGap(accepts, from) / 1_000,
    nothingArrived: longestGap(arrivals, from) / 1_000,
    atRest: (recording.quiet?.drainMs ?? 0) / 1_000,
    ...(violations.length > 0 && { reason: violations[0]!.what }),
  };
}

/** Milliseconds between two events, the later of them after `from`. */
function longestGap(times: readonly number[], from: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted.map((at, index) => (at > from ? at - (sorted[index - 1] ?? from) : 0));
  return Math.max(0, ...gaps);
}

const HEAD = [
  ...['id', 'fault', 'held', 'accepted', 'answered', 'closed', 'lost', 'duplicated', 'unknown'],
  ...['none accepted for', 'none answered for', 'at rest after'],
];

function heldWord({ held, notPromised }: Row): string {
  if (held === undefined) return 'not run here';
  if (held) return 'yes';
  return notPromised ? 'not promised' : 'NO';
}

export function table(rows: readonly Row[]): string {
  const number = (value: number | undefined): string => (value === undefined ? '-' : String(value));
  const seconds = (value: number | undefined): string =>
    value === undefined ? '-' : `${value.toFixed(1)} s`;
  const cells = rows.map((row) => [
    ...[row.id, row.fault, heldWord(row)],
    ...[row.accepted, row.answered, row.closed, row.lost, row.duplicated, row.unknown].map(number),
    ...[row.nothingAccepted, row.nothingArrived, row.atRest].map(seconds),
  ]);
  const widths = HEAD.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd();
  const notes = rows
    .filter(({ reason }) => reason)
    .map(({ id, fault, reason, notPromised }) => `${id} ${fault}: ${notPromised ?? reason}`);
  return [line(HEAD), ...cells.map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}
