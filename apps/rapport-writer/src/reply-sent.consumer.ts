import { ReplySent, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { Commitments } from './commitments/commitments.service.js';
import { ContextCache } from './context-cache.js';
import { HistoryRepository } from './history.repository.js';

/** A reply reached the channel: now its words were said. */
@Consumes(ReplySent)
export class ReplySentConsumer implements Handles<ReplySent> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly cache: ContextCache,
    private readonly commitments: Commitments,
  ) {}

  async handle({ data, workspace, conversationId, contactId, time }: Envelope<ReplySent>): Promise<void> {
    if (!conversationId) return;
    const sentAt =
      data.bubbles
        .map((bubble) => bubble.sentAt ?? time)
        .sort()
        .at(-1) ?? time;
    await this.history.reply({ workspace, conversationId, contactId }, data.replyId, { sentAt });
    await this.commitments.learn(data.replyId);
    await this.cache.forget(conversationId);
  }
}
