import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { AccountHealthChanged, InboundMessage, InboundSignal, type Envelope } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { ingestTelegram } from '../src/service.js';

/** A real NATS and a simulated Telegram, with ingest services between them. */
export class IngestWorld {
  private running: INestApplication[] = [];
  private children: ChildProcess[] = [];

  private constructor(
    readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    readonly telegram: TelegramSimulator,
  ) {}

  static async open(): Promise<IngestWorld> {
    const servers = await ThrowawayServers.start('nats');
    const telegram = await startTelegramSimulator({ webhookPause: 50 });
    return new IngestWorld(servers, await BusProbe.connect(servers.nats), telegram);
  }

  private get env(): Record<string, string> {
    return {
      ...this.servers.env,
      ID_KEY: 'a-key-of-this-spec-only',
      TELEGRAM_BOT_TOKEN: this.telegram.token,
      TELEGRAM_API_ROOT: this.telegram.url,
      WEBHOOK_PORT: '0',
    };
  }

  /** One more service, in this process. */
  async start(env: Record<string, string> = {}): Promise<INestApplication> {
    const all = { ...this.env, ...env };
    const app = await buildService(ingestTelegram(all), all);
    this.running.push(app);
    return app;
  }

  /** One more service as a process of its own, to be killed; ready when it resolves. */
  async spawn(): Promise<ChildProcess> {
    const child = fork(path.join(__dirname, '../dist/main.js'), {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...this.env },
      execArgv: [],
    });
    this.children.push(child);
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error('the service ended before it was ready')));
    });
    return child;
  }

  async stop(app: INestApplication): Promise<void> {
    this.running = this.running.filter((one) => one !== app);
    await app.close();
  }

  /** What the bus has of one chat, oldest first. */
  async messagesOf(chat: number): Promise<Envelope<InboundMessage>[]> {
    const all = await this.bus.published(InboundMessage);
    return all.filter(({ data }) => data.chat === String(chat));
  }

  /** The same, once there are that many. */
  messages(chat: number, count: number, withinMs = 10_000): Promise<Envelope<InboundMessage>[]> {
    return eventually(
      async () => {
        const messages = await this.messagesOf(chat);
        return messages.length >= count ? messages : undefined;
      },
      { withinMs, what: `message ${count} of chat ${chat}` },
    );
  }

  signals(): Promise<Envelope<InboundSignal>[]> {
    return this.bus.published(InboundSignal);
  }

  /** Every state the account was said to be in, in order. */
  async healths(): Promise<string[]> {
    const changes = await this.bus.published(AccountHealthChanged);
    return changes.map(({ data }) => [data.health, data.cause].filter(Boolean).join(' '));
  }

  async close(): Promise<void> {
    for (const app of this.running) await app.close();
    for (const child of this.children) child.kill('SIGKILL');
    await this.telegram.stop();
    await this.bus.close();
    await this.servers.stop();
  }
}
