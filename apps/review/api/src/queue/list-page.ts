import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { filterSql } from './filter-sql.js';
import type { ItemsQuery } from './item.dto.js';
import { placesSql } from './place-sql.js';

/** Where a page ends: the values of its last row that the order goes by. */
interface Cursor {
  /** The order of the queue is that of this moment, on every page. ISO 8601. */
  at?: string;
  key: (number | string)[];
}

interface OrderedBy {
  /** What stands beside review_item i. */
  from: string;
  keys: readonly (readonly [sql: string, type: string])[];
  down?: boolean;
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const UUID = /^[0-9a-f-]{36}$/;
const utc = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const byTime = (column: string, down = false): OrderedBy => ({
  from: '',
  keys: [
    [column, 'timestamptz'],
    ['i.item_id', 'uuid'],
  ],
  down,
});

/** The queue by its places; what waits, by how long, what is silent too; what is put aside, as it comes back; what was decided, newest first. */
function orderOf({ state, order }: ItemsQuery): OrderedBy {
  if (state === 'settled') return byTime('i.settled_at', true);
  if (state === 'snoozed') return byTime('i.snoozed_until');
  if (state === 'silent' || order === 'waiting') return byTime('i.waiting_since');
  const keys = [
    ['p.lane', 'integer'],
    ['p.key', 'float8'],
    ['p.since', 'float8'],
    ['i.item_id', 'uuid'],
  ] as const;
  return { from: `, ${placesSql('$1::timestamptz')}`, keys };
}

/**
 * The ids of a page, in order. The cursor is opaque and stable: items that come, go or move between two pages leave the others where they
 * are, because every page is that of the moment of the first one.
 * @throws Problem 422 `invalid_cursor`
 */
export async function listPage(
  manager: EntityManager,
  query: ItemsQuery,
  reader: Pick<Person, 'id' | 'workspace'>,
): Promise<{ ids: string[]; nextCursor?: string }> {
  const after = query.cursor ? decoded(query.cursor) : undefined;
  const at = after?.at ?? new Date().toISOString();
  const { from, keys, down } = orderOf(query);
  if (after && after.key.length !== keys.length) throw wrongCursor();
  const filter = filterSql(query, reader.id, 3);
  const first = 3 + filter.values.length;
  const columns = keys.map(([sql]) => sql).join(', ');
  const bounds = keys.map(([, type], place) => `$${first + place}::${type}`).join(', ');
  const told = keys.map(([sql, type]) => (type === 'timestamptz' ? utc(sql) : sql));
  const direction = down ? 'DESC' : 'ASC';
  const rows: { key: Cursor['key'] }[] = await manager.query(
    `SELECT json_build_array(${told.join(', ')}) AS key FROM review_item i${from}
     WHERE $1::timestamptz IS NOT NULL AND i.workspace = $2 AND ${filter.sql} ${after ? `AND (${columns}) ${down ? '<' : '>'} (${bounds})` : ''}
     ORDER BY ${keys.map(([sql]) => `${sql} ${direction}`).join(', ')} LIMIT ${query.limit + 1}`,
    [at, reader.workspace, ...filter.values, ...(after?.key ?? [])],
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ key }) => String(key.at(-1))),
    ...(rows.length > query.limit && last && { nextCursor: encoded({ at, key: last.key }) }),
  };
}

const encoded = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decoded(text: string): Cursor {
  try {
    const { at, key } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor;
    const id = key.at(-1);
    const known = key.slice(0, -1).every((part) => Number.isFinite(part) || MOMENT.test(String(part)));
    if (MOMENT.test(String(at)) && known && UUID.test(String(id))) return { at: at!, key };
  } catch {
    // falls through: whatever it was, it is not one of ours
  }
  throw wrongCursor();
}

const wrongCursor = (): Problem =>
  new Problem(422, 'invalid_cursor', 'The cursor is not one this API gave out for this list.');
