import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  DeadLetterDetailDto,
  DeadLetterDto,
  DeadLetterPageDto,
  LetterGroupDto,
  LettersQuery,
} from './dead-letter.dto.js';
import { forecast } from './forecast.policy.js';
import { holds } from './hold.js';
import { LetterReader } from './letter-reader.js';
import type { LetterRow, LetterState } from './letter-row.js';

interface ListedRow extends LetterRow {
  item_id: string | null;
  holds: boolean;
  /** ISO 8601 with the microseconds a Date would cut off. */
  sort_key: string;
}

const SELECT = `
  SELECT d.*, d.conversation_id IS NOT NULL AND ${holds('d')} AS holds,
         to_char(d.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sort_key,
         (SELECT item_id FROM review_item i WHERE i.conversation_id = d.conversation_id AND i.state <> 'settled') AS item_id
  FROM dead_letter d`;

/** What the page and the command line read about dead letters. */
@Injectable()
export class DeadLettersQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: LetterReader,
  ) {}

  /** Newest first; `cursor` is opaque and stable under inserts. */
  async list({ state, app, code, eventType, cursor, limit }: LettersQuery): Promise<DeadLetterPageDto> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    const rows: ListedRow[] = await this.dataSource.query(
      `${SELECT} WHERE ($1::text IS NULL OR d.state = $1) AND ($2::text IS NULL OR d.app = $2)
         AND ($3::text IS NULL OR d.code = $3) AND ($4::text IS NULL OR d.event_type = $4)
         AND ($5::timestamptz IS NULL OR (d.last_at, d.letter_id) < ($5, $6::uuid))
       ORDER BY d.last_at DESC, d.letter_id DESC LIMIT $7`,
      [
        state ?? null,
        app ?? null,
        code ?? null,
        eventType ?? null,
        after?.key ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      letters: page.map(summaryOf),
      nextCursor: rows.length > limit && last ? encodeCursor(last) : undefined,
    };
  }

  /** Letters by cause: those that hold conversations first, then the most. */
  async groups(state: LetterState): Promise<LetterGroupDto[]> {
    const rows: (Pick<LetterRow, 'app' | 'event_type' | 'code'> & {
      letters: number;
      conversations: number;
      oldest: Date;
      newest: Date;
    })[] = await this.dataSource.query(
      `SELECT app, event_type, code, count(*)::int AS letters, count(DISTINCT conversation_id)::int AS conversations,
              min(first_at) AS oldest, max(last_at) AS newest
       FROM dead_letter d WHERE state = $1 GROUP BY app, event_type, code
       ORDER BY bool_or(d.conversation_id IS NOT NULL AND ${holds('d')}) DESC, letters DESC, newest DESC`,
      [state],
    );
    return rows.map(({ app, event_type: eventType, code, letters, conversations, oldest, newest }) => ({
      ...{ app, eventType, code, letters, conversations },
      oldestAt: oldest.toISOString(),
      newestAt: newest.toISOString(),
    }));
  }

  /** @throws Problem 404 */
  async detail(letterId: string): Promise<DeadLetterDetailDto> {
    const [row]: ListedRow[] = await this.dataSource.query(`${SELECT} WHERE d.letter_id = $1`, [letterId]);
    if (!row) throw new Problem(404, 'not_found', 'There is no such dead letter.');
    const payload = await this.reader.read(row.letter_seq);
    return {
      ...summaryOf(row),
      subject: row.subject,
      stream: row.stream,
      streamSeq: Number(row.stream_seq),
      deliveries: row.deliveries,
      verdict: forecast({ state: row.state, app: row.app, eventType: row.event_type, payload }),
      payload: payload ? { bytes: payload.bytes, fields: payload.fields, faults: payload.faults } : null,
    };
  }
}

function summaryOf(row: ListedRow): DeadLetterDto {
  return {
    id: row.letter_id,
    state: row.state,
    app: row.app,
    eventType: row.event_type,
    code: row.code,
    conversationId: row.conversation_id ?? undefined,
    itemId: row.item_id ?? undefined,
    holds: row.holds,
    redrives: row.redrives,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    settledAt: row.settled_at?.toISOString(),
    settledBy: row.settled_by ?? undefined,
    reason: row.reason ?? undefined,
  };
}

function encodeCursor({ sort_key: key, letter_id: id }: ListedRow): string {
  return Buffer.from(JSON.stringify({ key, id })).toString('base64url');
}

function decodeCursor(text: string): { key: string; id: string } {
  try {
    const { key, id } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { key: string; id: string };
    if (!Number.isNaN(Date.parse(key)) && /^[0-9a-f-]{36}$/.test(id)) return { key, id };
  } catch {
    // falls through: whatever it was, it is not one of ours
  }
  throw new Problem(422, 'invalid_cursor', 'The cursor is not one this API gave out.');
}
