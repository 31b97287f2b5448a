import { randomUUID, sign, type KeyObject } from 'node:crypto';
import {
  conversationIdOf,
  derivedId,
  InboundMessage,
  InboundStatus,
  mediaIdOf,
  ReplyApproved,
  ReplyWithdrawn,
  type Attachment,
  type Channel,
} from '@countersign/contracts';
import {
  approvalDigest,
  approvalPayload,
  type BubbleContent,
  type EffectContent,
} from '@countersign/contracts/approval';
import type { EventFacts } from '@countersign/messaging';
import type { BusProbe } from '@countersign/testing';

/** What an approval may say otherwise than usual. */
export interface Unusual {
  ordinal?: number;
  freshness?: 'exact' | 'any';
  /** The earlier reply it builds on. */
  expectsOrdinal?: number;
  /** The key to sign with, when it is not review's. */
  key?: KeyObject;
  /** The unknown reply in whose place this one is sent. */
  resends?: string;
  /** What is done outside the conversation with it. */
  effects?: EffectContent[];
}

/** One conversation as review sees it: it hears, approves and signs. */
export class Chat {
  readonly conversationId: string;
  readonly address: string;
  readonly accountId: string;
  private seen = { eventId: '', seq: 0 };
  private ordinal = 0;

  constructor(
    private readonly bus: BusProbe,
    private readonly key: KeyObject,
    readonly channel: Channel,
    number: number,
  ) {
    this.accountId = `${channel}-main`;
    this.address = String(1_000 + number);
    const at = { workspace: 'main', channel, accountId: this.accountId, chat: this.address };
    this.conversationId = conversationIdOf('key', at);
  }

  private get place() {
    const { channel, accountId, conversationId } = this;
    return { workspace: 'main', channel, accountId, conversationId };
  }

  /** The customer sends a file. @returns its id */
  async sendFile(file: Attachment): Promise<string> {
    await this.write({ kind: file.kind, attachments: [file] });
    return mediaIdOf(this.conversationId, file.providerMediaId ?? '');
  }

  /** The customer writes; `seen` when the reviewer has it on screen before the next approval. */
  async hear(text: string, seen = true): Promise<{ eventId: string; seq: number }> {
    const watermark = await this.write({ kind: 'text', text, attachments: [] });
    if (seen) this.seen = watermark;
    return watermark;
  }

  private async write(
    content: Pick<InboundMessage, 'kind' | 'text' | 'attachments'>,
  ): Promise<{ eventId: string; seq: number }> {
    const id = randomUUID();
    const now = new Date().toISOString();
    const { seq } = await this.bus.publish('ingest-telegram', InboundMessage, {
      ...this.place,
      id,
      data: {
        fact: 'received',
        ...content,
        chat: this.address,
        providerMessageId: id,
        sender: { id: this.address },
        providerTime: now,
        providerSequence: 1,
        receivedAt: now,
        flags: [],
      },
    });
    return { eventId: id, seq };
  }

  /** The channel repeats the first thing the customer wrote, long after. */
  async hearFirstAgain(): Promise<void> {
    await this.bus.republish('inbound.message', this.conversationId);
  }

  /** A signed approval, not yet published. */
  approval(texts: (string | BubbleContent)[], unusual: Unusual = {}) {
    const { ordinal, freshness = 'exact', expectsOrdinal, key = this.key, resends, effects } = unusual;
    const content = {
      ...(effects && { effects }),
      bubbles: texts.map((text) => (typeof text === 'string' ? { text } : text)),
      recipient: {
        channel: this.channel,
        accountId: this.accountId,
        conversationId: this.conversationId,
        address: this.address,
      },
      seenThrough: this.seen,
      policyVersion: '1.0.0',
    };
    const record = {
      replyId: randomUUID(),
      workspace: 'main',
      conversationId: this.conversationId,
      ordinal: ordinal ?? (this.ordinal += 1),
      digest: approvalDigest(content),
      approvedBy: 'person:ada',
      approvedAt: new Date().toISOString(),
      freshness,
      expectsOrdinal,
      resends,
    };
    const signature = sign(null, approvalPayload(record), key).toString('base64url');
    const { replyId, digest, approvedBy, approvedAt } = record;
    const approval = { approvedBy, approvedAt, freshness, signature };
    const data: ReplyApproved = {
      ...content,
      ...{ replyId, ordinal: record.ordinal, digest, turnIds: [], expectsOrdinal, approval, resends },
    };
    return { ...this.place, id: derivedId(replyId, 'reply.approved'), data };
  }

  async publish(approval: EventFacts<ReplyApproved>): Promise<string> {
    await this.bus.publish('review', ReplyApproved, approval);
    return approval.data.replyId;
  }

  /** @returns the reply's id */
  approve(texts: (string | BubbleContent)[], unusual: Unusual = {}): Promise<string> {
    return this.publish(this.approval(texts, unusual));
  }

  async withdraw(replyId: string, ordinal = this.ordinal): Promise<void> {
    await this.bus.publish('review', ReplyWithdrawn, {
      ...this.place,
      id: derivedId(replyId, 'reply.withdrawn'),
      data: { replyId, ordinal, reason: 'opted-out' },
    });
  }

  /** The channel says something about a bubble. */
  async status(bubbleId: string, status: InboundStatus['status'], code?: string): Promise<void> {
    const data = { bubbleId, status, at: new Date().toISOString(), ...(code && { code }) };
    await this.bus.publish('ingest-web', InboundStatus, { ...this.place, id: randomUUID(), data });
  }
}
