import type { Recording } from '../history/recording.js';
import type { Violation } from './violation.js';

/** Milliseconds by which the debouncer may be early: none but the clock's own grain. */
const GRAIN_MS = 5;

/** I9: a turn that closed because its writer fell silent did wait as long as it promised. */
export function checkWindows({ windows }: Recording): Violation[] {
  return windows
    .filter(({ reason, quietMs, delayMs }) => reason === 'quiet' && quietMs < delayMs - GRAIN_MS)
    .map(({ turnId, quietMs, delayMs }) => ({
      invariant: 'I9',
      kind: 'other',
      what: `turn ${turnId} closed after ${Math.round(quietMs)} ms of quiet instead of ${delayMs}`,
    }));
}

/** What our stores count, and what each count must be. */
const MUST_BE_ZERO: Record<string, [invariant: string, words: string]> = {
  'audit.chain-breaks': ['I11', 'rows of the audit trail do not follow from the row before them'],
  'audit.missing-approvals': ['I11', 'approvals are not in the audit trail'],
  'analytics.missing': ['I12', 'events of the streams are not in analytics'],
  'analytics.twice': ['I12', 'events are in analytics twice'],
  'inbox.twice': ['I3', 'messages are in the inbox twice'],
  'model.calls-beyond-limit': ['I13', 'draft requests asked the model more often than allowed'],
  'poison.not-kept': ['I16', 'poison messages are not in the dead letters'],
  'api.violations': ['I4', "requests do not fit a provider's published description"],
};

/** I3, I4, I11, I12, I13, I16: counts that must be zero. */
export function checkCounts({ counts }: Recording): Violation[] {
  return [...counts].flatMap(([name, count]) => {
    const row = MUST_BE_ZERO[name];
    if (!row) return [];
    return count === 0 ? [] : [{ invariant: row[0], kind: 'other' as const, what: `${count} ${row[1]}` }];
  });
}

/** I17: after the last fault is over everything comes to rest. */
export function checkRest({ quiet }: Recording): Violation[] {
  if (!quiet) return [{ invariant: 'I17', kind: 'stuck', what: 'the run was not watched to its end' }];
  return quiet.held ? [] : [{ invariant: 'I17', kind: 'stuck', what: `no rest: ${quiet.waiting}` }];
}

/** I22: no more unknown ends than sends whose end a fault hid. */
export function checkUnknown({ replies, faults }: Recording): Violation[] {
  const unknown = replies.filter(({ state }) => state === 'unknown').length;
  const ambiguous = faults.reduce((sum, fault) => sum + fault.ambiguous, 0);
  if (unknown <= ambiguous) return [];
  const what = `${unknown} replies ended as unknown, and only ${ambiguous} sends met a fault that hides their end`;
  return [{ invariant: 'I22', kind: 'other', what }];
}
