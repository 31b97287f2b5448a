import { InboundMessage, type Envelope } from '@countersign/contracts';
import { Consumes, type Delivery, type Handles } from '@countersign/messaging';
import { languageOf } from '@countersign/rapport';
import { ContextCache } from './context-cache.js';
import { HistoryRepository } from './history.repository.js';
import { saidText } from './said-text.policy.js';

/** A text must be this long before its language is remembered. */
const LANGUAGE_LETTERS = 12;

/** What a contact wrote, changed or took back. */
@Consumes(InboundMessage)
export class InboundMessageConsumer implements Handles<InboundMessage> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly cache: ContextCache,
  ) {}

  async handle({ data, ...event }: Envelope<InboundMessage>, { seq }: Delivery): Promise<void> {
    const { workspace, conversationId, contactId } = event;
    if (!conversationId) return;
    const deleted = data.fact === 'deleted';
    await this.history.contactSaid(
      { workspace, conversationId, contactId },
      {
        saidId: data.providerMessageId,
        text: deleted ? '' : saidText(data),
        at: data.providerTime,
        revision: seq,
        deleted,
      },
      {
        displayName: data.sender.name,
        language: deleted ? undefined : languageOf(data.text ?? '', LANGUAGE_LETTERS),
        languageHint: data.sender.languageHint,
        at: data.providerTime,
      },
    );
    await this.cache.forget(conversationId);
  }
}
