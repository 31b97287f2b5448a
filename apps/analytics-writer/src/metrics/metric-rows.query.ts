import type { MetricRow, MetricRowsAnswer, MetricRowsQuery } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { METRIC_ROWS } from './metric-rows.sql.js';
import { DRAFT_OF } from './quality.sql.js';
import { scopeOf } from './range.js';

/** Each column becomes a field; what is null becomes none. */
type StoredRow = { [K in keyof Required<MetricRow>]: Required<MetricRow>[K] | null } & { cursor: string };

/** What is behind a number: the rows it was made of, newest first. */
@Injectable()
export class MetricRows {
  constructor(private readonly dataSource: DataSource) {}

  async page(query: MetricRowsQuery): Promise<MetricRowsAnswer> {
    const { metric, reviewer, label, dimension, is, cursor, limit } = query;
    const scope = await scopeOf(this.dataSource.manager, query);
    const [micros, id] = cursor?.split('.') ?? [];
    const found: StoredRow[] = await this.dataSource.query(
      `SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, channel,
              conversation_id AS "conversationId", item_id AS "itemId", reply_id AS "replyId",
              CASE WHEN actor LIKE 'person:%' THEN actor END AS reviewer, label, value, weight,
              (extract(epoch FROM at) * 1000000)::bigint || '.' || id AS cursor
         FROM (${METRIC_ROWS[metric]}) r
        WHERE ($5::text IS NULL OR actor = $5) AND ($6::text IS NULL OR label = $6)
          AND ($7::bigint IS NULL OR (at, id) < (timestamptz 'epoch' + $7::bigint * interval '1 microsecond', $8::uuid))
          AND ($10::text IS NULL OR id IN (SELECT k.id FROM (${DRAFT_OF}) k WHERE k.dimension = $10 AND k."is" = $11))
        ORDER BY r.at DESC, r.id DESC LIMIT $9`,
      [
        ...scope,
        reviewer ?? null,
        label ?? null,
        micros ?? null,
        id ?? null,
        limit + 1,
        dimension ?? null,
        is ?? null,
      ],
    );
    const rows = found.slice(0, limit);
    const more = found.length > limit && rows.at(-1);
    return { rows: rows.map(told), ...(more && { nextCursor: more.cursor }) };
  }
}

function told({ cursor: _cursor, ...row }: StoredRow): MetricRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as MetricRow;
}
