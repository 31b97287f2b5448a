import {
  derivedId,
  type Channel,
  type Envelope,
  type ReplyApproved,
  type ReplyWithdrawn,
} from '@countersign/contracts';
import { bubbleContentOf, type BubbleContent } from '@countersign/contracts/approval';
import { currentTraceparent } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { resolveUnknown } from '../resolution/resolve.repository.js';
import { confirmRefused, contestAlone, freePlace } from './place.repository.js';
import { settle } from './settle.repository.js';
import type { SendRow, SignedApproval } from './send-row.js';

const COLUMNS = `reply_id, approved, workspace, channel, account_id, conversation_id, contact_id, ordinal, address, freshness,
  seen_event, seen_seq, state, code, correlation_id, causation_id, traceparent, expects_ordinal, approval`;

/** Entry and bubbles in one statement; nothing happens when the reply id or the ordinal is taken. */
const INSERT = `
  WITH entered AS (
    INSERT INTO send (${COLUMNS})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $19, $20)
    ON CONFLICT DO NOTHING RETURNING reply_id
  ), bubbles AS (
    INSERT INTO send_bubble (bubble_id, reply_id, position, text, content, state)
    SELECT b.bubble_id, e.reply_id, b.position, b.text, b.content, $13
    FROM entered e, jsonb_to_recordset($18::jsonb) AS b(bubble_id uuid, position integer, text text, content jsonb)
  )
  SELECT reply_id FROM entered`;

/** What is known of a reply when it enters the ledger. */
interface Entry {
  replyId: string;
  ordinal: number;
  /** Whose ordinal another approved reply holds. */
  withoutOrdinal?: boolean;
  /** From the signed recipient; the envelope's own words are not signed. */
  channel?: Channel;
  accountId?: string;
  approved: boolean;
  state: 'queued' | 'rejected' | 'cancelled';
  code: string | null;
  address?: string;
  freshness?: string;
  seenThrough?: { eventId: string; seq: number };
  /** None of them where what they say was never verified. */
  bubbles: readonly (BubbleContent | undefined)[];
  expectsOrdinal?: number;
  /** What was signed, and the signature: the proof outlives the words. */
  signed?: SignedApproval;
}

/** How replies come into the ledger, each once. */
@Injectable()
export class EnqueueRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Queues a verified reply. `repeated`: it was there already; `ordinal-taken`: another approved reply has its place;
   * `overtaken`: what it should send again was settled before, so it ends as cancelled.
   */
  async enqueueOnce(
    event: Envelope<ReplyApproved>,
  ): Promise<'queued' | 'repeated' | 'ordinal-taken' | 'overtaken'> {
    const { replyId, ordinal, bubbles, recipient, seenThrough, digest, approval, resends, expectsOrdinal } =
      event.data;
    const { address, channel, accountId } = recipient;
    const { freshness, approvedBy, approvedAt, signature } = approval;
    const signed = { digest, approvedBy, approvedAt, ...(resends && { resends }), signature };
    const entry: Entry = {
      ...{ replyId, ordinal, bubbles, address, channel, accountId, freshness, seenThrough },
      ...{ approved: true, state: 'queued', code: null, expectsOrdinal, signed },
    };
    // The usual case is one statement and one commit.
    if (!resends && (await enter(this.dataSource.manager, event, entry))) return 'queued';
    return this.dataSource.transaction(async (manager) => {
      await contestAlone(manager, event);
      if (await isEntered(manager, replyId)) {
        await confirmRefused(manager, event);
        return 'repeated';
      }
      await freePlace(manager, event, ['rejected', 'cancelled']);
      if (!(await enter(manager, event, entry))) {
        // Another delivery of the same event may have been faster.
        return (await isEntered(manager, replyId)) ? 'repeated' : 'ordinal-taken';
      }
      return resends && !(await takePlace(manager, event, entry)) ? 'overtaken' : 'queued';
    });
  }

  /**
   * Enters a reply whose approval does not stand, and tells review. One that is in the ledger already keeps its state: a forged
   * copy says nothing about the true one.
   */
  reject(event: Envelope<ReplyApproved>): Promise<void> {
    const { channel, accountId, data } = event;
    const { replyId, ordinal } = data;
    const bubbles = data.bubbles.map(() => undefined);
    return this.dataSource.transaction(async (manager) => {
      await contestAlone(manager, event);
      const entry: Entry = {
        ...{ replyId, ordinal, channel, accountId, bubbles },
        ...{ approved: false, state: 'rejected', code: 'approval-invalid' },
      };
      if (await enterAnywhere(manager, event, entry)) {
        await settle(manager, rowOf(event, entry), { state: 'rejected', code: 'approval-invalid' });
      }
    });
  }

  /**
   * Notes that a reply must not start any more. One that was never seen is entered as cancelled, so that its approval, when it
   * comes after all, finds it settled. One that waits is cancelled by its lane.
   */
  withdraw(event: Envelope<ReplyWithdrawn>): Promise<void> {
    const { channel, accountId, data } = event;
    const { replyId, ordinal, reason } = data;
    return this.dataSource.transaction(async (manager) => {
      await contestAlone(manager, event);
      const entry: Entry = {
        ...{ replyId, ordinal, channel, accountId, bubbles: [] },
        ...{ approved: false, state: 'cancelled', code: reason },
      };
      const entered =
        (await enter(manager, event, entry)) ||
        // What nobody verified does not keep a reply of ours from its place.
        ((await freePlace(manager, event, ['rejected'])) && (await enter(manager, event, entry))) ||
        (await enterAnywhere(manager, event, entry));
      if (entered) return settle(manager, rowOf(event, entry), { state: 'cancelled', reason });
      await manager.query(
        `UPDATE send SET withdrawn = $2 WHERE reply_id = $1 AND state IN ('queued', 'sending')`,
        [replyId, reason],
      );
    });
  }
}

async function enter(manager: EntityManager, event: Envelope, entry: Entry): Promise<boolean> {
  const row = rowOf(event, entry);
  const bubbles = entry.bubbles.map((bubble, position) => {
    const { text, ...content } = bubble ? bubbleContentOf(bubble) : { text: null };
    const id = { bubble_id: derivedId(entry.replyId, `bubble:${position}`), position };
    return { ...id, text, ...(Object.keys(content).length > 0 && { content }) };
  });
  const entered: unknown[] = await manager.query(INSERT, [
    row.reply_id,
    entry.approved,
    row.workspace,
    row.channel,
    row.account_id,
    row.conversation_id,
    row.contact_id,
    entry.withoutOrdinal ? null : entry.ordinal,
    entry.address ?? null,
    entry.freshness ?? null,
    entry.seenThrough?.eventId ?? null,
    entry.seenThrough?.seq ?? null,
    entry.state,
    entry.code,
    row.correlation_id,
    row.causation_id,
    row.traceparent,
    JSON.stringify(bubbles),
    entry.expectsOrdinal ?? null,
    entry.signed ? JSON.stringify(entry.signed) : null,
  ]);
  return entered.length > 0;
}

/** With its ordinal where that is free, without one where it is taken. */
async function enterAnywhere(manager: EntityManager, event: Envelope, entry: Entry): Promise<boolean> {
  return (await enter(manager, event, entry)) || enter(manager, event, { ...entry, withoutOrdinal: true });
}

/**
 * Ends the unknown reply in whose place this one is sent, in the transaction that queues it: there is no moment in which both could
 * count, and none in which neither does. Whoever settled the first one before wins, and nothing is sent.
 */
async function takePlace(
  manager: EntityManager,
  event: Envelope<ReplyApproved>,
  entry: Entry,
): Promise<boolean> {
  const { replyId, resends = '', approval } = event.data;
  const word = {
    verdict: 'superseded' as const,
    by: approval.approvedBy,
    at: approval.approvedAt,
    supersededBy: replyId,
    conversationId: event.conversationId,
  };
  const standing = await resolveUnknown(manager, resends, word);
  if (standing?.superseded_by === replyId) return true;
  const original = standing?.verdict === 'arrived' ? 'sent' : 'cancelled';
  await settle(manager, rowOf(event, entry), { state: 'cancelled', reason: 'taken-over', original });
  return false;
}

async function isEntered(manager: EntityManager, replyId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT 1 FROM send WHERE reply_id = $1', [replyId]);
  return rows.length > 0;
}

function rowOf(event: Envelope, { replyId, ordinal, channel, accountId }: Entry): SendRow {
  return {
    reply_id: replyId,
    workspace: event.workspace,
    channel: channel ?? null,
    account_id: accountId ?? null,
    conversation_id: event.conversationId ?? '',
    contact_id: event.contactId ?? null,
    ordinal,
    correlation_id: event.correlationId,
    causation_id: event.id,
    traceparent: currentTraceparent() ?? null,
  };
}
