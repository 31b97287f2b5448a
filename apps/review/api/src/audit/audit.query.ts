import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { personNames } from '../people/person-names.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { AuditEntryDto, AuditFilter, AuditPageDto, AuditQuery } from './audit.dto.js';

interface Row {
  seq: string;
  at: Date;
  actor: string;
  action: string;
  object_kind: string;
  object_id: string;
  detail: Record<string, unknown>;
  hash: string;
}

/** Rows read at once while a whole trail is given out. */
const BATCH = 1_000;

/** The trail, asked by who, what, whom and when (SE-09). */
@Injectable()
export class AuditSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async page({ cursor, limit, ...filter }: AuditQuery): Promise<AuditPageDto> {
    const rows = await this.rows(this.current.workspace, { ...filter, cursor, limit: limit + 1 });
    const entries = await this.told(rows.slice(0, limit));
    return { entries, ...(rows.length > limit && { nextCursor: entries.at(-1)!.seq }) };
  }

  /** Everything a filter lets through, newest first, a line of JSON each: read as it is sent, never all in memory. */
  lines(filter: AuditFilter): AsyncGenerator<string> {
    // Asked now: what is read as it is sent is read when nobody's request is answered any more.
    return this.linesOf(this.current.workspace, filter);
  }

  private async *linesOf(workspace: string, filter: AuditFilter): AsyncGenerator<string> {
    let cursor: number | undefined;
    for (;;) {
      const entries = await this.told(await this.rows(workspace, { ...filter, cursor, limit: BATCH }));
      for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
      if (entries.length < BATCH) return;
      cursor = entries.at(-1)!.seq;
    }
  }

  private rows(
    workspace: string,
    { cursor, limit, ...filter }: AuditFilter & { cursor?: number; limit: number },
  ): Promise<Row[]> {
    const values: unknown[] = [workspace];
    const conditions = ['workspace = $1'];
    const only = (condition: string, value: unknown): void => {
      if (value === undefined) return;
      values.push(value);
      conditions.push(condition.replace('?', `$${values.length}`));
    };
    only('seq < ?', cursor);
    only('actor = ?', filter.actor);
    only('action LIKE ?', filter.action && `${filter.action}%`);
    only('object_id = ?', filter.object);
    only('at >= ?', filter.from);
    only('at < ?', filter.to);
    return this.dataSource.query(
      `SELECT seq, at, actor, action, object_kind, object_id, detail, hash FROM audit
       WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT ${limit}`,
      values,
    );
  }

  private async told(rows: readonly Row[]): Promise<AuditEntryDto[]> {
    const people = [...new Set(rows.map(({ actor }) => actor))].filter((actor) =>
      /^(?:person|key):/.test(actor),
    );
    const names = await personNames(this.dataSource, people);
    return rows.map(({ seq, at, object_kind: objectKind, object_id: objectId, ...row }) => {
      const actorName = names.get(row.actor);
      return {
        ...row,
        seq: Number(seq),
        at: at.toISOString(),
        objectKind,
        objectId,
        ...(actorName && { actorName }),
      };
    });
  }
}
