import type { Verdict } from './checker/check.js';
import type { Violation } from './checker/violation.js';
import type { Recording } from './history/recording.js';

/** One run with what the checker says of it. */
export interface Checked {
  seed: number;
  file: string;
  recording: Recording;
  verdict: Verdict;
}

const KINDS = ['lost', 'duplicated', 'reordered', 'altered', 'unapproved'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const ofKind = (verdict: Verdict, kind: Violation['kind']): number =>
  verdict.violations.filter((violation) => violation.kind === kind).length;

/** The one line a run, or many, comes to. */
export function closingLine(checked: readonly Checked[]): string {
  const verdicts = checked.map(({ verdict }) => verdict);
  const kinds = KINDS.map((kind) => `${kind} ${sum(verdicts.map((verdict) => ofKind(verdict, kind)))}`);
  const others = sum(
    verdicts.map(({ violations }) => violations.filter(({ kind }) => !KINDS.includes(kind as never)).length),
  );
  return [
    `accepted ${sum(verdicts.map(({ accepted }) => accepted))}`,
    `answered ${sum(verdicts.map(({ answered }) => answered))}`,
    ...kinds,
    `unknown ${sum(verdicts.map(({ unknown }) => unknown))}`,
    ...(others > 0 ? [`other ${others}`] : []),
  ].join(' · ');
}

export function holds(checked: readonly Checked[]): boolean {
  return checked.length > 0 && checked.every(({ verdict }) => verdict.violations.length === 0);
}

/** Everything a reader needs to find a broken promise: the story of its conversation, trace ids, and the seed. */
export function counterexample({ seed, file, recording, verdict }: Checked): string {
  const lines = [
    `seed ${seed} does not hold; its history: ${file}; again: npm run chaos -- --seed ${seed} --runs 1`,
  ];
  for (const violation of verdict.violations.slice(0, 8)) {
    lines.push(`  ${violation.invariant} ${violation.kind}: ${violation.what}`);
  }
  const worst = verdict.violations.find(({ conversation }) => conversation !== undefined)?.conversation;
  if (worst) lines.push(`  conversation ${worst}:`, ...story(recording, worst).map((line) => `    ${line}`));
  lines.push(`  faults: ${recording.faults.map(({ name }) => name).join(', ') || 'none'}`);
  return lines.join('\n');
}

function story(recording: Recording, conversation: string): string[] {
  const start = Math.min(...[...recording.writes.values()].map(({ invokedAt }) => invokedAt));
  const at = (t: number): string => `${((t - start) / 1_000).toFixed(3)} s`.padStart(10);
  const events = [
    ...[...recording.writes.values()]
      .filter((write) => write.conversation === conversation)
      .map(({ marker, acceptedAt, invokedAt }) => ({
        t: acceptedAt ?? invokedAt,
        line: acceptedAt === undefined ? `${marker} was written and not accepted` : `${marker} accepted`,
      })),
    ...[...recording.approvals.values()]
      .filter(({ texts }) =>
        texts.some((text) =>
          recording.arrivals.some((a) => a.text === text && a.conversation === conversation),
        ),
      )
      .map(({ invokedAt, end, code, undone, replyId, texts }) => ({
        t: invokedAt,
        line: `approve → ${end}${code ? ` ${code}` : ''}${undone !== 'no' ? `, undone ${undone}` : ''} ${replyId ?? ''}: ${texts.join(' | ').slice(0, 120)}`,
      })),
    ...recording.arrivals
      .filter((arrival) => arrival.conversation === conversation)
      .map(({ at: t, text }) => ({ t, line: `arrived: ${text.slice(0, 120)}` })),
    ...recording.faults.map(({ name, from, to }) => ({
      t: from,
      line: `fault ${name} until ${at(to).trim()}`,
    })),
  ].sort((a, b) => a.t - b.t);
  const traces = recording.replies
    .filter((reply) => reply.conversation === conversation)
    .map(
      ({ replyId, state, code, traceparent }) =>
        `reply ${replyId} is ${state}${code ? ` (${code})` : ''}, trace ${traceparent?.split('-')[1] ?? 'none'}`,
    );
  return [...events.map(({ t, line }) => `${at(t)}  ${line}`), ...traces];
}

/** What was broken, how often, and how long everything took to come to rest afterwards. */
export function faultTable(checked: readonly Checked[]): string {
  const rows = new Map<string, { runs: number; held: number; drains: number[]; ambiguous: number }>();
  for (const { recording, verdict } of checked) {
    for (const { name, ambiguous } of recording.faults) {
      const row = rows.get(name) ?? { runs: 0, held: 0, drains: [], ambiguous: 0 };
      row.runs += 1;
      row.held += verdict.violations.length === 0 ? 1 : 0;
      row.ambiguous += ambiguous;
      if (recording.quiet) row.drains.push(recording.quiet.drainMs);
      rows.set(name, row);
    }
  }
  const lines = [...rows]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, { runs, held, drains, ambiguous }]) => {
      const rest = `${(Math.max(0, ...drains) / 1_000).toFixed(1)} s`;
      return `${name.padEnd(46)}${String(runs).padStart(6)}${String(held).padStart(7)}${String(ambiguous).padStart(11)}${rest.padStart(14)}`;
    });
  return [
    `${'fault'.padEnd(46)}${'runs'.padStart(6)}${'held'.padStart(7)}${'ambiguous'.padStart(11)}${'rest, at most'.padStart(14)}`,
    ...lines,
  ].join('\n');
}

/** The same promises, by channel. Customers of both channels write in every run. */
export function channelTable(checked: readonly Checked[], telegramCustomers: number): string {
  const channelOf = (conversation: string | undefined): string =>
    conversation === undefined
      ? ''
      : Number(conversation.slice(1)) < telegramCustomers
        ? 'telegram'
        : 'webchat';
  const lines = ['telegram', 'webchat'].map((channel) => {
    const accepted = sum(
      checked.map(
        ({ recording }) =>
          [...recording.writes.values()].filter(
            (w) => w.acceptedAt !== undefined && channelOf(w.conversation) === channel,
          ).length,
      ),
    );
    const arrived = sum(
      checked.map(
        ({ recording }) => recording.arrivals.filter((a) => channelOf(a.conversation) === channel).length,
      ),
    );
    const broken = sum(
      checked.map(
        ({ verdict }) => verdict.violations.filter((v) => channelOf(v.conversation) === channel).length,
      ),
    );
    const unknown = sum(
      checked.map(
        ({ recording }) =>
          recording.replies.filter((r) => r.state === 'unknown' && channelOf(r.conversation) === channel)
            .length,
      ),
    );
    return `${channel.padEnd(12)}${String(accepted).padStart(10)}${String(arrived).padStart(18)}${String(unknown).padStart(10)}${String(broken).padStart(18)}`;
  });
  return [
    `${'channel'.padEnd(12)}${'accepted'.padStart(10)}${'bubbles arrived'.padStart(18)}${'unknown'.padStart(10)}${'broken promises'.padStart(18)}`,
    ...lines,
  ].join('\n');
}
