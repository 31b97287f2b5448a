import { generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  contactIdOf,
  conversationIdOf,
  derivedId,
  DraftReady,
  DraftRequested,
  InboundMessage,
  inboundEventId,
  InboundSignal,
  ReplyApproved,
  TurnClosed,
  type Command,
  type Envelope,
  type EventClass,
} from '@countersign/contracts';
import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { buildService } from '@countersign/runtime';
import { BusProbe, eventually, freePort, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../src/migrations.js';
import { REVIEW } from '../src/service.js';

const SETUP_TOKEN = 'set-up-token-of-this-spec-0123456789';
export const OPERATOR_TOKEN = 'operator-token-of-this-spec-only-0123456789';
const PLACE = { workspace: 'main', channel: 'webchat', accountId: 'webchat-main' } as const;

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

export interface Item {
  id: string;
  conversationId: string;
  state: string;
  generation: number;
  newerInbound: boolean;
  messageCount: number;
  hold: 'queue_full' | 'flooding' | null;
  flood: { from: string; until: string; count: number } | null;
  coveredEventIds: string[];
  claim: { name: string; mine: boolean } | null;
  draft: { bubbles: { text: string }[] } | null;
  draftFailure: { reason: string } | null;
  heldBy: string | null;
  notice: { kind: string; code?: string; words?: string; bubbles: { text: string }[] } | null;
  recipient: ApprovalContent['recipient'];
  seenThrough: ApprovalContent['seenThrough'];
  policyVersion: string;
}

/** Review alone, with real NATS and Postgres; the spec plays its neighbours. */
export class ReviewWorld {
  readonly publicKey: Buffer;
  private cookie = '';
  private chats = 0;
  private now = Date.now() - 60_000;

  private constructor(
    readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    public service: INestApplication,
    readonly url: string,
    publicKey: Buffer,
    readonly env: Record<string, string>,
  ) {
    this.publicKey = publicKey;
  }

  /** @param extra environment names on top of the usual ones */
  static async start(extra: Record<string, string> = {}): Promise<ReviewWorld> {
    const servers = await ThrowawayServers.start('nats', 'postgres');
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const port = await freePort();
    const env = {
      ...servers.env,
      DATABASE_URL: await servers.database(SCHEMA),
      PORT: String(port),
      SESSION_SECRET: 'a-session-secret-for-this-spec-only-0123456789',
      APPROVAL_SIGNING_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      SETUP_TOKEN,
      OPERATOR_TOKEN,
      HANDLER_RETRY_DELAYS: '0.1,0.1',
      ...extra,
    };
    const service = await buildService(REVIEW, env);
    const bus = await BusProbe.connect(servers.nats);
    return new ReviewWorld(
      servers,
      bus,
      service,
      `http://127.0.0.1:${port}`,
      publicKey.export({ format: 'der', type: 'spki' }),
      env,
    );
  }

  get database(): DataSource {
    return this.service.get(DataSource);
  }

  async stop(): Promise<void> {
    await this.bus.close();
    await this.service.close();
    await this.servers.stop();
  }

  async setUp(name = 'Ada'): Promise<void> {
    const answer = await this.post('/setup', {
      token: SETUP_TOKEN,
      name,
      email: 'ada@example.org',
      password: 'a long enough password',
    });
    if (answer.status !== 201) throw new Error(`set-up failed with ${answer.status}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** Adds a person who can sign in, and answers their cookie. */
  async anotherReviewer(name: string, roles = 'reviewer'): Promise<string> {
    const { AuthProvider } = await import('../src/access/auth.provider.js');
    const { auth } = this.service.get(AuthProvider);
    const context = await auth.$context;
    const email = `${name.toLowerCase()}@example.org`;
    const user = await context.internalAdapter.createUser(
      { name, email, emailVerified: true, roles },
      { method: 'admin' },
    );
    const password = await context.password.hash('a long enough password');
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password,
    });
    const response = await auth.api.signInEmail({
      body: { email, password: 'a long enough password' },
      asResponse: true,
    });
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  async request<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    extra: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
        ...extra,
      },
      body: body === undefined ? (method === 'GET' ? undefined : '{}') : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as T, headers: response.headers };
  }

  get<T>(path: string, extra?: Record<string, string>): Promise<Answer<T>> {
    return this.request<T>('GET', path, undefined, extra);
  }

  post<T>(path: string, body?: unknown, extra?: Record<string, string>): Promise<Answer<T>> {
    return this.request<T>('POST', path, body, extra);
  }

  newChat(): Chat {
    return new Chat(this, `visitor-${++this.chats}-${randomUUID()}`);
  }

  tick(): Date {
    this.now += 1_000;
    return new Date(this.now);
  }

  async openItems(): Promise<Item[]> {
    return (await this.get<{ items: Item[] }>('/items')).body.items;
  }

  async item(id: string): Promise<Item> {
    return (await this.get<Item>(`/items/${id}`)).body;
  }

  async published<T extends object>(event: EventClass<T>, conversationId: string): Promise<Envelope<T>[]> {
    return (await this.bus.published(event)).filter((envelope) => envelope.conversationId === conversationId);
  }
}

/** One customer's conversation, with debouncer, supervisor and dispatcher played by the spec. */
export class Chat {
  readonly conversationId: string;
  readonly contactId: string;
  private messages = 0;

  constructor(
    private readonly world: ReviewWorld,
    private readonly chat: string,
  ) {
    this.conversationId = conversationIdOf('spec', { ...PLACE, chat });
    this.contactId = contactIdOf('spec', { ...PLACE, user: chat });
  }

  private get place() {
    return { ...PLACE, conversationId: this.conversationId, contactId: this.contactId };
  }

  /** @param options.after sequence of the message before it, to which it is chained */
  async writes(
    text: string,
    options: { command?: Command; edits?: number; lateMs?: number; after?: number } = {},
  ): Promise<{ eventId: string; seq: number; number: number; text: string; at: string }> {
    const number = options.edits ?? ++this.messages;
    const edited = options.edits !== undefined;
    const at = this.world.tick();
    const eventId = inboundEventId({
      workspace: 'main',
      accountId: PLACE.accountId,
      chat: this.chat,
      providerMessageId: String(number),
      fact: edited ? 'edited' : 'received',
      revision: edited ? at.toISOString() : '0',
    });
    const data: InboundMessage = {
      fact: edited ? 'edited' : 'received',
      kind: options.command ? 'command' : 'text',
      text,
      attachments: [],
      command: options.command,
      chat: this.chat,
      providerMessageId: String(number),
      sender: { id: this.chat, name: 'Grace' },
      providerTime: at.toISOString(),
      providerSequence: number,
      receivedAt: new Date(at.getTime() + (options.lateMs ?? 0)).toISOString(),
      flags: [],
    };
    const facts = { ...this.place, id: eventId, data };
    const chained = { expectedLastSubjectSequence: options.after };
    const { seq } = await this.world.bus.publish('ingest-web', InboundMessage, facts, chained);
    return { eventId, seq, number, text, at: at.toISOString() };
  }

  /** The channel's word on the contact. */
  async signals(signal: InboundSignal['signal']): Promise<void> {
    await this.world.bus.publish('ingest-web', InboundSignal, {
      ...this.place,
      id: randomUUID(),
      data: { signal },
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

  async drafted(text: string, request?: Envelope<DraftRequested>): Promise<void> {
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
    };
    await this.world.bus.publish('supervisor', DraftReady, {
      ...this.place,
      id: derivedId(requestId, 'draft.ready'),
      data,
    });
  }

  async readyItem(...texts: string[]): Promise<Item> {
    await this.asks(...texts);
    await this.drafted('A draft.');
    return this.openItem((item) => item.state === 'ready');
  }

  async claim(item: Item): Promise<string> {
    return (await this.world.post<{ claimToken: string }>(`/items/${item.id}/claim`)).body.claimToken;
  }

  digest(item: Item, bubbles: { text: string }[]): string {
    const { recipient, seenThrough, policyVersion } = item;
    return approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
  }

  async approve(
    item: Item,
    text: string,
    extra: Record<string, unknown> = {},
  ): Promise<Answer<{ replyId: string; ordinal: number; code: string }>> {
    const claimToken = await this.claim(item);
    const bubbles = [{ text }];
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
      id: derivedId(replyId, event.name),
      data,
    });
  }
}
