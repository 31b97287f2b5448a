import { HOLD_TO } from '@countersign/persistence';
import { eventually } from '@countersign/testing';
import { WORKSPACE_WALLS } from '../src/access/workspace-walls.js';
import { ReviewWorld } from './review-world.js';
import { asOwner } from './table-owner.js';

/** No workspace’s: who works here, what machines keep for themselves, and what is found by a key nobody can guess. */
const OF_NO_WORKSPACE = new Set([
  ...[
    'workspace',
    'workspace_forgotten',
    'forgotten_workspace',
    'membership',
    'invitation',
    'person',
    'first_hour',
    'practice_decision',
    'notice',
  ],
  ...[
    'login_account',
    'login_passkey',
    'login_rate_limit',
    'login_second_factor',
    'login_session',
    'login_verification',
  ],
  ...[
    'idempotency',
    'inbox_seen',
    'outbox',
    'migration',
    'dead_letter',
    'sending_stop',
    'template',
    'template_list',
  ],
  ...['account_health', 'change', 'contact_state', 'effect_offer', 'final_judgement'],
]);

/** What a session that is held to a workspace sees of each walled table. */
type Counts = Record<string, number>;

describe('walls between workspaces (SE-10)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    const chat = world.newChat();
    const item = await chat.readyItem('Is there a room?');
    await world.post(`/conversations/${chat.conversationId}/notes`, { note: 'Ask Ada.', mentions: [] });
    await chat.approve(item, 'There is.');
  });
  afterAll(() => world.stop());

  async function heldTo<T>(workspace: string, work: (query: Query) => Promise<T>): Promise<T> {
    const runner = world.database.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(HOLD_TO, [workspace]);
      return await work((sql) => runner.query(sql) as Promise<Record<string, unknown>[]>);
    } finally {
      // What was set in a transaction goes with it.
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
  type Query = (sql: string) => Promise<Record<string, unknown>[]>;

  async function counts(query: Query): Promise<Counts> {
    const counted: Counts = {};
    for (const table of Object.keys(WORKSPACE_WALLS))
      counted[table] = Number((await query(`SELECT count(*) FROM ${table}`))[0]!.count);
    return counted;
  }
  const everything: Query = (sql) => world.database.query(sql);

  it('every table has a wall, or is known to be of no workspace', async () => {
    const rows: { table_name: string }[] = await world.database.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'review' AND table_type = 'BASE TABLE'`,
    );
    const bare = rows.map(({ table_name: name }) => name).filter((name) => !WORKSPACE_WALLS[name]);
    expect(new Set(bare)).toEqual(OF_NO_WORKSPACE);
  });

  it('a statement that asks for everything gets what is of its workspace, and nothing in another', async () => {
    const all = await counts(everything);
    const filled = [
      'conversation',
      'review_item',
      'message',
      'turn',
      'draft',
      'reply',
      'note',
      'audit',
      'decision',
    ];
    expect(filled.filter((table) => !all[table])).toEqual([]);
    expect(await heldTo('main', counts)).toEqual(all);
    const nothing = Object.fromEntries(Object.keys(WORKSPACE_WALLS).map((table) => [table, 0]));
    expect(await heldTo('other', counts)).toEqual(nothing);
    expect(await heldTo('', counts)).toEqual(nothing);
  });

  it.each(['conversation', 'review_item', 'message', 'draft', 'reply', 'saved_view'])(
    'a statement without a condition changes nothing in another workspace: %s',
    async (table) => {
      const changed = await heldTo('other', (query) =>
        query(`WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*) FROM gone`),
      );
      expect(changed).toEqual([{ count: '0' }]);
    },
  );

  it('nothing can be put into another workspace, nor moved there', async () => {
    const refused = /row-level security/;
    const put = `INSERT INTO audit_head (workspace, seq, hash) VALUES ('main2', 1, '')`;
    await expect(heldTo('main', (query) => query(put))).rejects.toThrow(refused);
    const moved = `UPDATE conversation SET workspace = 'other'`;
    await expect(heldTo('main', (query) => query(moved))).rejects.toThrow(refused);
  });

  it('every request is held by them, and what the service does for all is not', async () => {
    const before = await world.newChat().readyItem('Before.');
    const role: { role: string }[] = await world.database.query(`SELECT session_user || '_narrow' AS role`);
    await asOwner(
      world,
      `CREATE POLICY nobody ON review.review_item AS RESTRICTIVE TO ${role[0]!.role} USING (false)`,
    );
    try {
      const listed = await world.request<{ items: unknown[] }>('GET', '/items');
      expect(listed.body.items).toEqual([]);
      expect((await world.request('GET', `/items/${before.id}`)).status).toBe(404);
      // A turn that closes now opens an item: the consumer sees and writes all of them.
      const chat = world.newChat();
      await chat.turnCloses([await chat.writes('Does it still work?')]);
      const opened = (): Promise<unknown[]> =>
        world.database.query('SELECT 1 FROM review_item WHERE conversation_id = $1', [chat.conversationId]);
      await eventually(async () => (await opened()).length === 1, { what: 'an item nobody may see' });
    } finally {
      await asOwner(world, 'DROP POLICY nobody ON review.review_item');
    }
    expect((await world.request('GET', `/items/${before.id}`)).status).toBe(200);
  });
});
