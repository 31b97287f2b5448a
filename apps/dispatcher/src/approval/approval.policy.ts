import type { Envelope, ReplyApproved } from '@countersign/contracts';
import { approvalDigest, type ApprovalRecord } from '@countersign/contracts/approval';

/** Why an approval does not stand, as a code for logs. */
export type ApprovalFault = 'other-conversation' | 'digest-differs';

/**
 * The record review must have signed, rebuilt from what was received: every signed field is taken from the event that
 * would be acted on, so none can differ from what was approved.
 */
export function recordOf({ workspace, data }: Envelope<ReplyApproved>): ApprovalRecord {
  const { replyId, ordinal, digest, recipient, approval, expectsOrdinal, resends, test } = data;
  const { approvedBy, approvedAt, freshness } = approval;
  const { conversationId } = recipient;
  return {
    ...{ replyId, workspace, conversationId, ordinal, digest, approvedBy, approvedAt, freshness },
    ...(expectsOrdinal !== undefined && { expectsOrdinal }),
    ...(resends !== undefined && { resends }),
    ...(test && { test }),
  };
}

/** What is wrong with the content, before anybody looks at the signature; undefined when it is what the digest says. */
export function contentFault({ conversationId, data }: Envelope<ReplyApproved>): ApprovalFault | undefined {
  const { bubbles, effects, recipient, seenThrough, policyVersion, digest } = data;
  if (recipient.conversationId !== conversationId) return 'other-conversation';
  const actual = approvalDigest({ bubbles, effects, recipient, seenThrough, policyVersion });
  return actual === digest ? undefined : 'digest-differs';
}
