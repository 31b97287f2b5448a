import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { DatabaseProbe, EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import { Redis } from 'ioredis';

const CHAT = 77_008_811;
const PERSON = { id: CHAT, firstName: 'Wilhelmina', lastName: 'Oosterhout', username: 'wilhelmina_writes' };
const ASKED = 'Is the boathouse heated in February?';
const ANSWERED = 'The boathouse is heated from six.';
/** What is personal, secret or a customer's own, in every writing it might be kept in. */
const NEEDLES = [
  ...['Wilhelmina', 'Oosterhout', 'wilhelmina_writes', String(CHAT), 'boathouse', 'February'],
  ...[EMAIL, PASSWORD, 'ada@', 'Ada'],
];
/** Types of Redis that things wait in. */
const QUEUES = ['list', 'stream', 'zset'];

interface Schema {
  database: string;
  schema: string;
}

describe('services know their place', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let redis: Redis;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      // As it is for everybody: the counters of requests lie in Redis too.
      RATE_LIMIT_FACTOR: '1',
    });
    ada = await Reviewer.first(product);
    const password = product.secret('REDIS_PASSWORD');
    redis = new Redis({ host: '127.0.0.1', port: product.portOf('redis'), password });
  }, 180_000);
  afterAll(async () => {
    redis.disconnect();
    await product.stop();
    await telegram.stop();
  });

  const answered = async (words: string, reply: string): Promise<void> => {
    const before = telegram.sentTo(CHAT).length;
    telegram.say(PERSON, words);
    const item = await ada.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(CHAT),
    );
    await ada.approve(item, [reply]);
    await eventually(() => telegram.sentTo(CHAT).length > before, { withinMs: 30_000, what: 'the reply' });
  };

  /** Every key there is, with its type and its value as bytes, nothing of it packed. */
  async function dump(): Promise<{ key: string; type: string; bytes: Buffer }[]> {
    const keys = await redis.keys('*');
    return Promise.all(
      keys.map(async (key) => ({
        key,
        type: await redis.type(key),
        bytes: (await redis.dumpBuffer(key)) ?? Buffer.alloc(0),
      })),
    );
  }

  it('SE-11: after a conversation nothing in Redis names anybody, says anything, or lets anybody in', async () => {
    await redis.config('SET', 'rdbcompression', 'no');
    await expect(ada.signIn('nobody@example.org')).rejects.toThrow();
    await ada.signIn();
    await answered(ASKED, ANSWERED);
    const all = await dump();
    expect(all.length).toBeGreaterThan(0);
    const [session] = ada.headers.cookie.split('=').slice(1);
    for (const needle of [...NEEDLES, 'nobody@example.org', decodeURIComponent(session!).split('.')[0]!])
      for (const { key, bytes } of all) {
        const found = `${key}\n${bytes.toString('latin1')}`.toLowerCase().includes(needle.toLowerCase());
        expect({ needle, key, found }).toEqual({ needle, key, found: false });
      }
  });

  it('SE-11: there is no queue in it, and all of it goes away by itself', async () => {
    for (const { key, type } of await dump()) {
      expect({ key, type, queue: QUEUES.includes(type) }).toEqual({ key, type, queue: false });
      expect({ key, ends: (await redis.ttl(key)) !== -1 }).toEqual({ key, ends: true });
    }
  });

  it('SE-11: emptied it takes nothing with it: whoever was signed in is, and replies leave once', async () => {
    await redis.flushall();
    expect(await ada.call<{ person: { email: string } }>('GET', '/me')).toMatchObject({
      person: { name: 'Ada' },
    });
    await answered('And the boats?', 'They are out from March.');
    expect(telegram.sentTo(CHAT)).toEqual([ANSWERED, 'They are out from March.']);
  });

  /** Every schema of ours, and whose it is. */
  async function schemas(): Promise<(Schema & { role: string })[]> {
    const databases = await product.query<{ datname: string }>(
      'postgres',
      `SELECT datname FROM pg_database WHERE datname LIKE 'countersign%'`,
    );
    const found = await Promise.all(
      databases.map(async ({ datname: database }) =>
        (
          await product.query<{ schema: string; role: string }>(
            database,
            `SELECT n.nspname AS schema, r.rolname AS role FROM pg_namespace n CROSS JOIN pg_roles r
              WHERE n.nspname !~ '^pg_|^information_schema$|^public$' AND r.rolname LIKE 'countersign\\_%' AND r.rolcanlogin
                AND has_schema_privilege(r.rolname, n.nspname, 'USAGE')`,
          )
        ).map((row) => ({ database, ...row })),
      ),
    );
    return found.flat();
  }

  const asRole = (role: string, database: string): Promise<DatabaseProbe> => {
    const url = new URL(product.databaseUrl(database));
    url.username = role;
    url.password = product.secret(`DATABASE_PASSWORD_${role.replace(/^countersign_/, '').toUpperCase()}`);
    return DatabaseProbe.connect(url.href);
  };

  it('SE-11: each schema is open to one role, and each role has one schema and no power over others', async () => {
    const all = await schemas();
    expect(all.length).toBeGreaterThanOrEqual(6);
    expect(new Set(all.map(({ role }) => role)).size).toBe(all.length);
    expect(new Set(all.map(({ database, schema }) => `${database}.${schema}`)).size).toBe(all.length);
    const mighty = await product.query(
      'postgres',
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'countersign\\_%'
        AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)`,
    );
    expect(mighty).toEqual([]);
  });

  it('SE-10, SE-11: the role requests are held by lets nobody in, and only review may take it on', async () => {
    const takers = await product.query<{ role: string; taker: string; inherits: boolean; signs_in: boolean }>(
      'postgres',
      `SELECT r.rolname AS role, t.rolname AS taker, m.inherit_option AS inherits, r.rolcanlogin AS signs_in
         FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles t ON t.oid = m.member
        WHERE r.rolname LIKE 'countersign\\_%' AND NOT t.rolsuper`,
    );
    expect(takers).toEqual([
      { role: 'countersign_review_narrow', taker: 'countersign_review', inherits: false, signs_in: false },
    ]);
  });

  it('SE-11: the trail, and what is kept beside it, can be added to and never changed (SE-09)', async () => {
    const kept = ['audit', 'policy_version', 'business_facts', 'setting_version', 'retention_version', 'cta'];
    const may = await product.query<{ name: string; right: string }>(
      'countersign',
      `SELECT name, right_of AS right FROM unnest($1::text[]) AS name CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS right_of
             CROSS JOIN unnest(ARRAY['countersign_review', 'countersign_review_narrow']) AS role
        WHERE has_table_privilege(role, 'review.' || name, right_of)`,
      [kept],
    );
    expect(may).toEqual([]);
  });

  it('SE-11: every service is refused every table of every other, and changes no table of its own', async () => {
    const all = await schemas();
    let refused = 0;
    for (const own of all)
      for (const other of all) {
        const place = await asRole(own.role, other.database).catch((error: Error) => error);
        if (place instanceof Error) {
          expect({ own, other, words: place.message }).toMatchObject({
            words: expect.stringContaining('permission denied') as string,
          });
          refused += 1;
          continue;
        }
        const tables = await product.query<{ name: string }>(
          other.database,
          'SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = $1',
          [other.schema],
        );
        const denied = (sql: string): Promise<void> =>
          expect({ own: own.role, sql, done: place.rows(sql) }.done).rejects.toThrow(
            /permission denied|must be owner/,
          );
        if (own === other) await denied(`CREATE TABLE ${other.schema}.planted ()`);
        if (own === other) await denied(`DROP TABLE ${other.schema}.${tables[0]!.name}`);
        if (own !== other)
          for (const { name } of tables) {
            await denied(`SELECT 1 FROM ${other.schema}.${name}`);
            await denied(`DELETE FROM ${other.schema}.${name}`);
            refused += 1;
          }
        await place.close();
      }
    expect(refused).toBeGreaterThan(all.length * (all.length - 1) - 1);
  });
});
