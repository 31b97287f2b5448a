/*
 * Parameters every query of a metric's rows has: $1 workspace, $2 and $3 the moments the range begins and ends (the end not
 * included, and never later than now), $4 the channel or null.
 */

/**
 * Events of these types in the range. `day` is the table's partitioning column, in UTC.
 * @param before how far before the range to look as well, for what began earlier; an interval such as `7 days`
 * @param after how far after it, for what came of it
 */
export function events(types: readonly string[], before?: string, after?: string): string {
  const names = types.map((type) => `'${type}'`).join(', ');
  const from = before ? `($2::timestamptz - interval '${before}')` : '$2::timestamptz';
  const to = after ? `($3::timestamptz + interval '${after}')` : '$3::timestamptz';
  return `(SELECT * FROM event WHERE workspace = $1 AND type IN (${names})
    AND day BETWEEN (${from} AT TIME ZONE 'UTC')::date AND (${to} AT TIME ZONE 'UTC')::date
    AND at >= ${from} AND at < ${to} AND ($4::text IS NULL OR channel = $4))`;
}

/** What a row of a metric consists of; what a metric has nothing to say of is null. */
interface RowParts {
  id?: string;
  at?: string;
  itemId?: string;
  replyId?: string;
  actor?: string;
  label?: string;
  value?: string;
  weight?: string;
}

/** The columns of one metric's rows, made of the event aliased `e`. */
export function row(parts: RowParts): string {
  const { id = 'e.event_id', at = 'e.at', itemId, replyId, actor, label, value, weight } = parts;
  // In brackets: a cast binds more tightly than the arrows into `data`.
  return `SELECT ${id} AS id, ${at} AS at, e.channel, e.conversation_id, e.contact_id,
    (${itemId ?? 'NULL'})::uuid AS item_id, (${replyId ?? 'NULL'})::uuid AS reply_id, (${actor ?? 'NULL'})::text AS actor,
    (${label ?? 'NULL'})::text AS label, (${value ?? 'NULL'})::float8 AS value, (${weight ?? 'NULL'})::float8 AS weight`;
}

/** Seconds from one moment to another. */
export function seconds(from: string, to: string): string {
  return `extract(epoch FROM ${to} - ${from})`;
}
