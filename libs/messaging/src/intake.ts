import { errorCode, log } from '@countersign/observability';
import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Heartbeat } from './heartbeat.js';

/** What this process may hold of one consumer before it stops asking for more: enough to see past one flood to the others. */
const HELD = { messages: 8_000, bytes: 64 * 1024 * 1024 };
const ROOM_MS = 20;

/** Asks the server for messages while there is room for them, and keeps alive everything it was handed. */
export class Intake {
  private messages?: ConsumerMessages;
  private loop?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly consumer: Consumer,
    private readonly heartbeat: Heartbeat,
    private readonly handed: (message: JsMsg) => void,
  ) {}

  async start(): Promise<void> {
    this.messages = await this.pull();
    this.loop = this.run(this.messages);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.messages?.stop();
    await this.loop;
  }

  private pull(): Promise<ConsumerMessages> {
    return this.consumer.consume({
      max_messages: 256,
      // Two that fail to come say that nobody has our request any more, as when another server of a cluster takes over.
      idle_heartbeat: 1_000,
      // Then it is simply asked again. Otherwise the client first asks about the consumer, and after one question without an
      // answer waits as long as a request lives.
      bind: true,
      expires: 30_000,
    });
  }

  private async run(first: ConsumerMessages): Promise<void> {
    let full = await this.take(first);
    while (full && !this.stopping) {
      log.warn('consumer.full', { count: this.heartbeat.size });
      while (!this.stopping && this.isFull(HELD.messages / 2, HELD.bytes / 2)) await pause(ROOM_MS);
      full = await this.again();
    }
  }

  private async again(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      this.messages = await this.pull();
    } catch (error) {
      log.warn('consumer.pull-failed', { code: errorCode(error) });
      await pause(1_000);
      return true;
    }
    return this.take(this.messages);
  }

  /** @returns true when it stopped because no more may be held; what had been fetched by then is held all the same */
  private async take(messages: ConsumerMessages): Promise<boolean> {
    if (this.stopping) messages.stop();
    let full = false;
    for await (const message of messages) {
      this.heartbeat.hold(message);
      this.handed(message);
      if (full || !this.isFull(HELD.messages, HELD.bytes)) continue;
      full = true;
      messages.stop();
    }
    return full;
  }

  private isFull(messages: number, bytes: number): boolean {
    return this.heartbeat.size >= messages || this.heartbeat.bytes >= bytes;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
