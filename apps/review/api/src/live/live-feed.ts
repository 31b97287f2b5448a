import { errorCode, log } from '@countersign/observability';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { ReviewConfig } from '../review.config.js';
import { LIVE_CHANNEL, type Change } from './changes.js';

/** What a live client is told: read this again. `id` is where it can resume. */
export interface LiveEvent {
  id?: string;
  type: Change['kind'] | 'typing' | 'reset';
  data: Record<string, string>;
  /** Whose it is; absent where it points at nothing and is for everybody. */
  workspace?: string;
}

interface ChangeRow {
  workspace: string | null;
  seq: string;
  kind: Change['kind'];
  item_id: string | null;
  conversation_id: string | null;
  account_id: string | null;
}

/** Changes a returning client can catch up with; further behind, it reloads its lists. */
const CATCH_UP = 500;
const RECONNECT_MS = 500;
/** Wakes on every commit; asks anyway now and then, should a notification ever be missed. */
const SAFETY_MS = 2_000;

/** Follows the change table and fans it out to this replica's streams. */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly events = new Subject<LiveEvent>();
  private last = '0';
  private client?: Client;
  private stopped = false;
  private awake = false;
  private reading = Promise.resolve();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.last = await this.newest();
    await this.listen();
    this.timer = setInterval(() => this.wake(), SAFETY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.events.complete();
    await this.client?.end().catch(() => undefined);
    await this.reading;
  }

  /** What a client missed since `lastEventId`, or one `reset` when that is too long ago. */
  async since(lastEventId: string | undefined): Promise<LiveEvent[]> {
    if (!lastEventId || !/^\d{1,18}$/.test(lastEventId))
      return [{ id: await this.newest(), type: 'reset', data: {} }];
    const rows = await this.after(lastEventId, CATCH_UP + 1);
    const [oldest]: { seq: string | null }[] = await this.dataSource.query(
      'SELECT min(seq) AS seq FROM change',
    );
    // Nothing is left after a quiet day: what was missed cannot be told any more.
    const pruned = !oldest?.seq || BigInt(lastEventId) + 1n < BigInt(oldest.seq);
    if (rows.length > CATCH_UP || pruned) return [{ id: await this.newest(), type: 'reset', data: {} }];
    return rows.map(liveEvent);
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      options: '-c search_path=review',
    });
    client.on('notification', ({ payload }) => {
      const [workspace, conversationId] = payload?.split(' ') ?? [];
      if (conversationId) this.events.next({ type: 'typing', data: { conversationId }, workspace });
      else this.wake();
    });
    client.on('error', (error) => this.reconnect(error));
    client.on('end', () => this.reconnect());
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
      this.client = client;
    } catch (error) {
      this.reconnect(error);
    }
  }

  private reconnect(error?: unknown): void {
    if (this.stopped || (this.client === undefined && !error)) return;
    if (error) log.warn('live.listen-failed', { code: errorCode(error) });
    this.client = undefined;
    setTimeout(() => {
      if (this.stopped || this.client) return;
      void this.listen().then(() => this.wake());
    }, RECONNECT_MS).unref();
  }

  /** Any number of wakes while a read is waiting to begin are one read. */
  private wake(): void {
    if (this.awake) return;
    this.awake = true;
    this.reading = this.reading
      .then(() => this.read())
      .catch((error: unknown) => log.warn('live.read-failed', { code: errorCode(error) }));
  }

  private async read(): Promise<void> {
    this.awake = false;
    for (const row of await this.after(this.last, 1_000)) {
      this.last = row.seq;
      this.events.next(liveEvent(row));
    }
  }

  private after(seq: string, limit: number): Promise<ChangeRow[]> {
    return this.dataSource.query(
      'SELECT seq, workspace, kind, item_id, conversation_id, account_id FROM change WHERE seq > $1 ORDER BY seq LIMIT $2',
      [seq, limit],
    );
  }

  private async newest(): Promise<string> {
    const [row]: { seq: string | null }[] = await this.dataSource.query('SELECT max(seq) AS seq FROM change');
    return row?.seq ?? '0';
  }
}

function liveEvent(row: ChangeRow): LiveEvent {
  const data: Record<string, string> = {};
  if (row.item_id) data.itemId = row.item_id;
  if (row.conversation_id) data.conversationId = row.conversation_id;
  if (row.account_id) data.accountId = row.account_id;
  return { id: row.seq, type: row.kind, data, ...(row.workspace && { workspace: row.workspace }) };
}
