import type { BubbleOutcome, Envelope } from '@countersign/contracts';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import { ctasSent } from '../ctas/cta-event.repository.js';
import type { ConversationRow, Notice } from '../coverage/rows.js';
import { followUnknownSends } from '../escalations/follow.js';
import { recordChange } from '../live/changes.js';
import { appendAudit, type AuditEntry } from './audit.js';
import { giveBack } from './give-back.js';
import { notArrived, type Marks } from './undelivered.js';

/** What became of a reply, as the dispatcher says. */
export interface Outcome {
  state: 'sent' | 'rejected' | 'unknown' | 'cancelled';
  code?: string;
  words?: string;
  /** Set when the turns it covered must be answered again: the item comes back with this cause. */
  returns?: Notice['kind'];
  /** What the trail keeps of it, where a person or the channel decided. */
  audit?: Omit<AuditEntry, 'workspace'>;
}

/** A fact about a reply: an event of the dispatcher, or what it answered when it was asked. */
export type ReplyTold = Pick<Envelope<ReplyFact>, 'id' | 'conversationId' | 'data'>;

interface ReplyFact {
  replyId: string;
  bubbles: BubbleOutcome[];
}

interface ToldReply {
  item_id: string | null;
  /** Nobody is asked to write it again. */
  test: boolean;
  bubbles: { text: string }[];
  delivery: Marks;
  /** What was known of each bubble until now. */
  before: BubbleOutcome[];
}

/** Records the dispatcher's word on a reply and, where it did not all reach the customer, gives the turns back to the queue. */
@Injectable()
export class ReplyOutcomeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
  ) {}

  async store(
    event: ReplyTold,
    outcome: Outcome,
    also?: (manager: EntityManager, conversation: ConversationRow) => Promise<void>,
  ): Promise<void> {
    const { replyId, bubbles } = event.data;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      const [rows]: [ToldReply[], number] = await manager.query(
        `UPDATE reply r SET state = $2, code = $3, provider_words = coalesce($4, r.provider_words), outcomes = $5, updated_at = now()
         FROM reply before WHERE r.reply_id = $1 AND before.reply_id = r.reply_id AND ($2 <> 'unknown' OR r.resolution IS NULL)
         RETURNING r.item_id, r.test, r.bubbles, r.delivery, before.outcomes AS before`,
        [replyId, outcome.state, outcome.code ?? null, outcome.words ?? null, JSON.stringify(bubbles)],
      );
      const reply = rows[0];
      if (!reply) return;
      const conversationId = conversation.conversation_id;
      await openItem(manager, conversationId);
      if (outcome.state === 'sent') await ctasSent(manager, conversation, replyId);
      await also?.(manager, conversation);
      await followUnknownSends(manager, conversation);
      const { returns: kind, code, words, audit } = outcome;
      if (audit) await appendAudit(manager, { ...audit, workspace: conversation.workspace });
      if (kind && !reply.test) {
        const outcomes = [...reply.before, ...bubbles];
        const notice = { kind, code, words, bubbles: notArrived({ ...reply, outcomes }) };
        await giveBack(manager, this.coverage, conversation, { cause: event.id, replyId, notice });
      }
      await recordChange(
        manager,
        reply.item_id
          ? { kind: 'item', itemId: reply.item_id, conversationId }
          : { kind: 'conversation', conversationId },
      );
    });
    this.relay.nudge();
  }
}
