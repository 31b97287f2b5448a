import { createHash, randomUUID } from 'node:crypto';
import {
  contactIdOf,
  conversationIdOf,
  DeliveryUpdated,
  derivedId,
  DraftFailed,
  DraftReady,
  DraftRequested,
  InboundMessage,
  inboundEventId,
  InboundSignal,
  MediaDeleted,
  MediaFailed,
  mediaIdOf,
  MediaStored,
  MediaTranscribed,
  MediaUntranscribed,
  ReplyApproved,
  TurnClosed,
  type Attachment,
  type Channel,
  type Command,
  type Envelope,
  type EventClass,
  type Transcript,
  type TurnLabels,
  type TurnMessage,
  type UntranscribedReason,
} from '@countersign/contracts';
import { approvalDigest, type BubbleContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import type { Answer, Item, ReviewWorld } from './review-world.js';

/** One customer's conversation, with debouncer, supervisor and dispatcher played by the spec. */
export class Chat {
  readonly conversationId: string;
  readonly contactId: string;
  private messages = 0;

  constructor(
    private readonly world: ReviewWorld,
    private readonly channel: Channel,
    private readonly chat: string,
    private readonly workspace = 'main',
  ) {
    this.conversationId = conversationIdOf('spec', { ...this.account, chat });
    this.contactId = contactIdOf('spec', { ...this.account, user: chat });
  }

  /** What the channel calls them. */
  get address(): string {
    return this.chat;
  }

  private get account() {
    return {
      workspace: this.workspace,
      channel: this.channel,
      accountId: `${this.channel}-${this.workspace}`,
    };
  }

  private get place() {
    return { ...this.account, conversationId: this.conversationId, contactId: this.contactId };
  }

  /** @param options.after sequence of the message before it, to which it is chained */
  async writes(
    text: string,
    options: {
      command?: Command;
      edits?: number;
      lateMs?: number;
      after?: number;
      file?: Attachment;
      also?: Partial<InboundMessage>;
    } = {},
  ): Promise<{ eventId: string; seq: number; number: number; text: string; at: string }> {
    const number = options.edits ?? ++this.messages;
    const edited = options.edits !== undefined;
    const at = this.world.tick();
    const eventId = inboundEventId({
      workspace: this.workspace,
      accountId: this.account.accountId,
      chat: this.chat,
      providerMessageId: String(number),
      fact: edited ? 'edited' : 'received',
      revision: edited ? at.toISOString() : '0',
    });
    const data: InboundMessage = {
      fact: edited ? 'edited' : 'received',
      kind: options.file?.kind ?? (options.command ? 'command' : 'text'),
      text,
      attachments: options.file ? [options.file] : [],
      command: options.command,
      chat: this.chat,
      providerMessageId: String(number),
      sender: { id: this.chat, name: 'Grace' },
      providerTime: at.toISOString(),
      providerSequence: number,
      receivedAt: new Date(at.getTime() + (options.lateMs ?? 0)).toISOString(),
      flags: [],
      ...options.also,
    };
    const facts = { ...this.place, id: eventId, data };
    const chained = { expectedLastSubjectSequence: options.after };
    const { seq } = await this.world.bus.publish('ingest-web', InboundMessage, facts, chained);
    return { eventId, seq, number, text, at: at.toISOString() };
  }

  /** The channel's word on the contact. */
  /** Somebody sends a file. @returns its id */
  async sendsFile(file: Omit<Attachment, 'providerMediaId'>, text = ''): Promise<string> {
    const providerMediaId = randomUUID();
    await this.writes(text, { file: { ...file, providerMediaId } });
    return mediaIdOf(this.conversationId, providerMediaId);
  }

  /** Somebody speaks, in a burst of its own that nobody has closed yet. @returns the file's id, and closes the burst */
  async speaks(): Promise<{ mediaId: string; closes: () => Promise<string> }> {
    const file: Attachment = { kind: 'voice', providerMediaId: randomUUID() };
    const said = await this.writes('', { file });
    const mediaId = mediaIdOf(this.conversationId, file.providerMediaId!);
    const { eventId, seq, number, at: providerTime } = said;
    const place = { eventId, seq, providerMessageId: String(number), providerTime, edited: false };
    const messages: TurnMessage[] = [{ ...place, kind: 'voice', attachments: [file] }];
    return { mediaId, closes: () => this.turnCloses([said], { messages }) };
  }

  /** The supervisor's word on a recording. */
  async isHeard(mediaId: string, heard: Partial<Transcript> = {}, id = randomUUID()): Promise<void> {
    const transcript = {
      text: 'Two towels, please.',
      confidence: 'high',
      model: 'whisper-1',
      ...heard,
    } as const;
    const facts = { ...this.place, id, data: { mediaId, kind: 'voice' as const, transcript } };
    await this.world.bus.publish('supervisor', MediaTranscribed, facts);
  }

  async isNotHeard(mediaId: string, reason: UntranscribedReason): Promise<void> {
    const facts = { ...this.place, id: randomUUID(), data: { mediaId, kind: 'voice' as const, reason } };
    await this.world.bus.publish('supervisor', MediaUntranscribed, facts);
  }

  /** The dispatcher's word on a file; what is stored lies in the object store. */
  async fileArrives(mediaId: string, about: Partial<MediaStored>, content: Buffer): Promise<void> {
    await this.world.objects.put(`main/${mediaId}`, content);
    await this.world.objects.put(`main/${mediaId}.thumbnail`, Buffer.from('a small picture'));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const size = content.length;
    const type = 'application/octet-stream';
    const data: MediaStored = { mediaId, kind: 'image', type, size, sha256, thumbnail: false, ...about };
    const facts = { ...this.place, id: derivedId(mediaId, 'media.stored'), data };
    await this.world.bus.publish('dispatcher', MediaStored, facts);
  }

  async fileIsDeleted(mediaId: string, afterDays: number): Promise<void> {
    const data: MediaDeleted = { mediaId, kind: 'image', afterDays };
    const facts = { ...this.place, id: derivedId(mediaId, 'media.deleted'), data };
    await this.world.bus.publish('dispatcher', MediaDeleted, facts);
  }

  async fileIsLost(mediaId: string, reason: MediaFailed['reason']): Promise<void> {
    const data: MediaFailed = { mediaId, kind: 'image', reason };
    const facts = { ...this.place, id: derivedId(mediaId, 'media.failed'), data };
    await this.world.bus.publish('dispatcher', MediaFailed, facts);
  }

  async signals(signal: InboundSignal['signal'], more: Omit<InboundSignal, 'signal'> = {}): Promise<void> {
    await this.world.bus.publish('ingest-web', InboundSignal, {
      ...this.place,
      id: randomUUID(),
      data: { signal, ...more },
    });
  }

  /** The debouncer's word that a burst is complete. */
  async turnCloses(
    burst: { eventId: string; seq: number; number: number; text: string; at: string }[],
    { edited = false, ...said }: { edited?: boolean } & Partial<TurnClosed> = {},
  ): Promise<string> {
    const turnId = derivedId(burst[0]!.eventId, 'turn');
    const last = burst.at(-1)!;
    const data: TurnClosed = {
      turnId,
      reason: 'quiet',
      gap: false,
      chat: this.chat,
      sender: { id: this.chat, name: 'Grace' },
      openedAt: burst[0]!.at,
      closedAt: last.at,
      coveredThrough: { eventId: last.eventId, seq: last.seq },
      messages: burst.map(({ eventId, seq, number, text, at }) => ({
        eventId,
        seq,
        kind: 'text',
        text,
        attachments: [],
        providerMessageId: String(number),
        providerTime: at,
        edited,
      })),
      ...said,
    };
    await this.world.bus.publish('debouncer', TurnClosed, {
      ...this.place,
      id: derivedId(turnId, 'turn.closed'),
      correlationId: turnId,
      data,
    });
    return turnId;
  }

  async asks(...texts: string[]): Promise<Item> {
    const burst = [];
    for (const text of texts) burst.push(await this.writes(text));
    await this.turnCloses(burst);
    // Turn and messages travel on two streams: a reviewer can approve once the last message is in the thread.
    const { seq } = burst.at(-1)!;
    return this.openItem((item) => item.messageCount >= texts.length && item.seenThrough.seq >= seq);
  }

  openItem(condition: (item: Item) => boolean = () => true): Promise<Item> {
    return eventually(
      async () => {
        const item = (await this.world.openItems()).find(
          ({ conversationId }) => conversationId === this.conversationId,
        );
        const detail = item && (await this.world.item(item.id));
        return detail && condition(detail) ? detail : undefined;
      },
      { what: 'the open item' },
    );
  }

  lastRequest(): Promise<Envelope<DraftRequested>> {
    return eventually(async () => (await this.world.published(DraftRequested, this.conversationId)).at(-1), {
      what: 'a draft request',
    });
  }

  async drafted(
    text: string,
    request?: Envelope<DraftRequested>,
    also: Partial<DraftReady> = {},
  ): Promise<void> {
    const { requestId, itemId } = (request ?? (await this.lastRequest())).data;
    const data: DraftReady = {
      requestId,
      itemId,
      bubbles: [{ text }],
      offline: true,
      language: 'en',
      evidence: [],
      memoryAvailable: true,
      usage: {
        provider: 'offline',
        model: 'offline',
        inputTokens: 0,
        cachedTokens: 0,
        outputTokens: 0,
        costUsd: 0,
      },
      promptVersion: 'spec@1',
      latencyMs: 5,
      ...also,
    };
    await this.world.bus.publish('supervisor', DraftReady, {
      ...this.place,
      id: derivedId(requestId, 'draft.ready'),
      data,
    });
  }

  /** The supervisor's word that there is no draft. */
  async failed(reason: DraftFailed['reason'], labels?: TurnLabels): Promise<void> {
    const { requestId, itemId } = (await this.lastRequest()).data;
    const data = { requestId, itemId, reason, attempts: 1, latencyMs: 1, labels };
    const facts = { ...this.place, id: derivedId(requestId, 'draft.failed'), data };
    await this.world.bus.publish('supervisor', DraftFailed, facts);
  }

  async readyItem(...texts: string[]): Promise<Item> {
    await this.asks(...texts);
    await this.drafted('A draft.');
    return this.openItem((item) => item.state === 'ready');
  }

  async claim(item: Item): Promise<string> {
    return (await this.world.post<{ claimToken: string }>(`/items/${item.id}/claim`)).body.claimToken;
  }

  digest(item: Item, bubbles: BubbleContent[]): string {
    const { recipient, seenThrough, policyVersion } = item;
    return approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
  }

  async approve(
    item: Item,
    text: string | BubbleContent[],
    extra: Record<string, unknown> = {},
  ): Promise<Answer<{ replyId: string; ordinal: number; code: string; details?: { message: string }[] }>> {
    const claimToken = await this.claim(item);
    const bubbles = typeof text === 'string' ? [{ text }] : text;
    return this.world.post(`/items/${item.id}/approve`, {
      claimToken,
      generation: item.generation,
      bubbles,
      digest: this.digest(item, bubbles),
      ...extra,
    });
  }

  approvals(): Promise<Envelope<ReplyApproved>[]> {
    return this.world.published(ReplyApproved, this.conversationId);
  }

  async dispatcherSays<T extends object>(event: EventClass<T>, replyId: string, data: T): Promise<void> {
    await this.world.bus.publish('dispatcher', event, {
      ...this.place,
      // One outcome a reply; ticks are many.
      id: event === (DeliveryUpdated as EventClass) ? randomUUID() : derivedId(replyId, event.name),
      data,
    });
  }
}
