import { DeliveryUpdated, derivedId, type BubbleState, type InboundStatus } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { withSpan } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../ledger/settle.repository.js';
import { resolveUnknown } from '../resolution/resolve.repository.js';
import type { SendRow } from '../ledger/send-row.js';
import { advance, type DeliveryMark, type Tick } from './delivery.policy.js';

interface MarkedBubble extends SendRow, DeliveryMark {
  bubble_id: string;
  position: number;
  state: BubbleState;
}

/** A channel's word as it is kept. */
interface KeptStatus {
  status: InboundStatus['status'];
  at: Date;
  code: string | null;
}

/** Keeps a channel's word on a bubble. @returns false when it was kept before */
export async function keepStatus(
  manager: EntityManager,
  eventId: string,
  { bubbleId, status, at, code }: InboundStatus,
): Promise<boolean> {
  const kept: unknown[] = await manager.query(
    `INSERT INTO delivery_event (event_id, bubble_id, status, at, code) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [eventId, bubbleId, status, at, code ?? null],
  );
  return kept.length > 0;
}

/**
 * Merges what is kept of a bubble into its mark and tells every move. Nothing happens before the ledger knows that the bubble
 * left (or may have): a status that is faster than our own record waits for it (DS-09). A bubble that was given up can still turn
 * out to have been read; one of which nobody knew is known now, and its send with it (DS-04).
 */
export async function mergeKept(manager: EntityManager, bubbleId: string): Promise<void> {
  // The send before its bubble, as everywhere: two who wait for each other would both fail.
  await manager.query(
    'SELECT 1 FROM send WHERE reply_id = (SELECT reply_id FROM send_bubble WHERE bubble_id = $1) FOR UPDATE',
    [bubbleId],
  );
  const [bubble]: MarkedBubble[] = await manager.query(
    `SELECT b.bubble_id, b.position, b.state, b.reached, b.failed, s.reply_id, s.ordinal, s.workspace, s.channel, s.account_id,
       s.conversation_id, s.contact_id, s.correlation_id, s.causation_id, s.traceparent
     FROM send_bubble b JOIN send s USING (reply_id)
     WHERE b.bubble_id = $1 AND (b.state IN ('sent', 'unknown') OR (b.state = 'cancelled' AND b.attempts > 0)) FOR UPDATE OF b`,
    [bubbleId],
  );
  if (!bubble) return;
  const [kept]: [KeptStatus[], number] = await manager.query(
    'UPDATE delivery_event SET merged = true WHERE bubble_id = $1 AND NOT merged RETURNING status, at, code',
    [bubbleId],
  );
  let mark: DeliveryMark = { reached: bubble.reached, failed: bubble.failed };
  for (const { status, at, code } of kept.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    // That it left is known; of a lost answer it is the evidence below.
    if (status === 'sent') continue;
    const next = advance(mark, status);
    if (!next) continue;
    mark = next;
    await tell(manager, bubble, { status, at, code });
  }
  if (kept.length > 0) {
    await manager.query('UPDATE send_bubble SET reached = $2, failed = $3 WHERE bubble_id = $1', [
      bubbleId,
      mark.reached,
      mark.failed,
    ]);
  }
  // `failed` proves nothing: it may be the fate of a message that arrived and could not be shown.
  const arrived = kept.find(({ status }) => status !== 'failed');
  if (bubble.state === 'unknown' && (arrived || mark.reached !== 'sent')) {
    const at = arrived?.at ?? new Date();
    await resolveUnknown(manager, bubble.reply_id, {
      verdict: 'arrived',
      by: 'evidence',
      at: at.toISOString(),
    });
  }
}

/** As part of the turn's trace: the last leg of its story. */
function tell(
  manager: EntityManager,
  bubble: MarkedBubble,
  { status, at, code }: KeptStatus & { status: Tick },
): Promise<void> {
  const { bubble_id: bubbleId, reply_id: replyId, position, traceparent } = bubble;
  const attributes = { 'cs.status.lag_s': (Date.now() - at.getTime()) / 1_000 };
  return withSpan(`status ${status}`, { parent: traceparent ?? undefined, attributes }, async () => {
    const event = encodeEvent('dispatcher', DeliveryUpdated, {
      ...placeOf(bubble),
      id: derivedId(bubbleId, `delivery.updated:${status}`),
      data: { replyId, bubbleId, position, status, at: at.toISOString(), ...(code !== null && { code }) },
    });
    await Outbox.add(manager, event);
  });
}
