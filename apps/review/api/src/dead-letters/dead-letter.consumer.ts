import { ConsumesDeadLetters, type DeadLetter, type HandlesDeadLetters } from '@countersign/messaging';
import { DataSource } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { tellLettersChanged } from './letter-changed.js';
import { placeOfLetter } from './letter-place.policy.js';
import { noteFailure, noteHandled } from './letter.repository.js';

/** Whatever any app gives up on is on somebody's screen within the second, and its conversation is held (OP-05, D10). */
@ConsumesDeadLetters()
export class DeadLetterConsumer implements HandlesDeadLetters {
  constructor(private readonly dataSource: DataSource) {}

  async handleDeadLetter(letter: DeadLetter): Promise<void> {
    const { conversationId } = placeOfLetter(letter.subject);
    await this.dataSource.transaction(async (manager) => {
      // An approval in this moment comes before the hold or is refused by it.
      if (conversationId) await lockConversation(manager, conversationId);
      const note = letter.outcome === 'handled' ? noteHandled : noteFailure;
      if (await note(manager, letter))
        await tellLettersChanged(manager, conversationId ? [conversationId] : []);
    });
  }
}
