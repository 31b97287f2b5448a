import { ReplyApproved, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { Commitments } from './commitments/commitments.service.js';
import { ContextCache } from './context-cache.js';
import { HistoryRepository } from './history.repository.js';

/** The words of a reply; history only once it was sent. What only tries a channel says nothing to anybody. */
@Consumes(ReplyApproved)
export class ReplyApprovedConsumer implements Handles<ReplyApproved> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly cache: ContextCache,
    private readonly commitments: Commitments,
  ) {}

  async handle({ data, workspace, contactId }: Envelope<ReplyApproved>): Promise<void> {
    if (data.test) return;
    const { conversationId } = data.recipient;
    const bubbles = data.bubbles.map(({ text }) => text);
    await this.history.reply({ workspace, conversationId, contactId }, data.replyId, { bubbles });
    await this.commitments.learn(data.replyId);
    await this.cache.forget(conversationId);
  }
}
