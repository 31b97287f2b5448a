import { crashpoint } from '@countersign/crashpoint';
import { errorCode, log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { HealthRegistry } from '@countersign/runtime';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClaimRepository } from '../ledger/claim.repository.js';
import { ReplySender } from './reply-sender.service.js';

/** Safety net and timer of what waits: retries, throttled chats, what a lost worker left behind. Never on the hot path. */
const SWEEP_MS = 1_000;
/** Sweeps between two looks for replies whose predecessor never came. */
const LOOK_EVERY = 60;

interface Lane {
  again: boolean;
  done: Promise<void>;
}

/** One lane a conversation: inside it one send after the other, lanes side by side, so a slow chat delays nobody (DS-02). */
@Injectable()
export class SendLanes implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lanes = new Map<string, Lane>();
  private readonly stopping = new AbortController();
  private timer?: NodeJS.Timeout;
  private sweeping = Promise.resolve();
  private sweeps = 0;

  constructor(
    private readonly claims: ClaimRepository,
    private readonly sender: ReplySender,
    private readonly relay: OutboxRelay,
    dataSource: DataSource,
    health: HealthRegistry,
  ) {
    health.register('postgres', () => dataSource.query('SELECT 1'));
  }

  onApplicationBootstrap(): void {
    this.sweeping = this.sweep();
  }

  /** Starts nothing new; a call in progress is finished and written down, what waits goes back to the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.sweeping;
    await Promise.all([...this.lanes.values()].map(({ done }) => done));
  }

  /** Something of this conversation may be ready: look now. */
  wake(conversationId: string): void {
    if (this.stopping.signal.aborted) return;
    const lane = this.lanes.get(conversationId);
    if (lane) {
      lane.again = true;
      return;
    }
    const opened: Lane = { again: true, done: Promise.resolve() };
    this.lanes.set(conversationId, opened);
    opened.done = this.run(conversationId, opened);
  }

  private async run(conversationId: string, lane: Lane): Promise<void> {
    try {
      while (lane.again && !this.stopping.signal.aborted) {
        lane.again = false;
        const send = await this.claims.claim(conversationId);
        if (!send) continue;
        lane.again = true;
        crashpoint('send.after-claim');
        await this.sender.send(send, this.stopping.signal);
        this.relay.nudge();
      }
    } catch (error) {
      // What was claimed comes back when its fence falls; what was not is found by the next sweep.
      log.warn('lane.failed', { conversation_id: conversationId, code: errorCode(error) });
    }
    // In the same step as the last look at `again`: a wake-up in between would be lost.
    this.lanes.delete(conversationId);
  }

  private async sweep(): Promise<void> {
    try {
      if ((await this.claims.recoverExpired()) > 0) this.relay.nudge();
      for (const conversationId of await this.claims.startable()) this.wake(conversationId);
      if (this.sweeps % LOOK_EVERY === 0) await this.tellMissing();
      this.sweeps += 1;
    } catch (error) {
      log.warn('sweep.failed', { code: errorCode(error) });
    }
    if (!this.stopping.signal.aborted) {
      this.timer = setTimeout(() => (this.sweeping = this.sweep()), SWEEP_MS);
    }
  }

  private async tellMissing(): Promise<void> {
    const count = await this.claims.waitingForPredecessor();
    if (count > 0) log.error('send.predecessor-missing', { count });
  }
}
