import type { ApprovalContent, BubbleContent, EffectContent } from '@countersign/contracts/approval';
import { viewedFields } from '@countersign/contracts/approval-fields';
import { sendReply } from '../api/conversations.js';
import type { Feedback } from '../api/feedback.js';
import type { CtaUse } from '../api/ctas.js';
import { Problem } from '../api/http.js';
import { approveItem, undoReply, type ItemDetail, type Standing } from '../api/items.js';
import { silenceContact, type SilenceReason } from '../api/silence.js';
import type { DecisionKind } from '../features/decisions/decisions.js';
import { claims, decisions } from './desk.js';
import { standFor } from './stood-for.js';

/** Exactly what was on screen when the person decided. */
interface Countersigned extends Standing {
  bubbles: BubbleContent[];
  /** What is done outside the conversation with it. */
  effects?: EffectContent[];
  digest: string;
  /** All that the digest is of. */
  content: ApprovalContent | undefined;
  /** Which of the messages are calls to action. */
  ctas?: CtaUse[];
  undoSeconds: number;
}

/**
 * Runs a decision under a claim on the item. A claim that ran out while nobody else took it is taken again, once: generation and
 * digest still guard the decision itself.
 */
async function underClaim<T>(itemId: string, act: (claimToken: string) => Promise<T>): Promise<T> {
  try {
    return await act(await claims.ensure(itemId));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'claim_lost') throw error;
    claims.forget(itemId);
    return act(await claims.ensure(itemId));
  }
}

/** Approves the reply to an item. @param how whether the person saw that the customer wrote again, and what they say of the draft */
export function approve(
  item: ItemDetail,
  { content, ...signed }: Countersigned,
  { acknowledgeNewer, feedback }: { acknowledgeNewer: boolean; feedback: Feedback },
): void {
  const { id, generation, recipientLabel } = item;
  const approval = {
    generation,
    ...signed,
    ...standFor(id, signed),
    ...viewedOf(content),
    feedback,
    ...(acknowledgeNewer && { acknowledgeNewer }),
  };
  void decisions.carryOut({
    kind: 'approve',
    subjectId: id,
    about: recipientLabel,
    hides: true,
    undoSeconds: signed.undoSeconds,
    viewed: content,
    run: () =>
      underClaim(id, (claimToken) => approveItem(id, { claimToken, ...approval })).finally(() =>
        claims.forget(id),
      ),
    undo: (replyId) => undoReply(id, replyId),
  });
}

/** What was on the screen field by field, so that a refusal can name the one that is another by then. */
const viewedOf = (content: ApprovalContent | undefined) => content && { viewed: viewedFields(content) };

/** Sends what was written by hand to somebody nobody waits for. */
export function sendByHand(
  conversationId: string,
  about: string,
  { content, ...signed }: Countersigned,
): void {
  const standing = standFor(conversationId, signed);
  void decisions.carryOut({
    kind: 'reply',
    subjectId: conversationId,
    about,
    hides: true,
    undoSeconds: signed.undoSeconds,
    run: () => sendReply(conversationId, { ...signed, ...standing, ...viewedOf(content) }),
    undo: (replyId) => undoReply(replyId, replyId),
  });
}

/** Any decision but an approval. @param ends the item is settled by it and leaves the queue */
export function turnDown(
  kind: DecisionKind,
  item: ItemDetail,
  ends: boolean,
  act: (basis: { claimToken: string; generation: number }) => Promise<void>,
): void {
  const { id, generation, contactName } = item;
  const run = async (): Promise<void> => {
    await underClaim(id, (claimToken) => act({ claimToken, generation }));
    if (ends) claims.forget(id);
  };
  void decisions.carryOut({ kind, subjectId: id, about: contactName, hides: ends, run });
}

/** Puts the contact of an item before nobody for a while: no claim is needed, and one's own ends with it. */
export function silence(
  { id, contactId, contactName }: ItemDetail,
  reason: SilenceReason,
  until: string,
): void {
  const run = async (): Promise<void> => {
    await silenceContact(contactId, reason, until);
    claims.forget(id);
  };
  void decisions.carryOut({ kind: 'silence', subjectId: id, about: contactName, hides: true, run });
}
