import { errorCode, log } from '@countersign/observability';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { MailboxStreams } from './mailbox-streams.js';
import { MailboxRepository, type OwnMessage } from './mailbox.repository.js';

const RETRY_MS = 1_000;
/** Messages kept while the database is away; beyond it the oldest are left out of the visitor's history. */
const MAX_WAITING = 10_000;
const SHUTDOWN_MS = 3_000;
/** Postgres: the row itself is refused, so trying again would hold up every row behind it. */
const REFUSED = /^(22|23)/;

/**
 * Writes accepted messages into their visitors' history, after the answer was given.
 *
 * The bus has the message by then: it is read and answered whatever happens here. While Postgres is away rows wait in memory
 * and are tried again; what is lost is at most a visitor's own view of their message on another device, when this process
 * dies during such an outage. The page bridges even that: it keeps a message until it has seen it in the history.
 */
@Injectable()
export class MailboxWriter implements BeforeApplicationShutdown {
  private readonly waiting: OwnMessage[] = [];
  private writing: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly repository: MailboxRepository,
    private readonly streams: MailboxStreams,
  ) {}

  remember(message: OwnMessage): void {
    if (this.waiting.length >= MAX_WAITING) this.waiting.shift();
    this.waiting.push(message);
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.race([this.writing, pause(SHUTDOWN_MS)]);
    if (this.waiting.length > 0) log.error('mailbox.rows-lost', { count: this.waiting.length });
  }

  private async writeAll(): Promise<void> {
    for (let message = this.waiting[0]; message; message = this.waiting[0]) {
      try {
        await this.repository.append(message);
        this.streams.wake(message.visitor.conversationId);
      } catch (error) {
        const code = errorCode(error);
        log.warn('mailbox.write-failed', { code, count: this.waiting.length });
        if (!REFUSED.test(code)) {
          if (this.stopping) return;
          await pause(RETRY_MS);
          continue;
        }
      }
      // It may have been pushed out meanwhile.
      if (this.waiting[0] === message) this.waiting.shift();
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
