import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, log } from '@countersign/observability';
import type { AccountHealth } from '@countersign/runtime';
import type { Bot } from '../bots.js';
import type { UpdateIntake } from '../update-intake.service.js';
import { confirmedOffset } from './offset.policy.js';
import type { PollCursor } from './poll-cursor.js';
import { RENEWAL_MS, type PollLease } from './poll-lease.js';

/** Seconds one long poll waits for something to happen. */
const LONG_POLL_SECONDS = 25;
/** What was sent while the connection was down is lost: the sooner it is tried again, the better. */
const PUBLISH_LIMIT_MS = 2_000;
const PAUSE_AFTER_FAILURE_MS = 1_000;
/** More updates than this of one chat in one poll are a flood. */
const FLOOD = 50;

interface ReadUpdate {
  update: unknown;
  read: ReturnType<UpdateIntake['read']>;
}

/** What a poller works with. */
export interface PollerParts {
  intake: UpdateIntake;
  health: AccountHealth;
  lease: PollLease;
  cursor: PollCursor;
}

/**
 * Our own `getUpdates` loop for one bot: sequential per chat, parallel across chats, and an update is confirmed only when it
 * and everything before it is on the bus (architecture §5.1).
 */
export class Poller {
  private readonly stopping = new AbortController();
  /** Aborted when the lease is lost, so that a long poll does not outlive it. */
  private round = new AbortController();
  /** Updates on the bus that cannot be confirmed yet, because one before them is not. */
  private done = new Set<number>();
  /** The last poll got an answer. Until then we ask without waiting, so that a working account is said to work at once. */
  private answered = false;
  /** Another poller lives, and we have said so. */
  private idle = false;

  constructor(
    private readonly bot: Bot,
    private readonly parts: PollerParts,
  ) {}

  /** Runs until {@link stop}; no failure ends it. */
  async run(): Promise<void> {
    const renewal = setInterval(() => void this.renew(), RENEWAL_MS);
    while (!this.stopping.signal.aborted) {
      try {
        if (this.parts.lease.held) await this.poll();
        else await this.waitForLease();
      } catch (error) {
        log.warn('poll.failed', { account_id: this.bot.account.accountId, code: errorCode(error) });
        await this.pause(PAUSE_AFTER_FAILURE_MS);
      }
    }
    clearInterval(renewal);
    // Nobody stands in the way any more once we are gone.
    if (this.idle) await this.parts.health.report(this.bot.account);
    await this.parts.lease.release().catch(() => {});
  }

  stop(): void {
    this.stopping.abort();
  }

  private async waitForLease(): Promise<void> {
    const { lease, cursor, health } = this.parts;
    const { account } = this.bot;
    const outcome = await lease.acquire();
    if (outcome === 'held') {
      this.round = new AbortController();
      this.done = new Set();
      this.idle = false;
      this.answered = false;
      await cursor.load();
      log.info('poll.started', { account_id: account.accountId });
      return;
    }
    if (outcome === 'other-alive') {
      this.idle = true;
      await health.report(account, 'another-poller');
    }
    await this.pause(RENEWAL_MS);
  }

  private async renew(): Promise<void> {
    const { lease } = this.parts;
    if (!lease.held) return this.round.abort();
    const renewed = await lease.renew().catch(() => lease.held);
    if (!renewed) this.round.abort();
  }

  private async poll(): Promise<void> {
    const { cursor, health } = this.parts;
    const signal = AbortSignal.any([this.stopping.signal, this.round.signal]);
    const timeout = this.answered ? LONG_POLL_SECONDS : 0;
    const answer = await this.bot.receiver.poll(cursor.offset, timeout, signal);
    if (signal.aborted) return;
    this.answered = !('failure' in answer);
    if ('failure' in answer) {
      await health.report(this.bot.account, answer.failure.cause);
      return this.pause(answer.failure.waitMs);
    }
    await health.report(this.bot.account);
    if (answer.updates.length > 0) await this.take(answer.updates);
  }

  private async take(updates: readonly unknown[]): Promise<void> {
    const ids = updates.flatMap((update) => idOf(update) ?? []);
    const chats = Map.groupBy(
      updates
        .filter((update) => !this.done.has(idOf(update) ?? 0))
        .map((update) => ({ update, read: this.parts.intake.read(this.bot, update) })),
      ({ read }) => ('chat' in read ? read.chat : ''),
    );
    await Promise.all([...chats.values()].map((ofChat) => this.takeChat(ofChat)));
    const offset = confirmedOffset(ids, this.done);
    if (offset !== undefined) {
      for (const id of this.done) if (id < offset) this.done.delete(id);
      await this.parts.cursor.advance(offset);
    }
    if (ids.length > 0 && offset !== Math.max(...ids) + 1) await this.pause(PAUSE_AFTER_FAILURE_MS);
  }

  private takeChat(updates: readonly ReadUpdate[]): Promise<void> {
    return updates.length > FLOOD ? this.takeFlood(updates) : this.takeInOrder(updates);
  }

  /**
   * A chat that fills the poll. One after the other it would keep everybody waiting who wrote to this bot later: Telegram gives
   * out no more until these are confirmed.
   */
  private async takeFlood(updates: readonly ReadUpdate[]): Promise<void> {
    const messages = updates.flatMap(({ update, read }) => (read.type === 'message' ? { update, read } : []));
    const accepted = await this.parts.intake.acceptBurst(
      this.bot,
      messages.map(({ read }) => read),
      PUBLISH_LIMIT_MS,
    );
    for (const [index, { update }] of messages.entries()) if (accepted[index]) this.confirm(update);
    if (accepted.includes(false))
      log.warn('inbound.not-published', { account_id: this.bot.account.accountId, count: accepted.length });
    else await this.takeInOrder(updates.filter(({ read }) => read.type !== 'message'));
  }

  private confirm(update: unknown): void {
    const id = idOf(update);
    if (id !== undefined) this.done.add(id);
  }

  /** One chat: what follows a failure waits for it, or the order would be lost. */
  private async takeInOrder(updates: readonly ReadUpdate[]): Promise<void> {
    for (const { update, read } of updates) {
      try {
        await this.parts.intake.accept(this.bot, read, PUBLISH_LIMIT_MS);
      } catch (error) {
        log.warn('inbound.not-published', { account_id: this.bot.account.accountId, code: errorCode(error) });
        return;
      }
      this.confirm(update);
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => {});
  }
}

function idOf(update: unknown): number | undefined {
  const id = (update as { update_id?: unknown } | null)?.update_id;
  return Number.isSafeInteger(id) ? (id as number) : undefined;
}
