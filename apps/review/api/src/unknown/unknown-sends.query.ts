import { bubbleContentOf, type BubbleContent } from '@countersign/contracts/approval';
import type { BubbleOutcome } from '@countersign/contracts';
import { policyInForce } from '../rules/policy-in-force.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { contactName, recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { NEWER, RESENT } from './unknown-reply.js';
import type { UnknownBubbleDto, UnknownSendDto } from './unknown-send.dto.js';
import { whyUnknown } from './unknown-words.policy.js';

interface UnknownRow extends ConversationRow {
  reply_id: string;
  item: string | null;
  approver_name: string;
  approved_at: Date;
  bubbles: BubbleContent[];
  outcomes: BubbleOutcome[];
  delivery: Record<string, { position: number; failed?: string }>;
  unknown_at: Date;
  needs_decision: boolean;
  code: string | null;
  provider_words: string | null;
  newer: boolean;
  suppressed: string | null;
}

/** How long the channel's own word is waited for before a person is asked for theirs. */
const PATIENCE = '5 minutes';

/** What waits for somebody's word on whether it arrived. */
@Injectable()
export class UnknownSendsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first; without what somebody is sending again at this moment. */
  async open(workspace: string): Promise<UnknownSendDto[]> {
    const rows: UnknownRow[] = await this.dataSource.query(
      `SELECT c.*, r.reply_id, r.approver_name, r.approved_at, r.bubbles, r.outcomes, r.delivery, r.unknown_at, r.code, r.provider_words,
         r.unknown_at < now() - interval '${PATIENCE}' AS needs_decision, s.suppressed_reason AS suppressed,
         ${NEWER} AS newer,
         coalesce(r.item_id, (SELECT i.item_id FROM review_item i WHERE i.conversation_id = r.conversation_id ORDER BY i.opened_at DESC LIMIT 1)) AS item
       FROM reply r JOIN conversation c USING (conversation_id) LEFT JOIN contact_state s USING (contact_id)
       WHERE r.state = 'unknown' AND ${RESENT} IS NULL AND c.workspace = $1 ORDER BY r.unknown_at, r.reply_id`,
      [workspace],
    );
    const { manager } = this.dataSource;
    return Promise.all(
      rows.map(async (row) => unknownSend(row, (await policyInForce(manager, row.workspace)).policy.version)),
    );
  }
}

function unknownSend(row: UnknownRow, policyVersion: string): UnknownSendDto {
  const code = row.code ?? 'unknown';
  return {
    replyId: row.reply_id,
    conversationId: row.conversation_id,
    itemId: row.item ?? undefined,
    contactName: contactName(row),
    channel: row.channel,
    author: row.approver_name,
    approvedAt: row.approved_at.toISOString(),
    since: row.unknown_at.toISOString(),
    needsDecision: row.needs_decision,
    errorCode: code,
    explanation: whyUnknown(code),
    providerWords: row.provider_words ?? undefined,
    bubbles: row.bubbles.map((bubble, position) => ({
      position,
      ...bubbleContentOf(bubble),
      ...knownOf(row, position),
    })),
    newerInbound: row.newer,
    suppressed: row.suppressed,
    recipient: recipientOf(row),
    recipientLabel: recipientLabel(row),
    seenThrough: seenThroughOf(row),
    policyVersion,
  };
}

function knownOf(
  { outcomes, delivery }: UnknownRow,
  position: number,
): Omit<UnknownBubbleDto, 'position' | 'text'> {
  const outcome = outcomes.find((one) => one.position === position);
  const state = outcome?.state === 'sent' || outcome?.state === 'unknown' ? outcome.state : 'not-sent';
  const failed = Object.values(delivery).some(
    (mark) => mark.position === position && mark.failed !== undefined,
  );
  return {
    state,
    attempts: outcome?.attempts ?? 0,
    attemptedAt: outcome?.attemptedAt,
    ...(failed && { reportedFailed: true }),
  };
}
