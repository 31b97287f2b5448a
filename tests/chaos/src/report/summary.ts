import type { Verdict } from '../checker/check.js';
import type { Violation } from '../checker/violation.js';
import type { Recording } from '../history/recording.js';

/** What is kept of a run once its history has been checked: small enough to keep for ever. */
export interface Summary {
  seed: number;
  /** Commit of the source that ran. */
  commit: string;
  at: string;
  accepted: number;
  answered: number;
  closed: number;
  unknown: number;
  ambiguous: number;
  violations: Violation[];
  faults: { name: string; ambiguous: number }[];
  /** Crash points that ended a process in this run. */
  crashedAt: string[];
  /** Milliseconds from the last write or fault until everything had come to rest. */
  drainMs: number;
  channels: Record<
    'telegram' | 'webchat',
    { accepted: number; arrived: number; unknown: number; broken: number }
  >;
}

/** @param channelOf by conversation; undefined for what belongs to none */
export function summaryOf(
  recording: Recording,
  verdict: Verdict,
  {
    commit,
    crashedAt,
    channelOf,
  }: { commit: string; crashedAt: string[]; channelOf: (conversation: string) => 'telegram' | 'webchat' },
): Summary {
  const of = (channel: string) => (one: { conversation?: string }) =>
    one.conversation !== undefined && channelOf(one.conversation) === channel;
  const channel = (name: 'telegram' | 'webchat'): Summary['channels']['telegram'] => ({
    accepted: [...recording.writes.values()]
      .filter((write) => write.acceptedAt !== undefined)
      .filter(of(name)).length,
    arrived: recording.arrivals.filter(of(name)).length,
    unknown: recording.replies.filter(({ state }) => state === 'unknown').filter(of(name)).length,
    broken: verdict.violations.filter(of(name)).length,
  });
  return {
    seed: recording.seed,
    commit,
    crashedAt,
    at: new Date().toISOString(),
    ...verdict,
    faults: recording.faults.map(({ name, ambiguous }) => ({ name, ambiguous })),
    drainMs: recording.quiet?.drainMs ?? 0,
    channels: { telegram: channel('telegram'), webchat: channel('webchat') },
  };
}
