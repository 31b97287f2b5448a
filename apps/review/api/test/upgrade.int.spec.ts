import { randomUUID } from 'node:crypto';
import { migrate } from '@countersign/persistence';
import { ThrowawayServers } from '@countersign/testing';
import { hashPassword } from 'better-auth/crypto';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../src/migrations.js';
import { ReviewWorld } from './review-world.js';

const PASSWORD = 'a long enough password';
/** The migration that took roles from people and gave them to memberships. */
const MEMBERSHIPS = 1764000000700;

/** As it was then: fewer tables, and no walls. */
const { walls: _walls, ...tables } = SCHEMA;
const then = {
  ...tables,
  migrations: SCHEMA.migrations.filter(({ name }) => Number(name.slice(-13)) < MEMBERSHIPS),
};

describe('an installation from before people belonged to workspaces (OP-09, SE-03)', () => {
  let old: ThrowawayServers;
  let world: ReviewWorld;
  const ids = { ada: randomUUID(), bob: randomUUID(), cleo: randomUUID(), item: randomUUID() };

  beforeAll(async () => {
    old = await ThrowawayServers.start('postgres');
    const url = new URL(await old.database(then));
    const asOwner = new URL(old.databaseUrl);
    asOwner.pathname = url.pathname;
    const source = await new DataSource({ type: 'postgres', url: asOwner.href, schema: SCHEMA.schema, extra: { options: `-c search_path=${SCHEMA.schema}` } }).initialize(); // prettier-ignore
    await people(source);
    await openItem(source);
    await source.destroy();
    await migrate({
      ...SCHEMA,
      adminUrl: old.databaseUrl,
      database: url.pathname.slice(1),
      role: url.username,
      password: url.password,
    });
    world = await ReviewWorld.start({ DATABASE_URL: url.href });
  });
  afterAll(async () => {
    await world.stop();
    await old.stop();
  });

  async function people(source: DataSource): Promise<void> {
    const password = await hashPassword(PASSWORD);
    for (const [name, roles, left] of [['ada', 'admin,lead', null], ['bob', 'reviewer', null], ['cleo', 'reviewer', new Date()]] as const) {
      await source.query(
        `INSERT INTO person (id, name, email, email_verified, roles, deactivated_at) VALUES ($1, $2, $2 || '@example.org', true, $3, $4)`,
        [ids[name], name, roles, left],
      );
      await source.query(
        `INSERT INTO login_account (id, account_id, provider_id, user_id, password) VALUES ($1, $2, 'credential', $2, $3)`,
        [randomUUID(), ids[name], password],
      );
    } // prettier-ignore
  }

  async function openItem(source: DataSource): Promise<void> {
    await source.query(
      `INSERT INTO conversation (conversation_id, workspace, channel, account_id, contact_id, address)
       VALUES ('conversation-of-then', 'main', 'webchat', 'webchat-main', 'contact-of-then', 'visitor')`,
    );
    await source.query(
      `INSERT INTO review_item (item_id, conversation_id, workspace, channel, contact_id, state, generation, covered_seq, waiting_since, message_count, preview)
       VALUES ($1, 'conversation-of-then', 'main', 'webchat', 'contact-of-then', 'no_draft', 1, 1, now(), 1, 'Asked before the upgrade')`,
      [ids.item],
    );
  }

  const signIn = async (name: string) => {
    const as = { cookie: '', origin: world.url };
    const answer = await world.post('/auth/sign-in/email', { email: `${name}@example.org`, password: PASSWORD }, as);
    return { status: answer.status, as: { cookie: answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') } };
  }; // prettier-ignore

  it('lets everybody in with the password and the roles they had, into the one workspace there was', async () => {
    for (const [name, roles] of [['ada', ['admin', 'lead']], ['bob', ['reviewer']]] as const) {
      const { status, as } = await signIn(name);
      expect(status).toBe(200);
      const { body } = await world.get<{ person: { roles: string[] } }>('/me', as);
      expect(body).toMatchObject({ workspace: { id: 'main' }, workspaces: [{ id: 'main' }] });
      expect([...body.person.roles].sort()).toEqual(roles);
    }
  }); // prettier-ignore

  it('shows them what waited', async () => {
    const { as } = await signIn('bob');
    const { body } = await world.get<{ items: object[] }>('/items', as);
    expect(body.items).toMatchObject([{ id: ids.item, preview: 'Asked before the upgrade' }]);
  });

  it('keeps out whoever had left', async () => {
    const { status, as } = await signIn('cleo');
    if (status === 200) expect((await world.get('/me', as)).status).toBe(401);
    expect((await world.get('/items', as)).status).toBe(401);
  });
});
