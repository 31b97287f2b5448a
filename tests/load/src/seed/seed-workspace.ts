import { createHash } from 'node:crypto';
import { DatabaseProbe } from '@countersign/testing';
import canonicalize from 'canonicalize';
import { PEOPLE } from './people.js';
import { contactsSql, exchangesSql, functionsSql, SAID_SQL } from './plan-sql.js';
import { ROWS } from './rows-sql.js';
import type { SeedSize } from './seed-size.policy.js';
import { TOPICS } from './topics.js';

/** What is in the workspace after it was filled. */
export interface Seeded {
  contacts: number;
  messages: number;
  items: number;
}

/** Why a workspace is not filled; the message says what to do. */
export class SeedRefused extends Error {}

const GENESIS = '0'.repeat(64);

/**
 * Fills the operational database of an instance with invented people, as one transaction, with the rows the services would have written.
 * @param add also where there are conversations already
 * @throws SeedRefused where somebody works there, or this seed has been sown
 */
export async function seedWorkspace(
  databaseUrl: string,
  size: SeedSize,
  { add = false, say }: { add?: boolean; say: (text: string) => void },
): Promise<Seeded> {
  const database = await DatabaseProbe.connect(databaseUrl);
  try {
    await database.rows("BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL work_mem = '256MB'");
    await database.rows(functionsSql(size.seed));
    await assertMaySow(database, add, size.seed);
    say('people and what they say …');
    await layOut(database, size);
    for (const [what, sql] of ROWS) {
      say(`${what} …`);
      await database.rows(sql);
    }
    await appendToTrail(database, size);
    await database.rows('COMMIT');
    say('statistics of the tables …');
    await database.rows('VACUUM ANALYZE');
    return await counted(database);
  } finally {
    await database.close();
  }
}

async function assertMaySow(database: DatabaseProbe, add: boolean, seed: number): Promise<void> {
  const [there] = await database.rows<{ sown: boolean; used: boolean }>(
    `SELECT EXISTS (SELECT FROM review.conversation WHERE conversation_id = pg_temp.key('c', 1)) AS sown,
            EXISTS (SELECT FROM review.conversation) AS used`,
  );
  if (there!.sown)
    throw new SeedRefused(
      `Seed ${seed} is in this workspace already. Another one makes other people: --seed <n> --add.`,
    );
  if (there!.used && !add)
    throw new SeedRefused(
      'This workspace has conversations already. Fill an empty one (another --data-dir), or say --add.',
    );
}

async function layOut(database: DatabaseProbe, size: SeedSize): Promise<void> {
  await database.rows(`
    CREATE TEMP TABLE sample_language (language text PRIMARY KEY, given text[], family text[], small text[]);
    CREATE TEMP TABLE sample_topic (place integer, language text, intent text, topic text, reason text, word text, ask text, more text,
      answer text, PRIMARY KEY (place, language))`);
  const languages = Object.entries(PEOPLE).map(([language, { given, family, small }]) => ({
    language,
    given: given.split(' '),
    family: family.split(' '),
    small,
  }));
  const topics = TOPICS.flatMap(({ talk, ...labels }, place) =>
    Object.entries(talk).map(([language, lines]) => ({ place, language, ...labels, ...lines })),
  );
  for (const [table, rows] of Object.entries({ sample_language: languages, sample_topic: topics }))
    await database.rows(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  await database.rows(contactsSql(size));
  await database.rows(exchangesSql(size));
  await database.rows(SAID_SQL);
}

/** The trail says who filled the workspace, and goes on from there. */
async function appendToTrail(database: DatabaseProbe, size: SeedSize): Promise<void> {
  await database.rows(`INSERT INTO review.audit_head VALUES ('main', 0, $1) ON CONFLICT DO NOTHING`, [
    GENESIS,
  ]);
  const [head] = await database.rows<{ seq: string; hash: string; at: Date }>(
    `SELECT seq, hash, clock_timestamp() AS at FROM review.audit_head WHERE workspace = 'main' FOR UPDATE`,
  );
  const { seq: last, hash: prevHash } = head!;
  const seq = Number(last) + 1;
  const at = head!.at.toISOString();
  const entry = {
    actor: 'operator:cli',
    action: 'workspace.seeded',
    objectKind: 'setting',
    objectId: 'workspace',
  };
  const words = canonicalize({ prevHash, seq, at, workspace: 'main', ...entry, detail: size })!;
  const hash = createHash('sha256').update(words).digest('hex');
  await database.rows(
    `INSERT INTO review.audit (workspace, seq, actor, action, object_kind, object_id, detail, at, prev_hash, hash)
     VALUES ('main', $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [seq, ...Object.values(entry), JSON.stringify(size), at, prevHash, hash],
  );
  await database.rows(`UPDATE review.audit_head SET seq = $1, hash = $2 WHERE workspace = 'main'`, [
    seq,
    hash,
  ]);
}

async function counted(database: DatabaseProbe): Promise<Seeded> {
  const [made] = await database.rows<Seeded>(
    `SELECT (SELECT count(*)::int FROM review.conversation) AS contacts,
            (SELECT count(*)::int FROM review.message) + (SELECT count(*)::int FROM review.reply) AS messages,
            (SELECT count(*)::int FROM review.review_item WHERE state <> 'settled') AS items`,
  );
  return made!;
}
