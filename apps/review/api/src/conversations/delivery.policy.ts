import type { BubbleOutcome } from '@countersign/contracts';
import type { MessageDeliveryDto } from './thread.dto.js';

/** What is known of a reply that was approved. */
export interface ReplyFate {
  leaves_at: Date;
  state: 'approved' | 'sent' | 'rejected' | 'unknown' | 'cancelled';
  code: string | null;
  provider_words: string | null;
  outcomes: BubbleOutcome[];
  /** Ticks of the channel, by bubble id. */
  delivery: Record<string, { position: number; status?: 'delivered' | 'read'; failed?: string }>;
}

/** The fate of one of its messages. @param at whether sending is stopped there, and the time (ms) */
export function deliveryOf(
  reply: ReplyFate,
  position: number,
  at: { stopped: boolean; now: number },
): MessageDeliveryDto {
  const mark = Object.values(reply.delivery).find((delivery) => delivery.position === position);
  const failed = mark?.failed;
  if (mark?.status)
    return failed === undefined ? { state: mark.status } : { state: mark.status, code: 'failed-later' };
  const outcome = reply.outcomes.find((one) => one.position === position);
  if (outcome?.state === 'sent')
    return failed === undefined ? { state: 'sent' } : { state: 'failed', code: failed };
  if (reply.state === 'approved') return underWay(reply, at);
  if (wasHeldBack(reply, outcome)) return { state: 'cancelled', code: 'held-back' };
  return {
    state: reply.state,
    code: reply.code ?? undefined,
    words: reply.provider_words ?? undefined,
  };
}

function underWay(
  { leaves_at: leavesAt }: ReplyFate,
  { stopped, now }: { stopped: boolean; now: number },
): MessageDeliveryDto {
  const waiting = leavesAt.getTime() > now;
  return {
    state: waiting ? 'waiting' : 'queued',
    dueAt: waiting ? leavesAt.toISOString() : undefined,
    code: stopped ? 'sending-stopped' : undefined,
  };
}

/** It certainly did not leave, because nobody knew about the one before it: that one's fate is not its own. */
function wasHeldBack({ state, code }: ReplyFate, outcome: BubbleOutcome | undefined): boolean {
  if (outcome?.state !== 'cancelled') return false;
  const givenUp = state === 'cancelled' && (code === 'dropped' || code === 'superseded');
  return state === 'unknown' || state === 'sent' || (givenUp && outcome.attempts === 0);
}
