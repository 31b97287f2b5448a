import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ObjectStore } from '@countersign/objects';
import { errorCode, log } from '@countersign/observability';
import { Rounds } from '@countersign/runtime';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { archived, END_OF_ARCHIVE } from './archive.policy.js';
import { exportPart } from './export-part.js';
import { EXPORTED, linesSql } from './exported-tables.js';

const packed = promisify(gzip);
const ROUND_MS = 5_000;
/** How long whoever makes one may be silent before another takes it over, in seconds. */
const LEASE_SECONDS = 60;
const ATTEMPTS = 5;
const KEPT_DAYS = 7;
/** Rows that are read at once, and bytes after which the next file of the archive begins. */
const FETCHED = 200;
const FILE_BYTES = 4 * 1024 * 1024;

interface Claimed {
  export_id: string;
  workspace: string;
  attempt: number;
}

/** Where an archive goes as it is made. */
interface Writer {
  parts: number;
  bytes: number;
  write: (name: string, lines: string, end?: Buffer) => Promise<void>;
}

/** Somebody else makes it by now, or we are to stop. */
class GivenUp extends Error {}

/**
 * Makes exports, one after the other. All of one is read in one snapshot, so an attempt that was killed is not gone on with: when its lease is
 * over the next one begins anew, under other names (OP-09).
 */
@Injectable()
export class ExportMaker extends Rounds implements BeforeApplicationShutdown {
  private running?: Promise<void>;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly objects: ObjectStore,
  ) {
    super(ROUND_MS, 'export.not-made');
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => undefined);
  }

  round(): Promise<void> {
    return (this.running ??= this.all().finally(() => (this.running = undefined)));
  }

  private async all(): Promise<void> {
    await this.giveUp();
    for (let claimed = await this.claim(); claimed && !this.stopped; claimed = await this.claim())
      await this.attempt(claimed);
    // Last, and for itself: a store that is away must not stand in the way of those to be made.
    await this.clear().catch((error: unknown) => log.warn('export.not-cleared', { code: errorCode(error) }));
  }

  private async claim(): Promise<Claimed | undefined> {
    const [[claimed]]: [Claimed[], number] = await this.dataSource.query(
      `UPDATE workspace_export SET state = 'running', attempt = attempt + 1, leased_until = clock_timestamp() + make_interval(secs => $1)
       WHERE export_id = (SELECT export_id FROM workspace_export
         WHERE attempt < $2 AND (state = 'queued' OR state = 'running' AND leased_until < clock_timestamp())
         ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING export_id, workspace, attempt`,
      [LEASE_SECONDS, ATTEMPTS],
    );
    return claimed;
  }

  private async attempt(claimed: Claimed): Promise<void> {
    try {
      await this.make(claimed);
    } catch (error) {
      log.warn('export.attempt-failed', { code: error instanceof GivenUp ? 'given-up' : errorCode(error) });
      // At once where we stop; else after a pause, in case the store or the database is away.
      await this.dataSource.query(
        `UPDATE workspace_export SET leased_until = clock_timestamp() + make_interval(secs => $3)
         WHERE export_id = $1 AND attempt = $2 AND state = 'running'`,
        [claimed.export_id, claimed.attempt, this.stopped ? 0 : ROUND_MS / 1_000],
      );
    }
  }

  private async make(claimed: Claimed): Promise<void> {
    const at = new Date();
    const writer = this.writer(claimed, at);
    const rows: Record<string, number> = {};
    await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      for (const table of Object.keys(EXPORTED))
        rows[table] = await this.table(manager, { table, workspace: claimed.workspace }, writer);
    });
    const about = { workspace: claimed.workspace, exportId: claimed.export_id, at, rows };
    await writer.write('manifest.json', `${JSON.stringify(about, null, 2)}\n`, END_OF_ARCHIVE);
    await this.dataSource.query(
      `UPDATE workspace_export SET state = 'ready', parts = $3, bytes = $4, rows = $5, ended_at = clock_timestamp(),
         expires_at = clock_timestamp() + make_interval(days => ${KEPT_DAYS})
       WHERE export_id = $1 AND attempt = $2 AND state = 'running'`,
      [claimed.export_id, claimed.attempt, writer.parts, writer.bytes, JSON.stringify(rows)],
    );
  }

  /** @returns how many rows there are */
  private async table(
    manager: EntityManager,
    { table, workspace }: { table: string; workspace: string },
    writer: Writer,
  ): Promise<number> {
    await manager.query(`DECLARE exported NO SCROLL CURSOR FOR ${linesSql(table)}`, [workspace]);
    let count = 0;
    let file = 0;
    let lines = '';
    for (;;) {
      const rows: { line: string }[] = await manager.query(`FETCH ${FETCHED} FROM exported`);
      count += rows.length;
      lines += rows.map(({ line }) => `${line}\n`).join('');
      if (lines && (rows.length < FETCHED || lines.length >= FILE_BYTES)) {
        await writer.write(`${table}/${String(++file).padStart(5, '0')}.ndjson`, lines);
        lines = '';
      }
      if (rows.length < FETCHED) break;
    }
    await manager.query('CLOSE exported');
    return count;
  }

  private writer(claimed: Claimed, at: Date): Writer {
    const writer: Writer = {
      parts: 0,
      bytes: 0,
      write: async (name, lines, end = Buffer.alloc(0)) => {
        writer.parts += 1;
        await this.partBegins(claimed, writer.parts);
        const part = await packed(Buffer.concat([archived(name, Buffer.from(lines), at), end]));
        await this.objects.put(exportPart(claimed, claimed.attempt, writer.parts), part);
        writer.bytes += part.length;
      },
    };
    return writer;
  }

  /** Written down before the part is: whatever lies there in the end is known. @throws GivenUp */
  private async partBegins({ export_id: id, attempt }: Claimed, part: number): Promise<void> {
    const [, ours]: [unknown, number] = await this.dataSource.query(
      `UPDATE workspace_export SET most_parts = greatest(most_parts, $3), leased_until = clock_timestamp() + make_interval(secs => $4)
       WHERE export_id = $1 AND attempt = $2 AND state = 'running'`,
      [id, attempt, part, LEASE_SECONDS],
    );
    if (ours === 0 || this.stopped) throw new GivenUp();
  }

  /** Ends those that nobody finished in all their attempts. */
  private async giveUp(): Promise<void> {
    await this.dataSource.query(
      `UPDATE workspace_export SET state = 'failed', ended_at = clock_timestamp(), expires_at = clock_timestamp()
       WHERE state = 'running' AND attempt >= $1 AND leased_until < clock_timestamp()`,
      [ATTEMPTS],
    );
  }

  /** Removes what may not be fetched any more: first the bytes, then the word that they are there. */
  private async clear(): Promise<void> {
    const over: (Claimed & { most_parts: number })[] = await this.dataSource.query(
      `SELECT export_id, workspace, attempt, most_parts FROM workspace_export
       WHERE state IN ('ready', 'failed') AND most_parts > 0 AND expires_at <= clock_timestamp()`,
    );
    for (const one of over) {
      for (let attempt = 1; attempt <= one.attempt; attempt++)
        for (let part = 1; part <= one.most_parts; part++)
          await this.objects.remove(exportPart(one, attempt, part));
      await this.dataSource.query(
        `UPDATE workspace_export SET most_parts = 0, state = CASE state WHEN 'ready' THEN 'expired' ELSE state END WHERE export_id = $1`,
        [one.export_id],
      );
    }
  }
}
