import { inboundEventId, InboundSignal } from '@countersign/contracts';
import { EventPublisher } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import type { Visitor } from '../access/visitors.js';

/** Milliseconds in which typing again is the same sign: two open tabs do not count twice. */
const TYPING_MS = 3_000;
const LIMIT_MS = 800;

/** Passing signs of a visitor. */
@Injectable()
export class VisitorSignals {
  constructor(private readonly publisher: EventPublisher) {}

  /** Best effort: nobody is served by an error about a sign that has passed. */
  async typing(visitor: Visitor): Promise<void> {
    const { visitorId, workspace, accountId, conversationId, contactId } = visitor;
    const id = inboundEventId({
      workspace,
      accountId,
      chat: visitorId,
      providerMessageId: 'typing',
      fact: 'signal',
      revision: String(Math.floor(Date.now() / TYPING_MS)),
    });
    const facts = { id, workspace, channel: 'webchat' as const, accountId, conversationId, contactId };
    await this.publisher
      .publish(InboundSignal, { ...facts, data: { signal: 'typing' } }, { limitMs: LIMIT_MS })
      .catch((error: unknown) => log.warn('signal.lost', { event_id: id, code: errorCode(error) }));
  }
}
