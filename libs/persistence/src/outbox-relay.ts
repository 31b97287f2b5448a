import { AsyncLocalStorage } from 'node:async_hooks';
import { crashpoint } from '@countersign/crashpoint';
import { errorCode, log } from '@countersign/observability';
import type { DataSource, EntityManager } from 'typeorm';
import type { OutboxEvent } from './outbox.js';

/** Publishes one event; resolves on the broker's ack. */
export type PublishEncoded = (event: OutboxEvent) => Promise<unknown>;

const BATCH = 100;
/** Safety net: the relay is nudged after commits and wakes itself for rows that become due. */
const SWEEP_MS = 500;
const OVERDUE_MS = 20;
/** A batch whose failures took this long met a bus that is away: the next batch would wait just as long. */
const AWAY_MS = 1_000;
const KEPT_HOURS = 24;

/** An earlier event of the same subject has not left yet: a later one never overtakes it. */
const IS_BEHIND = `EXISTS (SELECT 1 FROM outbox e WHERE e.subject = o.subject AND e.state = 'pending' AND e.seq < o.seq)`;

/** The oldest row of each subject, where it is due; without those that could not leave a moment ago. */
const CLAIM = `
  SELECT o.seq, o.id, o.subject, o.headers, o.payload FROM outbox o
  WHERE o.state = 'pending' AND o.available_at <= clock_timestamp() AND o.seq <> ALL($1::bigint[]) AND NOT ${IS_BEHIND}
  ORDER BY o.seq LIMIT ${BATCH} FOR UPDATE OF o SKIP LOCKED`;

/** Milliseconds until the next row may leave; what waits behind another row does not wake anybody. */
const UNTIL_NEXT = `
  SELECT extract(epoch FROM min(o.available_at) - clock_timestamp()) * 1000 AS ms
  FROM outbox o WHERE o.state = 'pending' AND NOT ${IS_BEHIND}`;

/**
 * Carries outbox rows to the bus. Several relays may run: rows are claimed with SKIP LOCKED, and a crash
 * between ack and mark publishes the same id again, which the stream and every consumer recognise.
 */
export class OutboxRelay {
  /** What leaves is of all requests: nothing that goes with the one that said so goes with it. */
  private readonly asService = AsyncLocalStorage.snapshot();
  private running?: Promise<void>;
  private again = false;
  private stopped = true;
  private timer?: NodeJS.Timeout;
  private prunedAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly publish: PublishEncoded,
  ) {}

  start(): void {
    this.stopped = false;
    this.nudge();
  }

  /** Call after a commit that added events: they leave now, not at the next sweep. */
  nudge(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.asService(() => this.run()).finally(() => {
      this.running = undefined;
      if (this.again) this.nudge();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    let nextMs = SWEEP_MS;
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.publishAll();
      }
      nextMs = await this.untilNext();
      await this.prune();
    } catch (error) {
      log.warn('outbox.relay-failed', { code: errorCode(error) });
    }
    if (!this.stopped) this.timer = setTimeout(() => this.nudge(), nextMs);
  }

  /**
   * Everything that is due. What cannot leave (its stream is full) is passed over in this run: it must not stand in the way of
   * what can.
   * @throws the first failure, after what did leave is committed as published
   */
  private async publishAll(): Promise<void> {
    const passedOver: string[] = [];
    let failure: { reason: unknown } | undefined;
    while (!this.stopped) {
      const began = performance.now();
      const { published, failed } = await this.publishDue(passedOver);
      failure ??= failed[0];
      passedOver.push(...failed.map(({ seq }) => seq));
      if (published + failed.length === 0) break;
      if (failed.length > 0 && performance.now() - began > AWAY_MS) break;
    }
    if (failure) throw failure.reason;
  }

  private async publishDue(
    passedOver: readonly string[],
  ): Promise<{ published: number; failed: { seq: string; reason: unknown }[] }> {
    return this.dataSource.transaction(async (manager) => {
      const rows: (OutboxEvent & { seq: string })[] = await manager.query(CLAIM, [passedOver]);
      if (rows.length > 0) crashpoint('outbox.before-publish');
      const settled = await Promise.allSettled(rows.map((row) => this.publish(row)));
      if (rows.length > 0) crashpoint('outbox.after-publish');
      const acknowledged = rows.filter((_, index) => settled[index]?.status === 'fulfilled');
      if (acknowledged.length > 0) {
        await manager.query(
          `UPDATE outbox SET state = 'published', published_at = now(), payload = '' WHERE seq = ANY($1)`,
          [acknowledged.map(({ seq }) => seq)],
        );
      }
      const failed = settled.flatMap((result, index) =>
        result.status === 'rejected' ? { seq: rows[index]!.seq, reason: result.reason as unknown } : [],
      );
      return { published: acknowledged.length, failed };
    });
  }

  private async untilNext(): Promise<number> {
    const [next]: { ms: string | null }[] = await this.dataSource.query(UNTIL_NEXT);
    const ms = Number(next?.ms ?? SWEEP_MS);
    // Due and not claimed: it fell due just now, or another relay has it.
    return ms <= 0 ? OVERDUE_MS : Math.min(Math.ceil(ms), SWEEP_MS);
  }

  private async prune(): Promise<void> {
    if (Date.now() - this.prunedAt < 3_600_000) return;
    this.prunedAt = Date.now();
    await pruneOutbox(this.dataSource.manager);
  }
}

/** Drops rows published more than a day ago; until then they answer "did this leave?". */
async function pruneOutbox(manager: EntityManager): Promise<void> {
  await manager.query(
    `DELETE FROM outbox WHERE state = 'published' AND published_at < now() - make_interval(hours => $1)`,
    [KEPT_HOURS],
  );
}
