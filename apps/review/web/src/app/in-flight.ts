import type { Problem } from '../api/http.js';
import { useStore } from '../lib/store/store.js';
import { decisions } from './desk.js';

/** What the server said to the last decision about this item or conversation. */
export function useProblemOf(subjectId: string): Problem | undefined {
  return useStore(decisions).findLast((one) => one.subjectId === subjectId && one.phase === 'failed')
    ?.problem;
}

/** Whether a decision about it is on its way, or can still be taken back. */
export function useInFlight(subjectId: string): boolean {
  return useStore(decisions).some(
    (one) => one.subjectId === subjectId && one.hides && !['failed', 'done'].includes(one.phase),
  );
}
