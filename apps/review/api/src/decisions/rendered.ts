import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import type { ViewedField } from '@countersign/contracts/approval-fields';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { Ordered } from './approval-content.js';
import { whatChanged } from './what-changed.js';

/** What was countersigned: the digest of all that was rendered, and where they say it, of each field. */
export interface Countersigned extends Ordered {
  digest: string;
  viewed?: readonly ViewedField[] | undefined;
}

const NOBODY_SAID_WHICH = 'text, recipient, account or rules differ from what was rendered';

/**
 * Compares the digest of what was rendered with our own rows.
 * @throws Problem 409 `newer_inbound` when only an unseen message differs, else `digest_mismatch`
 */
export async function assertRendered(
  manager: EntityManager,
  content: ApprovalContent,
  { digest, viewed }: Pick<Countersigned, 'digest' | 'viewed'>,
): Promise<void> {
  if (approvalDigest(content) === digest) return;
  const earlier: { event_id: string; seq: string }[] = await manager.query(
    'SELECT event_id, seq FROM message WHERE conversation_id = $1 ORDER BY seq DESC LIMIT 50',
    [content.recipient.conversationId],
  );
  const unseen = earlier.some(
    ({ event_id: eventId, seq }) =>
      approvalDigest({ ...content, seenThrough: { eventId, seq: Number(seq) } }) === digest,
  );
  if (unseen) {
    throw new Problem(
      409,
      'newer_inbound',
      'A message arrived that was not on your screen yet. It is shown now.',
      [{ field: 'seenThrough', message: 'a newer message is part of the conversation' }],
    );
  }
  const changed = whatChanged(viewed, content);
  throw new Problem(
    409,
    'digest_mismatch',
    'What you approved is not what would be sent. The item was loaded again.',
    changed.length > 0 ? changed : [{ field: 'bubbles', message: NOBODY_SAID_WHICH }],
  );
}
