import { cancelSubject, TurnClosed, type Envelope } from '@countersign/contracts';
import { Consumes, Rpc, type Handles } from '@countersign/messaging';
import { currentTraceparent } from '@countersign/observability';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { openConversation } from './conversation.repository.js';
import { CoverageService, type Refreshed } from './coverage.service.js';
import { newcomers } from './unanswered.repository.js';

/** A burst is complete: it joins what is unanswered, and the item covers it at once. */
@Consumes(TurnClosed)
export class TurnClosedConsumer implements Handles<TurnClosed> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
  ) {}

  async handle(event: Envelope<TurnClosed>): Promise<void> {
    const refreshed = await this.dataSource.transaction(async (manager): Promise<Refreshed | undefined> => {
      const conversation = await openConversation(manager, event);
      if (!(await SeenEvents.firstTime(manager, event.id))) return undefined;
      const { turnId, messages, coveredThrough, gap, openedAt, closedAt, reason } = event.data;
      const joined = await newcomers(manager, conversation.conversation_id, messages);
      const note = await onlyEditsOfAnswered(manager, event);
      await manager.query(
        `INSERT INTO turn (turn_id, conversation_id, messages, covered_event, covered_seq, gap, opened_at, closed_at, traceparent, answered_by, answered_how, message_count)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
        [
          turnId,
          event.conversationId,
          JSON.stringify(messages),
          coveredThrough.eventId,
          coveredThrough.seq,
          gap,
          openedAt,
          closedAt,
          currentTraceparent() ?? null,
          note ? event.id : null,
          note ? 'note' : null,
          joined,
        ],
      );
      if (!note)
        return this.coverage.refresh(manager, conversation, event.id, {
          joined,
          urgent: reason === 'urgent',
        });
      // The note is seen and needs no draft of its own: what is open covers it.
      await manager.query(
        `UPDATE review_item SET covered_seq = greatest(covered_seq, $2) WHERE conversation_id = $1 AND state <> 'settled'`,
        [conversation.conversation_id, coveredThrough.seq],
      );
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
      return undefined;
    });
    this.relay.nudge();
    if (refreshed?.supersededRequest) this.rpc.broadcast(cancelSubject(refreshed.supersededRequest));
  }
}

/**
 * An edit of something the customer has an answer to is a note in the thread, not a new question (architecture §5.3). While
 * the answer is on its way it is a question: should that reply be held as stale, the draft must know the new words.
 */
async function onlyEditsOfAnswered(manager: EntityManager, event: Envelope<TurnClosed>): Promise<boolean> {
  if (!event.data.messages.every(({ edited }) => edited)) return false;
  const ids = event.data.messages.map(({ providerMessageId }) => providerMessageId);
  const [row]: { answered: string }[] = await manager.query(
    `SELECT count(DISTINCT m->>'providerMessageId') AS answered FROM turn t
       JOIN reply r ON r.reply_id = t.answered_by AND r.state IN ('sent', 'unknown'), jsonb_array_elements(t.messages) m
     WHERE t.conversation_id = $1 AND t.answered_how = 'reply' AND m->>'providerMessageId' = ANY($2)`,
    [event.conversationId, ids],
  );
  return Number(row?.answered) === new Set(ids).size;
}
