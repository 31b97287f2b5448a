import { InboundMessage, type Envelope } from '@countersign/contracts';
import { Consumes, type Delivery, type Handles } from '@countersign/messaging';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { CommandService } from '../decisions/command.service.js';
import { OvertakenService } from '../decisions/overtaken.service.js';
import { recordChange } from '../live/changes.js';
import { openConversation, raiseWatermark } from './conversation.repository.js';
import { storeMessage } from './message.repository.js';
import { openItem } from './coverage.service.js';

/** Whatever a customer does is on screen within the second: the thread, and whether the draft has become stale. */
@Consumes(InboundMessage)
export class InboundMessageConsumer implements Handles<InboundMessage> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly overtaken: OvertakenService,
    private readonly relay: OutboxRelay,
  ) {}

  async handle(event: Envelope<InboundMessage>, { seq }: Delivery): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const conversation = await openConversation(manager, event);
      const first = await SeenEvents.firstTime(manager, event.id);
      // A repeat the stream no longer recognised is stored again, and is then the newest message the last look will find.
      await raiseWatermark(manager, conversation.conversation_id, {
        eventId: event.id,
        seq,
        at: event.data.providerTime,
      });
      if (!first) return;
      await storeMessage(manager, event, seq);
      await noteQuestion(manager, event, seq);
      if (event.data.fact !== 'deleted')
        await this.overtaken.takeBackWaiting(manager, conversation, event.id);
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

/** `/human` is answered by policy and by a person: it opens a turn like any other message. A deletion asks nothing. */
async function noteQuestion(
  manager: EntityManager,
  event: Envelope<InboundMessage>,
  seq: number,
): Promise<void> {
  const { command, fact } = event.data;
  const asks = fact !== 'deleted' && (!command || command === 'human');
  await manager.query(
    `UPDATE conversation SET last_question_seq = CASE WHEN $2 THEN greatest(last_question_seq, $3) ELSE last_question_seq END,
                             human_asked = human_asked OR $4
     WHERE conversation_id = $1`,
    [event.conversationId, asks, seq, command === 'human'],
  );
}
