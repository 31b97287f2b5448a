import {
  catalogueEntryOf,
  derivedId,
  DraftFailed,
  DraftReady,
  InboundMessage,
  ReplyCancelled,
  ReplyRejected,
  ReplySent,
  ReplyUnknown,
  TurnClosed,
  type Envelope,
  type EventClass,
} from '@countersign/contracts';
import {
  decodeEvent,
  encodeEvent,
  type Delivery,
  type EventFacts,
  type Handles,
} from '@countersign/messaging';
import type { Type } from '@nestjs/common';
import { DraftFailedConsumer } from '../src/coverage/draft-failed.consumer.js';
import { DraftReadyConsumer } from '../src/coverage/draft-ready.consumer.js';
import { InboundMessageConsumer } from '../src/coverage/inbound-message.consumer.js';
import { TurnClosedConsumer } from '../src/coverage/turn-closed.consumer.js';
import { ReplyCancelledConsumer } from '../src/decisions/reply-cancelled.consumer.js';
import { ReplyRejectedConsumer } from '../src/decisions/reply-rejected.consumer.js';
import { ReplySentConsumer } from '../src/decisions/reply-sent.consumer.js';
import { ReplyUnknownConsumer } from '../src/decisions/reply-unknown.consumer.js';
import { COMMANDS, SCRIPT, seqOf, type Outcome } from './desk-model.js';
import type { DeskPlace } from './desk-place.js';
import type { ReviewWorld } from './review-world.js';

const BUBBLES = [{ text: 'A draft.' }];
const USAGE = {
  provider: 'offline',
  model: 'offline',
  inputTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  costUsd: 0,
};

/** What the other services tell review about one conversation, handed to its own consumers in whatever order the spec wants. */
export class DeskNeighbours {
  constructor(
    private readonly world: ReviewWorld,
    private readonly place: DeskPlace,
  ) {}

  hear(event: number): Promise<void> {
    const { fact, message } = SCRIPT[event]!;
    const command = COMMANDS.includes(fact) ? (fact as 'help' | 'stop' | 'start') : undefined;
    const at = new Date(1_764_000_000_000 + event * 1_000).toISOString();
    const data: InboundMessage = {
      ...{ fact: fact === 'edits' ? 'edited' : 'received', kind: command ? 'command' : 'text', command },
      ...{
        text: `words ${event}`,
        attachments: [],
        chat: this.place.chat,
        sender: { id: this.place.chat },
        flags: [],
      },
      ...{ providerMessageId: String(message), providerSequence: event, providerTime: at, receivedAt: at },
    };
    const facts = { ...this.place.facts, id: this.place.id(`event ${event}`), data };
    return this.world.service
      .get(InboundMessageConsumer, { strict: false })
      .handleBatch([{ event: asItArrives(InboundMessage, facts), delivery: deliveryAt(seqOf(event)) }]);
  }

  closeTurn(event: number): Promise<void> {
    const { fact, message } = SCRIPT[event]!;
    const eventId = this.place.id(`event ${event}`);
    const at = new Date(1_764_000_000_000 + event * 1_000).toISOString();
    const said = {
      ...{ eventId, seq: seqOf(event), kind: 'text' as const, text: `words ${event}`, attachments: [] },
      ...{ providerMessageId: String(message), providerTime: at, edited: fact === 'edits' },
    };
    const data: TurnClosed = {
      ...{
        turnId: this.place.id(`turn ${event}`),
        reason: 'quiet',
        gap: false,
        chat: this.place.chat,
        sender: { id: this.place.chat },
      },
      ...{ openedAt: at, closedAt: at, coveredThrough: { eventId, seq: seqOf(event) }, messages: [said] },
    };
    const facts = { ...this.place.facts, id: this.place.causeId(`turn ${event}`), data };
    return this.world.service
      .get(TurnClosedConsumer, { strict: false })
      .handleBatch([{ event: asItArrives(TurnClosed, facts), delivery: deliveryAt(1) }]);
  }

  draft(item: string, generation: number, kind: 'ready' | 'failed'): Promise<void> {
    const itemId = derivedId(this.place.causeId(item), 'review.item');
    const requestId = derivedId(itemId, `draft:${generation}`);
    const facts = { ...this.place.facts, id: derivedId(requestId, kind) };
    const common = { requestId, itemId, usage: USAGE, latencyMs: 1, promptVersion: 'spec@1' };
    if (kind === 'failed') {
      return this.tell(DraftFailedConsumer, DraftFailed, {
        ...facts,
        data: { requestId, itemId, reason: 'refused' as DraftFailed['reason'], attempts: 1, latencyMs: 1 },
      });
    }
    const data = {
      ...common,
      bubbles: BUBBLES,
      offline: true,
      language: 'en',
      evidence: [],
      memoryAvailable: true,
    };
    return this.tell(DraftReadyConsumer, DraftReady, { ...facts, data: data as DraftReady });
  }

  outcome(reply: string, what: Outcome): Promise<void> {
    const replyId = this.place.replyId(reply);
    const facts = { ...this.place.facts, id: this.place.causeId(`outcome ${reply}`) };
    const data = { replyId, ordinal: 1, bubbles: [] };
    if (what === 'sent') return this.tell(ReplySentConsumer, ReplySent, { ...facts, data });
    if (what === 'unknown')
      return this.tell(ReplyUnknownConsumer, ReplyUnknown, {
        ...facts,
        data: { ...data, errorCode: 'timeout' },
      });
    if (what === 'rejected')
      return this.tell(ReplyRejectedConsumer, ReplyRejected, {
        ...facts,
        data: { ...data, code: 'provider-refused' },
      });
    return this.tell(ReplyCancelledConsumer, ReplyCancelled, { ...facts, data: { ...data, reason: what } });
  }

  private async tell<T extends object>(
    consumer: Type<Handles<T>>,
    event: EventClass<T>,
    facts: EventFacts<T>,
  ): Promise<void> {
    await this.world.service
      .get(consumer, { strict: false })
      .handle(asItArrives(event, facts), deliveryAt(1));
  }
}

const deliveryAt = (seq: number): Delivery => ({ stream: 'spec', seq, attempt: 1 });

/** Encoded, decoded and checked against its contract. */
function asItArrives<T extends object>(event: EventClass<T>, facts: EventFacts<T>): Envelope<T> {
  const { payload } = encodeEvent(catalogueEntryOf(event).from[0]!, event, facts);
  return decodeEvent(payload) as Envelope<T>;
}
