import type { Verdict } from '../checker/check.js';
import type { Recording } from '../history/recording.js';

/** Everything a reader needs to find a broken promise: the story of its conversation, trace ids, and the seed. */
export function counterexample(recording: Recording, { violations }: Verdict, file: string): string {
  const { seed, faults } = recording;
  const lines = [
    `seed ${seed} does not hold; its history: ${file}; again: npm run chaos -- --seed ${seed} --runs 1`,
    ...violations.slice(0, 8).map(({ invariant, kind, what }) => `  ${invariant} ${kind}: ${what}`),
  ];
  const conversation = violations.find((violation) => violation.conversation !== undefined)?.conversation;
  if (conversation) {
    lines.push(
      `  conversation ${conversation}:`,
      ...story(recording, conversation).map((line) => `    ${line}`),
    );
  }
  lines.push(`  faults: ${faults.map(({ name }) => name).join(', ') || 'none'}`);
  return lines.join('\n');
}

interface Event {
  t: number;
  line: string;
}

function story(recording: Recording, conversation: string): string[] {
  const start = Math.min(...[...recording.writes.values()].map(({ invokedAt }) => invokedAt));
  const at = (t: number): string => `${((t - start) / 1_000).toFixed(3)} s`;
  const events = [
    ...written(recording, conversation),
    ...approved(recording, conversation),
    ...recording.arrivals
      .filter((arrival) => arrival.conversation === conversation)
      .map(({ at: t, text }) => ({ t, line: `arrived: ${text.slice(0, 120)}` })),
    ...recording.faults.map(({ name, from, to }) => ({ t: from, line: `fault ${name}, until ${at(to)}` })),
  ].sort((a, b) => a.t - b.t);
  return [
    ...events.map(({ t, line }) => `${at(t).padStart(10)}  ${line}`),
    ...traces(recording, conversation),
  ];
}

function written({ writes }: Recording, conversation: string): Event[] {
  return [...writes.values()]
    .filter((write) => write.conversation === conversation)
    .map(({ marker, acceptedAt, invokedAt }) => ({
      t: acceptedAt ?? invokedAt,
      line: acceptedAt === undefined ? `${marker} was written and not accepted` : `${marker} accepted`,
    }));
}

function approved({ approvals, writes, replies }: Recording, conversation: string): Event[] {
  const own = new Set(
    [...writes.values()].filter((write) => write.conversation === conversation).map(({ marker }) => marker),
  );
  const replyIds = new Set(
    replies.filter((reply) => reply.conversation === conversation).map(({ replyId }) => replyId),
  );
  return [...approvals.values()]
    .filter(({ seen, replyId }) => seen.some((marker) => own.has(marker)) || replyIds.has(replyId ?? ''))
    .map(({ invokedAt, end, code, undone, replyId, texts }) => {
      const words = [end, code, undone === 'no' ? undefined : `undone ${undone}`, replyId]
        .filter(Boolean)
        .join(' ');
      return { t: invokedAt, line: `approve → ${words}: ${texts.join(' | ').slice(0, 120)}` };
    });
}

function traces({ replies }: Recording, conversation: string): string[] {
  return replies
    .filter((reply) => reply.conversation === conversation)
    .map(({ replyId, state, code, traceparent }) => {
      const trace = traceparent?.split('-')[1] ?? 'none';
      return `reply ${replyId} is ${state}${code ? ` (${code})` : ''}, trace ${trace}`;
    });
}
