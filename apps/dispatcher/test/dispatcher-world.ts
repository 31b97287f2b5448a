import { fork, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import path from 'node:path';
import type { Channel, Envelope, EventClass } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { connectNats, type NatsConnection } from '@countersign/messaging';
import { BusProbe, eventually, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../src/migrations.js';
import { DISPATCHER } from '../src/service.js';
import { Chat } from './chat.js';
import { Desk } from './desk.js';
import { MailboxStandIn } from './mailbox-stand-in.js';

/** Real servers, a simulated Telegram and a stand-in for the web chat's door, with dispatchers between them. */
export class DispatcherWorld {
  private readonly running: INestApplication[] = [];
  private readonly children: ChildProcess[] = [];
  private chats = 0;

  private constructor(
    readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    readonly db: DataSource,
    readonly telegram: TelegramSimulator,
    readonly mailbox: MailboxStandIn,
    private readonly connection: NatsConnection,
    readonly signingKey: KeyObject,
    private readonly env: Record<string, string>,
    private readonly scratch: ScratchObjects,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<DispatcherWorld> {
    const servers = await ThrowawayServers.start('nats', 'postgres', 'redis');
    const telegram = await startTelegramSimulator();
    const mailbox = new MailboxStandIn();
    await mailbox.listen();
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const objects = new ScratchObjects();
    const url = await servers.database(SCHEMA);
    const options = '-c search_path=dispatcher';
    const db = await new DataSource({ type: 'postgres', url, extra: { options } }).initialize();
    const bus = await BusProbe.connect(servers.nats);
    const connection = await connectNats(servers.nats, 'test');
    const own = {
      ...servers.env,
      DATABASE_URL: url,
      REDIS_URL: servers.redisUrl,
      APPROVAL_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      WEBCHAT_INTERNAL_URL: mailbox.url,
      INTERNAL_TOKEN: 'internal-token-of-this-spec',
      ...objects.env,
      MEDIA_RETRY_DELAYS: '0.1,0.2,0.3',
      ENABLE_TYPING_PACING: 'false',
      SEND_TIMEOUT: '1.5',
      SEND_FENCE: '3',
      SEND_RETRY_DELAYS: '0.1,0.2,0.3',
      ...env,
    };
    return new DispatcherWorld(servers, bus, db, telegram, mailbox, connection, privateKey, own, objects);
  }

  /** Where the dispatchers keep what people sent. */
  get objects(): ScratchObjects['store'] {
    return this.scratch.store;
  }

  /** The folder they lie in. */
  get objectsFolder(): string {
    return this.scratch.folder;
  }

  /** The disk of the object store is not there any more. @returns brings it back */
  loseDisk(): () => void {
    return this.scratch.away();
  }

  /** Somebody at the workspace whose word review vouches for. */
  desk(person: string, key = this.signingKey): Desk {
    return new Desk(this.connection, key, person);
  }

  /** One more dispatcher, in this process. */
  async start(env: Record<string, string> = {}): Promise<INestApplication> {
    const app = await buildService(DISPATCHER, { ...this.env, ...env });
    this.running.push(app);
    return app;
  }

  /** One more dispatcher as a process of its own, to be killed; ready when it resolves. */
  async spawn(env: Record<string, string> = {}): Promise<ChildProcess> {
    const child = fork(path.join(__dirname, '../dist/main.js'), {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...this.env, ...env },
      execArgv: [],
    });
    this.children.push(child);
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the dispatcher's process ended with ${code}`)));
    });
    return child;
  }

  async close(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL');
    await this.connection.drain();
    await Promise.all(this.running.map((app) => app.close()));
    await Promise.all([this.bus.close(), this.db.destroy(), this.telegram.stop(), this.mailbox.stop()]);
    await this.servers.stop();
    this.scratch.remove();
  }

  /** A customer who has just written something. */
  async chat(channel: Channel = 'telegram'): Promise<Chat> {
    this.chats += 1;
    const chat = new Chat(this.bus, this.signingKey, channel, this.chats);
    if (channel === 'telegram') this.telegram.say(Number(chat.address), 'hello');
    await chat.hear('hello');
    return chat;
  }

  /** What a customer has on their screen. */
  screenOf({ channel, address }: Chat): string[] {
    return channel === 'telegram' ? this.telegram.sentTo(Number(address)) : this.mailbox.textsFor(address);
  }

  /** The first event of a kind about a reply. */
  about<T extends { replyId: string }>(
    event: EventClass<T>,
    replyId: string,
    withinMs = 15_000,
  ): Promise<Envelope<T>> {
    const find = async () => (await this.bus.published(event)).find(({ data }) => data.replyId === replyId);
    return eventually(find, { withinMs, what: event.name });
  }

  /** How many events of a kind there are about a reply. */
  async count<T extends { replyId: string }>(event: EventClass<T>, replyId: string): Promise<number> {
    return (await this.bus.published(event)).filter(({ data }) => data.replyId === replyId).length;
  }

  /** The ledger's word on a reply. */
  async stateOf(replyId: string): Promise<string | undefined> {
    return (await this.db.query('SELECT state FROM send WHERE reply_id = $1', [replyId]))[0]?.state;
  }
}
