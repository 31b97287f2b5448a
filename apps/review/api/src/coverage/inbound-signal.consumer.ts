import { InboundSignal, type Envelope } from '@countersign/contracts';
import { Consumes, type Delivery, type Handles } from '@countersign/messaging';
import { SeenEvents } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { keepReaction } from '../conversations/reaction.repository.js';
import { recordChange, tellTyping } from '../live/changes.js';
import { setBlocked } from '../people/contact-state.repository.js';
import { lockConversation } from './conversation.repository.js';

/** Typing is passed on to whoever looks, a reaction kept with its message; a block stops replies before anybody tries one. */
@Consumes(InboundSignal)
export class InboundSignalConsumer implements Handles<InboundSignal> {
  constructor(private readonly dataSource: DataSource) {}

  async handle(event: Envelope<InboundSignal>, { seq }: Delivery): Promise<void> {
    const { signal } = event.data;
    if (signal === 'typing' && event.conversationId)
      await tellTyping(this.dataSource.manager, {
        workspace: event.workspace,
        conversationId: event.conversationId,
      });
    if (signal === 'reaction') return this.keep(event, seq);
    if (signal !== 'blocked' && signal !== 'unblocked') return;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      await setBlocked(manager, conversation.contact_id, signal === 'blocked');
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
  }

  /** Before or after its message: nothing else is touched, so nothing is answered and nothing gets stale by it. */
  private async keep(
    { id, conversationId, data, time }: Envelope<InboundSignal>,
    seq: number,
  ): Promise<void> {
    const { providerMessageId, emoji, at = time } = data;
    if (!conversationId || !providerMessageId) return;
    const reaction = { conversationId, providerMessageId, emoji, at, seq };
    await this.dataSource.transaction(async (manager) => {
      if (!(await SeenEvents.firstTime(manager, id))) return;
      if (await keepReaction(manager, reaction))
        await recordChange(manager, { kind: 'conversation', conversationId });
    });
  }
}
