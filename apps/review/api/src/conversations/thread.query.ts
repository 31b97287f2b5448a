import { POLICY_VERSION } from '@countersign/constitution';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '@countersign/runtime';
import { replyWindowEnd } from '../coverage/reply-window.js';
import { findConversation } from '../coverage/conversation.repository.js';
import { isLate } from '../coverage/lateness.policy.js';
import type { MessageRow } from '../coverage/rows.js';
import { isStopped } from '../stopping/sending-stop.repository.js';
import { holdingLetter } from '../dead-letters/hold.js';
import { contactName, recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { deliveryOf, type ReplyFate } from './delivery.policy.js';
import { inThreadOrder } from './thread-order.policy.js';
import type { ComposerDto, ThreadDto, ThreadMessageDto } from './thread.dto.js';

const PAGE = 200;

interface ReplyRow extends ReplyFate {
  reply_id: string;
  bubbles: { text: string }[];
  approver_name: string;
  approved_at: Date;
}

/** What was said in a conversation, by them and by us. */
@Injectable()
export class ThreadQueryService {
  constructor(private readonly dataSource: DataSource) {}

  /** @param before ISO 8601: only what came earlier */
  async thread(conversationId: string, before?: string): Promise<ThreadDto> {
    const manager = this.dataSource.manager;
    const conversation = await findConversation(manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    const until = before ?? '9999-12-31T00:00:00Z';
    const [inbound, replies, [state], stopped]: [
      MessageRow[],
      ReplyRow[],
      { open_item: string | null; suppressed: string | null; held_by: string | null }[],
      boolean,
    ] = await Promise.all([
      manager.query(
        `SELECT * FROM message WHERE conversation_id = $1 AND received_at < $2 ORDER BY seq DESC LIMIT ${PAGE}`,
        [conversationId, until],
      ),
      manager.query(
        `SELECT * FROM reply WHERE conversation_id = $1 AND state <> 'undone' AND approved_at < $2 ORDER BY ordinal DESC LIMIT ${PAGE}`,
        [conversationId, until],
      ),
      manager.query(
        `SELECT (SELECT item_id FROM review_item WHERE conversation_id = $1 AND state <> 'settled') AS open_item,
                (SELECT suppressed_reason FROM contact_state WHERE contact_id = $2) AS suppressed,
                ${holdingLetter('$1')} AS held_by`,
        [conversationId, conversation.contact_id],
      ),
      isStopped(manager, conversation),
    ]);
    // Read newest first, shown oldest first.
    const messages = inThreadOrder(
      inbound.reverse().map(inboundMessage),
      replies.reverse().flatMap((reply) => replyMessages(reply, stopped)),
    ).slice(-PAGE);
    return {
      id: conversationId,
      channel: conversation.channel,
      accountId: conversation.account_id,
      openItemId: state?.open_item ?? undefined,
      suppressed: state?.suppressed ?? null,
      windowEndsAt: replyWindowEnd(conversation.channel, conversation.last_inbound_at)?.toISOString() ?? null,
      heldBy: state?.held_by ?? null,
      contact: {
        id: conversation.contact_id,
        name: contactName(conversation),
        handle: conversation.contact_handle ?? undefined,
        language: conversation.language ?? undefined,
      },
      messages,
    };
  }

  /** What a hand-written reply will bind to. */
  async composer(conversationId: string): Promise<ComposerDto> {
    const conversation = await findConversation(this.dataSource.manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    return {
      recipient: recipientOf(conversation),
      recipientLabel: recipientLabel(conversation),
      seenThrough: seenThroughOf(conversation),
      policyVersion: POLICY_VERSION,
    };
  }
}

function inboundMessage(row: MessageRow): ThreadMessageDto {
  return {
    id: row.event_id,
    direction: 'in',
    kind: row.kind,
    text: row.text ?? undefined,
    attachments: row.attachments.map(({ kind, fileName, mimeType, size, description }) => ({
      kind,
      fileName,
      mimeType,
      size,
      description,
    })),
    at: row.provider_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    late: isLate(row.provider_at, row.received_at),
    edited: row.edited_at !== null,
    deleted: row.deleted_at !== null,
    command: row.command ?? undefined,
    replyTo: row.reply_to ?? undefined,
  };
}

function replyMessages(reply: ReplyRow, stopped: boolean): ThreadMessageDto[] {
  return reply.bubbles.map(({ text }, position) => ({
    id: `${reply.reply_id}:${position}`,
    direction: 'out',
    kind: 'text',
    text,
    attachments: [],
    at: reply.approved_at.toISOString(),
    receivedAt: reply.approved_at.toISOString(),
    late: false,
    edited: false,
    deleted: false,
    author: reply.approver_name,
    replyId: reply.reply_id,
    delivery: deliveryOf(reply, position, { stopped, now: Date.now() }),
  }));
}
