import { DraftReady } from '@countersign/contracts';
import { InvalidEvent, validated } from '@countersign/messaging';
import { log } from '@countersign/observability';
import type { StoredDraft } from './draft.repository.js';

type Draft = Pick<StoredDraft, 'state' | 'data'>;

/**
 * A draft that does not fit its contract is a failed one: kept as it is, it would be refused by the bus with every try, and the item would
 * wait for ever. Its text is in the trail.
 */
export function publishable(draft: Draft, attempts: number): Draft {
  if (draft.state !== 'ready') return draft;
  const { requestId, itemId, latencyMs } = draft.data as DraftReady;
  try {
    validated(DraftReady, draft.data, 'draft.ready');
    return draft;
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    // Names the places and the rules, never a value.
    log.error('draft.does-not-fit', { request_id: requestId, code: error.message });
    return { state: 'failed', data: { requestId, itemId, latencyMs, attempts, reason: 'invalid_output' } };
  }
}
