import type { Checked } from '../report.js';

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
  /** Messages accepted while it lasted. */
  acceptedMeanwhile?: number;
  /** Seconds after its end until a message was accepted, and until a reply arrived, whichever came later. */
  servesAgain?: number;
  /** Seconds after the last message until everything had its end. */
  atRest?: number;
  reason?: string;
}

export function rowOf(id: string, fault: string, { recording, verdict }: Checked): Row {
  const { accepted, answered, closed, unknown, violations } = verdict;
  const { from, to } = recording.faults[0] ?? { from: 0, to: 0 };
  const accepts = [...recording.writes.values()].flatMap(({ acceptedAt }) => acceptedAt ?? []);
  const firstAfter = (times: number[]): number => Math.min(...times.filter((t) => t >= to));
  const again = Math.max(firstAfter(accepts), firstAfter(recording.arrivals.map(({ at }) => at)));
  const ofKind = (kind: string): number => violations.filter((violation) => violation.kind === kind).length;
  return {
    id,
    fault,
    held: violations.length === 0,
    ...{ accepted, answered, closed, lost: ofKind('lost'), duplicated: ofKind('duplicated'), unknown },
    acceptedMeanwhile: accepts.filter((t) => t >= from && t < to).length,
    ...(Number.isFinite(again) && { servesAgain: (again - to) / 1_000 }),
    atRest: (recording.quiet?.drainMs ?? 0) / 1_000,
    ...(violations.length > 0 && { reason: violations[0]!.what }),
  };
}

const HEAD = [
  ...['id', 'fault', 'held', 'accepted', 'answered', 'closed', 'lost', 'duplicated', 'unknown'],
  ...['taken meanwhile', 'serves again', 'at rest'],
];

export function table(rows: readonly Row[]): string {
  const number = (value: number | undefined): string => (value === undefined ? '-' : String(value));
  const seconds = (value: number | undefined): string =>
    value === undefined ? '-' : `${value.toFixed(1)} s`;
  const cells = rows.map((row) => [
    ...[row.id, row.fault, row.held === undefined ? 'not run here' : row.held ? 'yes' : 'NO'],
    ...[row.accepted, row.answered, row.closed, row.lost, row.duplicated, row.unknown].map(number),
    ...[number(row.acceptedMeanwhile), seconds(row.servesAgain), seconds(row.atRest)],
  ]);
  const widths = HEAD.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd();
  const notes = rows
    .filter(({ reason }) => reason)
    .map(({ id, fault, reason }) => `${id} ${fault}: ${reason}`);
  return [line(HEAD), ...cells.map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}
