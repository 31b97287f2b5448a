import { ReplyResolved, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { Commitments } from './commitments/commitments.service.js';
import { ContextCache } from './context-cache.js';
import { HistoryRepository } from './history.repository.js';

/** It is known by now what of an unknown reply was said: what counts as sent, and nothing else. */
@Consumes(ReplyResolved)
export class ReplyResolvedConsumer implements Handles<ReplyResolved> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly cache: ContextCache,
    private readonly commitments: Commitments,
  ) {}

  async handle({ data, workspace, conversationId, contactId }: Envelope<ReplyResolved>): Promise<void> {
    const sent = data.bubbles.filter(({ state }) => state === 'sent');
    if (!conversationId || sent.length === 0) return;
    // When it was tried is when the customer read it; a person's word comes later.
    const times = sent.map(({ sentAt, attemptedAt }) => sentAt ?? attemptedAt ?? data.at);
    const said = sent.map(({ position }) => position);
    const place = { workspace, conversationId, contactId };
    await this.history.reply(place, data.replyId, { sentAt: times.sort().at(-1) ?? data.at, said });
    await this.commitments.learn(data.replyId);
    await this.cache.forget(conversationId);
  }
}
