import { InboundMessage, type Envelope } from '@countersign/contracts';
import { Consumes, type Delivery, type Handles } from '@countersign/messaging';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { CommandService } from '../decisions/command.service.js';
import { recordChange } from '../live/changes.js';
import { openConversation } from './conversation.repository.js';
import { storeMessage } from './message.repository.js';
import { openItem } from './coverage.service.js';

/** Whatever a customer does is on screen within the second: the thread, and whether the draft has become stale. */
@Consumes(InboundMessage)
export class InboundMessageConsumer implements Handles<InboundMessage> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly relay: OutboxRelay,
  ) {}

  async handle(event: Envelope<InboundMessage>, { seq }: Delivery): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const conversation = await openConversation(manager, event);
      if (!(await SeenEvents.firstTime(manager, event.id))) return;
      await storeMessage(manager, event, seq);
      // `/human` is answered by policy and by a person: it opens a turn like any other message.
      const needsAnswer = !event.data.command || event.data.command === 'human';
      await manager.query(
        `UPDATE conversation SET
           last_inbound_event = CASE WHEN last_inbound_seq < $2 THEN $3::uuid ELSE last_inbound_event END,
           last_inbound_at = CASE WHEN last_inbound_seq < $2 THEN $4::timestamptz ELSE last_inbound_at END,
           last_inbound_seq = greatest(last_inbound_seq, $2),
           last_question_seq = CASE WHEN $5 THEN greatest(last_question_seq, $2) ELSE last_question_seq END,
           human_asked = human_asked OR $6, updated_at = now()
         WHERE conversation_id = $1`,
        [
          event.conversationId,
          seq,
          event.id,
          event.data.providerTime,
          needsAnswer,
          event.data.command === 'human',
        ],
      );
      if (event.data.command)
        await this.commands.answer(manager, conversation, event.data.command, { eventId: event.id, seq });
      const open = await openItem(manager, conversation.conversation_id);
      const conversationId = conversation.conversation_id;
      await recordChange(
        manager,
        open
          ? { kind: 'item', itemId: open.item_id, conversationId }
          : { kind: 'conversation', conversationId },
      );
    });
    this.relay.nudge();
  }
}
