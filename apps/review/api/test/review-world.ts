import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Channel, type Envelope, type EventClass, type TurnLabels } from '@countersign/contracts';
import type { ApprovalContent } from '@countersign/contracts/approval';
import { buildService } from '@countersign/runtime';
import { eventually, BusProbe, freePort, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../src/access/auth.js';
import { SCHEMA } from '../src/migrations.js';
import { join } from '../src/people/membership.repository.js';
import { REVIEW } from '../src/service.js';
import { Chat } from './chat.js';

const SETUP_TOKEN = 'set-up-token-of-this-spec-0123456789';
export const OPERATOR_TOKEN = 'operator-token-of-this-spec-only-0123456789';

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
  preview: string;
  hold: 'queue_full' | 'flooding' | null;
  flood: { from: string; until: string; count: number } | null;
  coveredEventIds: string[];
  claim: { name: string; mine: boolean } | null;
  draft: { bubbles: { text: string }[] } | null;
  draftFailure: { reason: string } | null;
  heldBy: string | null;
  forLead: boolean;
  urgent: boolean;
  labels: TurnLabels | null;
  personReasons: string[];
  notice: { kind: string; code?: string; words?: string; bubbles: { text: string }[] } | null;
  recipient: ApprovalContent['recipient'];
  seenThrough: ApprovalContent['seenThrough'];
  policyVersion: string;
}

/** Events whose time to leave has come. */
const DUE = `SELECT 1 FROM outbox WHERE state = 'pending' AND available_at <= clock_timestamp() LIMIT 1`;

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
    private readonly scratch: ScratchObjects,
  ) {
    this.publicKey = publicKey;
  }

  /** @param extra environment names on top of the usual ones */
  static async start(extra: Record<string, string> = {}): Promise<ReviewWorld> {
    const servers = await ThrowawayServers.start('nats', 'postgres');
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const port = extra.PORT ? Number(extra.PORT) : await freePort();
    const objects = new ScratchObjects();
    const env = {
      ...servers.env,
      DATABASE_URL: await servers.database(SCHEMA),
      PORT: String(port),
      SESSION_SECRET: 'a-session-secret-for-this-spec-only-0123456789',
      APPROVAL_SIGNING_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      SETUP_TOKEN,
      OPERATOR_TOKEN,
      ...objects.env,
      HANDLER_RETRY_DELAYS: '0.1,0.1',
      RATE_LIMIT_FACTOR: '1000',
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
      objects,
    );
  }

  /** Where the dispatcher keeps what people sent. */
  get objects(): ScratchObjects['store'] {
    return this.scratch.store;
  }

  /** The disk they lie on is not there any more. @returns brings it back */
  loseDisk(): () => void {
    return this.scratch.away();
  }

  get database(): DataSource {
    return this.service.get(DataSource);
  }

  async stop(): Promise<void> {
    await this.bus.close();
    await this.service.close();
    await this.servers.stop();
    this.scratch.remove();
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
  async anotherReviewer(name: string, roles = 'reviewer', workspace = 'main'): Promise<string> {
    const { AuthProvider } = await import('../src/access/auth.provider.js');
    const { auth } = this.service.get(AuthProvider);
    const context = await auth.$context;
    const email = `${name.toLowerCase()}@example.org`;
    const user = await context.internalAdapter.createUser(
      { name, email, emailVerified: true },
      { method: 'admin' },
    );
    await join(this.database.manager, {
      personId: user.id,
      workspace,
      roles: roles.split(',') as Role[],
    });
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

  /** Sends a file as it is. */
  upload(path: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const own = { cookie: this.cookie, 'idempotency-key': randomUUID() };
    return fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/octet-stream', ...headers },
      body: Uint8Array.from(bytes),
    });
  }

  /** A GET of anything the workspace serves, as whoever holds the cookie; the first person when none is given. */
  fetch(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${url}`, { headers: { cookie: this.cookie, ...headers } });
  }

  get<T>(path: string, extra?: Record<string, string>): Promise<Answer<T>> {
    return this.request<T>('GET', path, undefined, extra);
  }

  post<T>(path: string, body?: unknown, extra?: Record<string, string>): Promise<Answer<T>> {
    return this.request<T>('POST', path, body, extra);
  }

  newChat(channel: Channel = 'webchat', workspace = 'main'): Chat {
    return new Chat(this, channel, `visitor-${++this.chats}-${randomUUID()}`, workspace);
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

  /** What has been published of one conversation, once everything due has left the outbox: none means none. */
  async published<T extends object>(event: EventClass<T>, conversationId: string): Promise<Envelope<T>[]> {
    await eventually(async () => (await this.database.query(DUE)).length === 0, { what: 'an empty outbox' });
    return (await this.bus.published(event)).filter((envelope) => envelope.conversationId === conversationId);
  }
}
