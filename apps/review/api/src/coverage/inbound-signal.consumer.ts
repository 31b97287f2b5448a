import { InboundSignal, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { SeenEvents } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { recordChange, tellTyping } from '../live/changes.js';
import { setBlocked } from '../people/contact-state.repository.js';
import { lockConversation } from './conversation.repository.js';

/** Typing is passed on to whoever looks; a block stops replies before anybody tries one. */
@Consumes(InboundSignal)
export class InboundSignalConsumer implements Handles<InboundSignal> {
  constructor(private readonly dataSource: DataSource) {}

  async handle(event: Envelope<InboundSignal>): Promise<void> {
    const { signal } = event.data;
    if (signal === 'typing' && event.conversationId)
      await tellTyping(this.dataSource.manager, event.conversationId);
    if (signal !== 'blocked' && signal !== 'unblocked') return;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      await setBlocked(manager, conversation.contact_id, signal === 'blocked');
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
  }
}
