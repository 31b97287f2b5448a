import { derivedId, ReplyApproved } from '@countersign/contracts';
import {
  approvalDigest,
  type BubbleContent,
  type EffectContent,
  type SeenThrough,
} from '@countersign/contracts/approval';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { contentOf, recipientOf } from './approval-content.js';
import { ApprovalSigner } from './approval-signer.js';
import { waitsOf, type OrderedReply } from './ordered-reply.js';
import { keepWhatItCarries } from './what-it-carries.js';
import type { Checked } from './rules-check.js';
import { policyInForce } from '../rules/policy-in-force.js';

/** Everything that turns text into a reply that may be sent. */
export interface ReplyOrder {
  /** Derived from the cause, so that a repeat is the same reply. */
  replyId: string;
  bubbles: BubbleContent[];
  /** What is done outside the conversation with it. */
  effects?: EffectContent[] | undefined;
  approvedBy: string;
  approverName: string;
  /** The newest inbound event when absent. */
  seenThrough?: SeenThrough;
  freshness: 'exact' | 'any';
  /** What the rules said of it; absent for fixed words nobody checks again. */
  checked?: Checked;
  turnIds: string[];
  itemId?: string;
  /** Milliseconds in which it can be taken back; 0 = leaves with the commit. */
  undoMs: number;
  causationId?: string;
  /** The unknown reply in whose place this one is sent. */
  resends?: string;
  /** It tries a channel; it answers nobody and counts as nothing. */
  test?: true;
}

/** The id of the reply one click makes, however often the click is repeated. */
export function replyIdOf(click: string): string {
  return derivedId(click, 'reply');
}

/** Gives a reply its place in the conversation, signs it and puts it into the outbox, all in the caller's transaction. */
@Injectable()
export class ReplyService {
  constructor(private readonly signer: ApprovalSigner) {}

  /**
   * The reply an earlier try of the same click made, whose answer was lost.
   * @throws Problem 422 when the click's key now comes with other content
   */
  async madeBefore(
    manager: EntityManager,
    replyId: string,
    digest: string,
  ): Promise<OrderedReply | undefined> {
    const [row]: (Parameters<typeof waitsOf>[1] & { ordinal: number; leaves_at: Date; digest: string })[] =
      await manager.query(
        'SELECT r.ordinal, r.leaves_at, r.digest, c.workspace, c.account_id FROM reply r JOIN conversation c USING (conversation_id) WHERE reply_id = $1',
        [replyId],
      );
    if (row && row.digest !== digest)
      throw new Problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    if (!row) return undefined;
    return {
      replyId,
      ordinal: row.ordinal,
      leavesAt: row.leaves_at,
      digest,
      ...(await waitsOf(manager, row)),
    };
  }

  /** The conversation is locked by the caller. */
  async order(
    manager: EntityManager,
    conversation: ConversationRow,
    order: ReplyOrder,
  ): Promise<OrderedReply> {
    const { replyId, bubbles, approvedBy, freshness, undoMs, resends, test } = order;
    const policyVersion = order.checked?.policyVersion ?? (await versionNow(manager, conversation));
    const content = contentOf(
      conversation,
      { bubbles, effects: order.effects },
      policyVersion,
      order.seenThrough,
    );
    const { seenThrough } = content;
    const digest = approvalDigest(content);
    const { ordinal, now } = await nextPlace(manager, conversation);
    const approvedAt = now.toISOString();
    const expectsOrdinal = await underWay(manager, conversation.conversation_id, order);
    const { workspace, conversation_id: conversationId } = conversation;
    const record = {
      ...{ replyId, workspace, conversationId, ordinal, digest },
      ...{ approvedBy, approvedAt, freshness, expectsOrdinal, resends },
      ...(test && { test }),
    };
    const signature = this.signer.sign(record);
    const data: ReplyApproved = {
      replyId,
      ordinal,
      bubbles: content.bubbles,
      ...(content.effects && { effects: [...content.effects] }),
      digest,
      recipient: recipientOf(conversation),
      seenThrough,
      policyVersion: content.policyVersion,
      turnIds: order.turnIds,
      expectsOrdinal,
      resends,
      ...(test && { test }),
      approval: { approvedBy, approvedAt, freshness, signature },
    };
    const eventId = derivedId(replyId, `reply.approved:${ordinal}:${approvedAt}`);
    const correlationId = order.turnIds.at(-1) ?? order.causationId ?? replyId;
    const event = encodeEvent('review', ReplyApproved, {
      ...placeOf(conversation),
      id: eventId,
      correlationId,
      causationId: order.causationId,
      data,
    });
    await Outbox.add(manager, event, { delayMs: undoMs });
    const leavesAt = new Date(now.getTime() + undoMs);
    await manager.query(
      `INSERT INTO reply (reply_id, conversation_id, item_id, ordinal, bubbles, digest, approved_by, approver_name, approved_at, leaves_at, event_id, resends, seen_seq, checked, override, contact_status, ltv_total_minor, test, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
         coalesce((SELECT status FROM contact_status WHERE contact_id = $16), 'PROSPECT'),
         coalesce((SELECT total_minor FROM contact_status WHERE contact_id = $16), 0), $17, 'approved')`,
      [
        replyId,
        conversation.conversation_id,
        order.itemId ?? null,
        ordinal,
        JSON.stringify(content.bubbles),
        digest,
        approvedBy,
        order.approverName,
        now,
        leavesAt,
        eventId,
        resends ?? null,
        seenThrough.seq,
        ...ruled(order),
        conversation.contact_id,
        test ?? false,
      ],
    );
    await keepWhatItCarries(manager, conversation, { replyId, bubbles, effects: content.effects ?? [] });
    return { replyId, ordinal, leavesAt, digest, ...(await waitsOf(manager, conversation)) };
  }
}

/** The next place in the order of sending, and the time. */
async function nextPlace(
  manager: EntityManager,
  { conversation_id: conversationId }: ConversationRow,
): Promise<{ ordinal: number; now: Date }> {
  const [rows]: [{ ordinal: number; now: Date }[], number] = await manager.query(
    'UPDATE conversation SET last_ordinal = last_ordinal + 1 WHERE conversation_id = $1 RETURNING last_ordinal AS ordinal, clock_timestamp() AS now',
    [conversationId],
  );
  return rows[0]!;
}

/** What the rules said and who put it aside, as columns. */
function ruled({ checked, approvedBy }: ReplyOrder): [checked: string | null, override: string | null] {
  if (!checked) return [null, null];
  const { risk, verdict, policyVersion, findings, judge, override } = checked;
  return [
    JSON.stringify({ risk, verdict, policyVersion, findings, judge }),
    override ? JSON.stringify({ ...override, by: approvedBy }) : null,
  ];
}

async function versionNow(manager: EntityManager, { workspace }: ConversationRow): Promise<string> {
  return (await policyInForce(manager, workspace)).policy.version;
}

/**
 * Ordinal of the newest reply of the conversation that has not ended yet: whoever approves now has it on screen as said. What
 * answers a command, or tries the channel, builds on nothing, and nothing builds on it.
 */
async function underWay(
  manager: EntityManager,
  conversationId: string,
  { freshness, test }: ReplyOrder,
): Promise<number | undefined> {
  if (freshness === 'any' || test) return undefined;
  const [row]: { ordinal: number | null }[] = await manager.query(
    `SELECT max(ordinal) AS ordinal FROM reply
     WHERE conversation_id = $1 AND state = 'approved' AND NOT test AND approved_by NOT LIKE 'policy:%'`,
    [conversationId],
  );
  return row?.ordinal ?? undefined;
}
