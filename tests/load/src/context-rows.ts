import type { Product } from '@countersign/testing';

/** How much the rapport database is to hold. */
export interface Size {
  contacts: number;
  /** Of history and facts together. */
  rows: number;
}

const DATABASE = 'countersign_rapport';
/** One contact in so many has written a lot. */
export const BUSY_EACH = 100;
/** What each of those said, beyond what everybody did. */
const BUSY_TURNS = 100;
/** As many as are kept of a contact. */
const SNAPSHOTS_EACH = 10;
/** Rows a statement makes: between two of them there is something to say. */
const AT_ONCE = 500_000;

/** An id as the product makes them, of a number: the same digits, spread like theirs. */
const id = (prefix: string, number: string): string =>
  `'${prefix}_' || translate(substr(md5((${number})::text), 1, 20), '0189', 'ghij')`;

/** Ids of the contacts numbered, and of their conversations. */
export function contactsNumbered(
  product: Product,
  numbers: readonly number[],
): Promise<{ contactId: string; conversationId: string }[]> {
  return product.query(
    DATABASE,
    `SELECT ${id('p', 'n')} AS "contactId", ${id('c', 'n')} AS "conversationId" FROM unnest($1::int[]) WITH ORDINALITY AS t (n, place) ORDER BY place`,
    [numbers],
  );
}

/**
 * Fills the rapport database: every contact has a profile and, for each five rows, one fact and four things said; one contact in a hundred
 * is busy and has a hundred more of those, and ten snapshots. @returns what is there in the end
 */
export async function fillRapport(
  product: Product,
  size: Size,
  say: (text: string) => void,
): Promise<Size & { bytes: number }> {
  const restore = await withoutIndexes(product);
  for (const { what, count, sql } of parts(size)) {
    for (let from = 1; from <= count; from += AT_ONCE) {
      say(`${what}: ${from - 1} of ${count} …`);
      const until = Math.min(count, from + AT_ONCE - 1);
      const numbered = sql.replaceAll('$from', String(from)).replaceAll('$until', String(until));
      await product.query(DATABASE, `SET synchronous_commit = off; SET search_path = rapport; ${numbered}`);
    }
  }
  say('indexes, and statistics of the tables …');
  await restore();
  await product.query(DATABASE, 'VACUUM ANALYZE');
  const [made] = await product.query<{ contacts: number; rows: number; bytes: number }>(
    DATABASE,
    `SELECT (SELECT count(*)::int FROM rapport.contact) AS contacts,
            (SELECT count(*)::int FROM rapport.history_turn) + (SELECT count(*)::int FROM rapport.fact) AS rows,
            pg_database_size(current_database())::float8 AS bytes`,
  );
  return made!;
}

interface Part {
  what: string;
  count: number;
  sql: string;
}

function parts({ contacts, rows }: Size): Part[] {
  const facts = Math.floor(rows / 5);
  const busy = Math.floor(contacts / BUSY_EACH);
  const busyTurns = Math.min(busy * BUSY_TURNS, Math.floor((rows - facts) / 4));
  const turns = rows - facts - busyTurns;
  const anybody = `1 + (n - 1) % ${contacts}`;
  return [
    { what: 'contacts', count: contacts, sql: CONTACTS },
    { what: 'things said', count: turns, sql: said(anybody) },
    {
      what: 'things busy people said',
      count: busyTurns,
      sql: said(`1 + ${BUSY_EACH} * ((n - 1) % ${busy})`, turns),
    },
    {
      what: 'facts',
      count: facts,
      sql: `INSERT INTO fact (workspace, contact_id, key, conversation_id, said_id, value, confidence, negated, said_at, revision)
            SELECT 'main', ${id('p', anybody)}, CASE n % 3 WHEN 0 THEN 'name' WHEN 1 THEN 'place' ELSE 'prefers:room/quiet room' END,
                   ${id('c', anybody)}, n::text, 'Value ' || n % 1000, 0.9, false, now() - n * interval '1 second', n
              FROM generate_series($from, $until) n`,
    },
    { what: 'decisions', count: busy, sql: RULINGS },
    { what: 'habits', count: contacts, sql: HABITS },
    { what: 'snapshots', count: busy * SNAPSHOTS_EACH, sql: SNAPSHOTS },
  ];
}

const CONTACTS = `INSERT INTO contact (workspace, contact_id, display_name, language, first_seen_at, last_seen_at)
  SELECT 'main', ${id('p', 'n')}, 'Person ' || n, (ARRAY['en', 'es', 'pt'])[1 + n % 3], now() - interval '1 year', now()
    FROM generate_series($from, $until) n`;
const RULINGS = `INSERT INTO ruling (workspace, contact_id, key, state, value, version, ruled_by, ruled_at, command_id)
  SELECT 'main', ${id('p', `1 + ${BUSY_EACH} * (n - 1)`)}, 'name', 'corrected', 'Corrected ' || n, 1, 'person:1', now(), gen_random_uuid()
    FROM generate_series($from, $until) n`;

const HABITS = `INSERT INTO habit (workspace, contact_id, habits)
  SELECT 'main', ${id('p', 'n')}, jsonb_build_object('messages', 9, 'hours', array_fill(n % 7, ARRAY[24]), 'zone', 'UTC', 'meanLength', 80,
         'emojiRate', 0.25, 'address', 'usted', 'channel', 'telegram', 'replySeconds', 300)
    FROM generate_series($from, $until) n`;
const SNAPSHOTS = `INSERT INTO snapshot (snapshot_id, workspace, contact_id, conversation_id, summary, topics, questions, made_by, last_turn_id,
         turn_from, turn_to, from_at, until_at)
  SELECT gen_random_uuid(), 'main', ${id('p', 'c')}, ${id('c', 'c')}, repeat('What they talked about. ', 25), ARRAY['room', 'breakfast'],
         ARRAY['May I bring my dog?'], 'extract', gen_random_uuid(), 1, 5, now() - n * interval '1 minute', now() - n * interval '1 second'
    FROM (SELECT n, 1 + ${BUSY_EACH} * ((n - 1) / ${SNAPSHOTS_EACH}) AS c FROM generate_series($from, $until) n) numbered`;

/** A table is filled faster without them. @returns makes them again, as the service's migrations did */
async function withoutIndexes(product: Product): Promise<() => Promise<void>> {
  const indexes = await product.query<{ name: string; made: string }>(
    DATABASE,
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes
      WHERE schemaname = 'rapport' AND tablename IN ('history_turn', 'fact') AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  for (const { name } of indexes) await product.query(DATABASE, `DROP INDEX rapport.${name}`);
  return async () => {
    for (const { made } of indexes) await product.query(DATABASE, made);
  };
}

function said(contact: string, offset = 0): string {
  return `INSERT INTO history_turn (workspace, conversation_id, contact_id, role, said_id, text, at, revision)
    SELECT 'main', ${id('c', contact)}, ${id('p', contact)}, CASE WHEN n % 4 = 3 THEN 'business' ELSE 'contact' END, (n + ${offset})::text,
           'Thing number ' || n || ' that was said about the room, the breakfast and the way to the harbour', now() - n * interval '1 second', n
      FROM generate_series($from, $until) n`;
}
