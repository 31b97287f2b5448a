import type { BubbleOutcome, Envelope } from '@countersign/contracts';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService } from '../coverage/coverage.service.js';
import type { ConversationRow, Notice } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';

/** What became of a reply, as the dispatcher says. */
export interface Outcome {
  state: 'sent' | 'rejected' | 'unknown' | 'cancelled';
  code?: string;
  words?: string;
  /** Set when the turns it covered must be answered again: the item comes back with this cause. */
  returns?: Notice['kind'];
}

interface ReplyFact {
  replyId: string;
  bubbles: BubbleOutcome[];
}

/** Records the dispatcher's word on a reply and, where nothing reached the customer, gives the turns back to the queue. */
@Injectable()
export class ReplyOutcomeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
  ) {}

  async store(
    event: Envelope<ReplyFact>,
    outcome: Outcome,
    also?: (manager: EntityManager, conversation: ConversationRow) => Promise<void>,
  ): Promise<void> {
    const { replyId, bubbles } = event.data;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      const [rows]: [{ item_id: string | null; bubbles: { text: string }[] }[], number] = await manager.query(
        `UPDATE reply SET state = $2, code = $3, provider_words = $4, outcomes = $5, updated_at = now()
         WHERE reply_id = $1 RETURNING item_id, bubbles`,
        [replyId, outcome.state, outcome.code ?? null, outcome.words ?? null, JSON.stringify(bubbles)],
      );
      const reply = rows[0];
      if (!reply) return;
      await also?.(manager, conversation);
      const conversationId = conversation.conversation_id;
      if (outcome.returns) {
        const notice: Notice = {
          kind: outcome.returns,
          code: outcome.code,
          words: outcome.words,
          bubbles: reply.bubbles,
        };
        await manager.query(
          'UPDATE turn SET answered_by = NULL, answered_how = NULL WHERE answered_by = $1',
          [replyId],
        );
        await this.coverage.refresh(manager, conversation, event.id, { notice });
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
