import type { Recording } from '../history/recording.js';
import { checkDoubleAnswers, checkLoss, checkOrder, fates } from './answers.js';
import { checkClaims, checkFreshness } from './decisions.js';
import { checkArrivals, checkLedger } from './sends.js';
import { checkCounts, checkRest, checkUnknown, checkWindows } from './stores.js';
import type { Violation } from './violation.js';

/** What one recording comes to. */
export interface Verdict {
  accepted: number;
  answered: number;
  closed: number;
  unknown: number;
  ambiguous: number;
  violations: Violation[];
}

/** Every check, in the order of its invariant; simulators' logs are read first, our own stores second. */
const CHECKS = [
  checkLoss,
  checkDoubleAnswers,
  checkArrivals,
  checkLedger,
  checkOrder,
  checkFreshness,
  checkWindows,
  checkClaims,
  checkCounts,
  checkRest,
  checkUnknown,
];

export function check(recording: Recording): Verdict {
  const ends = [...fates(recording)];
  const count = (...wanted: string[]): number => ends.filter(([, fate]) => wanted.includes(fate)).length;
  return {
    accepted: [...recording.writes.values()].filter(({ acceptedAt }) => acceptedAt !== undefined).length,
    answered: count('answered', 'corrected', 'noted'),
    closed: count('closed'),
    unknown: recording.replies.filter(({ state }) => state === 'unknown').length,
    ambiguous: recording.faults.reduce((sum, fault) => sum + fault.ambiguous, 0),
    violations: CHECKS.flatMap((one) => one(recording)),
  };
}
