import { errorCode, log } from '@countersign/observability';
import { FenceLost } from '../ledger/progress.repository.js';
import { pause } from './pause.js';

const AGAIN_MS = 500;

/**
 * Writes down how a call ended, however long the database is away: we alone know it, and without it the send would become
 * `unknown`. Gives up when the claim is lost or the service stops.
 */
export async function untilRecorded(record: () => Promise<void>, stopping: AbortSignal): Promise<void> {
  for (;;) {
    try {
      return await record();
    } catch (error) {
      if (error instanceof FenceLost || stopping.aborted) throw error;
      log.warn('outcome.not-recorded', { code: errorCode(error) });
      await pause(AGAIN_MS, stopping);
    }
  }
}
