import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import {
  conversationIdOf,
  inboundEventId,
  InboundMessage,
  mediaIdOf,
  TurnClosed,
  type App,
  type Attachment,
  type Command,
  type Envelope,
  type EventClass,
} from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../src/migrations.js';
import { DEBOUNCER } from '../src/service.js';

const ACCOUNT = 'telegram-main';
const START = Date.parse('2026-11-24T10:00:00.000Z');

/** Real servers with debouncers on them; people write, turns come out. */
export class DebouncerWorld {
  private running: INestApplication[] = [];
  private chats = 0;

  private constructor(
    readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    readonly db: DataSource,
    private readonly env: Record<string, string>,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<DebouncerWorld> {
    const servers = await ThrowawayServers.start('nats', 'postgres');
    const url = await servers.database(SCHEMA);
    const db = await new DataSource({
      type: 'postgres',
      url,
      extra: { options: '-c search_path=debouncer' },
    }).initialize();
    const bus = await BusProbe.connect(servers.nats);
    const times = { TYPING_DEBOUNCE_DELAY: '0.4', TYPING_DEBOUNCE_CAP: '3', TYPING_DEBOUNCE_GAP_HOLD: '2' };
    return new DebouncerWorld(servers, bus, db, { ...servers.env, DATABASE_URL: url, ...times, ...env });
  }

  /** One more debouncer, in this process. */
  async start(env: Record<string, string> = {}): Promise<INestApplication> {
    const app = await buildService(DEBOUNCER, { ...this.env, ...env });
    this.running.push(app);
    return app;
  }

  /** One more debouncer as a process of its own, to be killed; ready when it resolves. */
  async spawn(): Promise<ChildProcess> {
    const child = fork(path.join(__dirname, '../dist/main.js'), {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...this.env },
      execArgv: [],
    });
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the debouncer's process ended with ${code}`)));
    });
    return child;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.running.splice(0).map((app) => app.close()));
  }

  async close(): Promise<void> {
    await this.stopAll();
    await this.bus.close();
    await this.db.destroy();
    await this.servers.stop();
  }

  /** Somebody nobody wrote to before. */
  person(): Person {
    this.chats += 1;
    return new Person(this.bus, `chat-${this.chats}`);
  }

  /** Turns of one person, in the order they were closed. */
  async turnsOf({ conversationId }: Person): Promise<Envelope<TurnClosed>[]> {
    const turns = await this.bus.published(TurnClosed);
    return turns.filter((turn) => turn.conversationId === conversationId);
  }

  /** Waits until a person has this many turns. */
  turns(person: Person, count: number, withinMs = 10_000): Promise<Envelope<TurnClosed>[]> {
    const all = async () => {
      const turns = await this.turnsOf(person);
      return turns.length >= count ? turns : undefined;
    };
    return eventually(all, { withinMs, what: `turn ${count}` });
  }

  /** Waits until the inbox has taken in this many events of a person. */
  takenIn({ conversationId }: Person, count: number): Promise<unknown> {
    const sql = 'SELECT count(*)::int AS n FROM inbox WHERE conversation_id = $1';
    return eventually(async () => (await this.db.query(sql, [conversationId]))[0].n >= count, {
      what: 'taking in',
    });
  }
}

export const textsOf = (turn?: Envelope<TurnClosed>) => turn?.data.messages.map(({ text }) => text);

/** What can be said about a fact besides its text. */
interface Fact {
  id?: string;
  fact?: InboundMessage['fact'];
  command?: Command;
  /** Provider message id; the next one when left out. */
  message?: number;
  prev?: number;
  /** What came with it. */
  files?: Attachment[];
}

/** Somebody in a chat whose messages are chained as an ingest would chain them. */
export class Person {
  readonly conversationId: string;
  lastSeq = 0;
  private sent = 0;

  constructor(
    private readonly bus: BusProbe,
    private readonly chat: string,
  ) {
    this.conversationId = conversationIdOf('key', {
      workspace: 'main',
      channel: 'telegram',
      accountId: ACCOUNT,
      chat,
    });
  }

  /** @returns stream sequence of what was said */
  async say(text: string, facts: Fact = {}): Promise<number> {
    const { seq } = await this.bus.publish('ingest-telegram', InboundMessage, this.event(text, facts));
    this.lastSeq = seq;
    return seq;
  }

  /** Sends a file, perhaps with words. @returns the file's id */
  async sends(kind: Attachment['kind'], text = ''): Promise<string> {
    const providerMediaId = `file-${this.sent + 1}`;
    await this.say(text, { files: [{ kind, providerMediaId }] });
    return mediaIdOf(this.conversationId, providerMediaId);
  }

  /** Somebody's word on a file. */
  async hears<T extends object>(app: App, event: EventClass<T>, data: T): Promise<void> {
    const place = { workspace: 'main', channel: 'telegram', accountId: ACCOUNT } as const;
    const facts = { ...place, id: randomUUID(), conversationId: this.conversationId, data };
    await this.bus.publish(app, event, facts);
  }

  edit(message: number, text: string): Promise<number> {
    return this.say(text, { fact: 'edited', message });
  }

  delete(message: number): Promise<number> {
    return this.say('', { fact: 'deleted', message });
  }

  /** The event as it would be published, for a test that publishes by hand. */
  event(
    text: string,
    { id, fact = 'received', command, files = [], message = this.sent + 1, prev = this.lastSeq }: Fact = {},
  ) {
    if (fact === 'received') this.sent = message;
    const providerMessageId = String(message);
    const revision = fact === 'received' ? '0' : `${text}-${this.lastSeq}`;
    const origin = {
      workspace: 'main',
      accountId: ACCOUNT,
      chat: this.chat,
      providerMessageId,
      fact,
      revision,
    };
    const data: InboundMessage = {
      fact,
      kind: files[0]?.kind ?? (command ? 'command' : 'text'),
      ...(text !== '' && { text }),
      ...(command && { command }),
      attachments: files,
      chat: this.chat,
      providerMessageId,
      sender: { id: this.chat },
      providerTime: new Date(START + message * 1_000).toISOString(),
      providerSequence: message,
      receivedAt: new Date().toISOString(),
      prev,
      flags: [],
    };
    const place = { workspace: 'main', channel: 'telegram', accountId: ACCOUNT } as const;
    return { ...place, id: id ?? inboundEventId(origin), conversationId: this.conversationId, data };
  }
}
