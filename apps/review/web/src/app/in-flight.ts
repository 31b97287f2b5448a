import type { ApprovalContent } from '@countersign/contracts/approval';
import type { Problem } from '../api/http.js';
import { changedSince } from '../features/decisions/changed.policy.js';
import { useStore } from '../lib/store/store.js';
import { decisions } from './desk.js';

const useFailed = (subjectId: string) =>
  useStore(decisions).findLast((one) => one.subjectId === subjectId && one.phase === 'failed');

/** What the server said to the last decision about this item or conversation. */
export function useProblemOf(subjectId: string): Problem | undefined {
  return useFailed(subjectId)?.problem;
}

/** Names of what is another than it was when somebody countersigned it and was refused; until they decide again. */
export function useChanged(
  subjectId: string,
  now: ApprovalContent | undefined,
  ownText: boolean,
): ReadonlySet<string> {
  const { problem, viewed } = useFailed(subjectId) ?? {};
  return changedSince(problem, viewed, now && { ...now, ownText });
}

/** The newest message that was on the screen of whoever was refused. */
export function useLastSeen(subjectId: string): string | undefined {
  return useFailed(subjectId)?.viewed?.seenThrough.eventId;
}

/** Whether a decision about it is on its way, or can still be taken back. */
export function useInFlight(subjectId: string): boolean {
  return useStore(decisions).some(
    (one) => one.subjectId === subjectId && one.hides && !['failed', 'done'].includes(one.phase),
  );
}
