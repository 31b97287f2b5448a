import type { BubbleOutcome, Envelope } from '@countersign/contracts';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import type { ConversationRow, Notice } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';
import { suppressionOf } from '../people/contact-state.repository.js';

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

/** Records the dispatcher's word on a reply and, where it did not all reach the customer, gives the turns back to the queue. */
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
      const conversationId = conversation.conversation_id;
      await openItem(manager, conversationId);
      await also?.(manager, conversation);
      if (outcome.returns) {
        const { returns: kind, code, words } = outcome;
        await this.giveBack(manager, conversation, event, {
          kind,
          code,
          words,
          bubbles: notArrived(reply.bubbles, bubbles),
        });
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

  /** Nobody may answer somebody who opted out meanwhile: then the turns stay closed. */
  private async giveBack(
    manager: EntityManager,
    conversation: ConversationRow,
    { id, data: { replyId } }: Envelope<ReplyFact>,
    notice: Notice,
  ): Promise<void> {
    if ((await suppressionOf(manager, conversation.contact_id)) === 'opted-out') {
      await manager.query(`UPDATE turn SET answered_how = 'closed' WHERE answered_by = $1`, [replyId]);
      return;
    }
    await manager.query('UPDATE turn SET answered_by = NULL, answered_how = NULL WHERE answered_by = $1', [
      replyId,
    ]);
    await this.coverage.refresh(manager, conversation, id, { notice });
  }
}

/** What may be written again: a bubble that the customer has, or may have, is not offered a second time. */
function notArrived(bubbles: { text: string }[], outcomes: readonly BubbleOutcome[]): { text: string }[] {
  const arrived = new Set(
    outcomes.filter(({ state }) => state === 'sent' || state === 'unknown').map(({ position }) => position),
  );
  return bubbles.filter((_, position) => !arrived.has(position));
}
