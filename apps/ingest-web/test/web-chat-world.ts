import type { AddressInfo } from 'node:net';
import { buildService } from '@countersign/runtime';
import { BusProbe, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { SCHEMA } from '../src/migrations.js';
import { INGEST_WEB } from '../src/service.js';

export const INTERNAL_TOKEN = 'internal-token-of-this-spec';

/** The web chat service on real servers, and what a spec sees of it from outside. */
export class WebChatWorld {
  private readonly apps: INestApplication[] = [];

  private constructor(
    readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    private readonly databaseUrl: string,
  ) {}

  static async start(): Promise<WebChatWorld> {
    const servers = await ThrowawayServers.start('nats', 'postgres');
    const bus = await BusProbe.connect(servers.nats);
    return new WebChatWorld(servers, bus, await servers.database(SCHEMA));
  }

  /** Another copy of the service. @returns its address */
  async service(env: Record<string, string> = {}): Promise<string> {
    const app = await buildService(INGEST_WEB, {
      ...this.servers.env,
      DATABASE_URL: this.databaseUrl,
      WEBCHAT_PORT: '0',
      ID_KEY: 'id key of this spec',
      INTERNAL_TOKEN,
      WEBCHAT_TOKEN_KEY: 'token key of this spec',
      ...env,
    });
    this.apps.push(app);
    const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.close()));
    await this.bus.close();
    await this.servers.stop();
  }
}

/** A visitor who uses the API as a script would. */
export class ScriptedVisitor {
  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  static async arrive(url: string, token?: string): Promise<ScriptedVisitor & { resumed: boolean }> {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(`${url}/chat/sessions`, { method: 'POST', headers });
    if (response.status !== 200) throw new Error(`sessions answered ${response.status}`);
    const session = (await response.json()) as { token: string; resumed: boolean };
    return Object.assign(new ScriptedVisitor(url, session.token), { resumed: session.resumed });
  }

  /** The visitor's id, which is where replies go. */
  get address(): string {
    return this.token.split('.')[0] ?? '';
  }

  ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  write(text: string, clientMessageId: string = crypto.randomUUID(), writtenAt?: string): Promise<Response> {
    return this.ask('POST', '/chat/messages', { text, clientMessageId, writtenAt });
  }

  async history(before?: number): Promise<{ messages: StoredMessage[]; earlier: boolean }> {
    const response = await this.ask('GET', `/chat/history${before === undefined ? '' : `?before=${before}`}`);
    return (await response.json()) as { messages: StoredMessage[]; earlier: boolean };
  }

  /** Opens the stream and collects what comes. */
  async listen(after?: number): Promise<Heard> {
    const stop = new AbortController();
    const headers: Record<string, string> = { authorization: `Bearer ${this.token}` };
    if (after !== undefined) headers['last-event-id'] = String(after);
    const response = await fetch(`${this.url}/chat/stream`, { headers, signal: stop.signal });
    if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
    const heard: Heard = { text: '', messages: [], stop: () => stop.abort() };
    void (async () => {
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
        heard.text += new TextDecoder().decode(piece);
        heard.messages = [...heard.text.matchAll(/^data: (\{"position.*)$/gm)].map(
          ([, data]) => JSON.parse(data ?? '') as StoredMessage,
        );
      }
    })().catch(() => undefined);
    return heard;
  }
}

export interface StoredMessage {
  position: number;
  direction: 'in' | 'out';
  messageId: string;
  text: string;
  at: string;
  mark?: string;
}

/** What came down a stream. */
export interface Heard {
  text: string;
  messages: StoredMessage[];
  stop(): void;
}
