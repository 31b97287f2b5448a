import type { Delivery } from '../mailbox/mailbox.repository.js';

type Addressed = Delivery & { visitorId: string };

/** Whether a bubble put here again is the one that is already here. */
export function sameDelivery(stored: Addressed, wanted: Addressed): boolean {
  return (
    stored.bubbleId === wanted.bubbleId &&
    stored.visitorId === wanted.visitorId &&
    stored.replyId === wanted.replyId &&
    stored.position === wanted.position &&
    stored.text === wanted.text
  );
}
