import { randomUUID } from 'node:crypto';
import { eventually } from '@countersign/testing';
import { ALL_ROLES } from '../src/access/auth.js';
import { CurrentWorkspace } from '../src/access/current-workspace.js';
import type { Item } from './review-world.js';
import { ReviewWorld } from './review-world.js';
import { ACCESS } from './route-access.js';
import { asOwner } from './table-owner.js';

/** Stands in everything the other workspace has. */
const CANARY = 'kanarienvogel';
const SHORT = 'canary';

/** Everything there is becomes another workspace's, whatever table it is in, but who works where. */
const MOVE = `DO $$ DECLARE place text; BEGIN
  FOR place IN SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'review' AND column_name = 'workspace' AND table_type = 'BASE TABLE'
      AND table_name NOT IN ('workspace', 'membership', 'login_session', 'invitation') LOOP
    EXECUTE format('UPDATE review.%I SET workspace = ''other'' WHERE workspace = ''main''', place);
  END LOOP; END $$`;

/** Of the machines, not of a workspace: letters nobody could read are for whoever runs the installation, and hold no words. */
const OF_THE_INSTALLATION = /\/dead-letters\b/;
/** Their ids stand in the address, so that there is one answer: the one for what never was. */
const BY_ID = /^\/(?:items|conversations|contacts|files|media|unknown-sends|working-texts|channels)\/:/;

const QUERIES: Record<string, string[]> = {
  'GET /items': ['', '?state=settled', '?state=snoozed', '?state=silent', '?order=waiting'],
  'GET /search': [`?q=${CANARY}`],
  'GET /channels/:accountId/tests/preview': ['?to=somebody'],
};

describe('workspaces apart (SE-10)', () => {
  let world: ReviewWorld;
  let key: string;
  let mine: Item;
  /** Somebody of the other workspace, with every role there. */
  let olga: { cookie: string };
  const theirs: Record<string, string> = {};
  const ids = (): string[] => Object.values(theirs);

  beforeAll(async () => {
    world = await ReviewWorld.start({ OUTBOUND_ALLOW_HOSTS: '127.0.0.1' });
    await world.setUp();
    await keepEverything();
    await asOwner(world, MOVE);
    await world.database.query(`INSERT INTO workspace (workspace, name) VALUES ('other', 'Other')`);
    olga = { cookie: await world.anotherReviewer('Olga', ALL_ROLES.join(','), 'other') };
    mine = await world.newChat().readyItem('Ours');
  });
  afterAll(() => world.stop());

  async function keepEverything(): Promise<void> {
    const chat = world.newChat('telegram');
    const item = await chat.readyItem(`Is this a ${CANARY}?`);
    const answered = world.newChat('telegram');
    const { body: approved } = await answered.approve(
      await answered.readyItem(`And a ${CANARY}?`),
      `A ${CANARY}.`,
    );
    const fileId = randomUUID();
    await world.database.query(
      `INSERT INTO media (media_id, workspace, conversation_id, state, type, size, thumbnail) VALUES ($1, 'main', $2, 'stored', 'text/plain', 1, false)`,
      [fileId, chat.conversationId],
    );
    Object.assign(theirs, {
      ...{
        item: item.id,
        conversation: chat.conversationId,
        contact: chat.contactId,
        reply: approved.replyId,
        file: fileId,
      },
      note: (await made('/conversations/' + chat.conversationId + '/notes', { note: CANARY, mentions: [] }))
        .id,
      view: (await made('/views', { name: CANARY, filter: { state: 'open' }, shared: true })).id,
      webhook: (
        await made('/webhooks', { name: CANARY, url: 'http://127.0.0.1:9/x', events: ['reply.resolved'] })
      ).id,
    });
    await made(`/saved-replies/${SHORT}`, { title: CANARY, texts: { en: CANARY }, base: 0 });
    await made(`/ctas/${SHORT}`, { stage: 'SOFT', title: CANARY, texts: { en: { text: CANARY } }, base: 0 });
    const keys = await made('/api-keys', { name: CANARY, scopes: ['conversations:read', 'contacts:read'] });
    key = keys.key!;
    theirs.key = keys.id!;
    await world.database.query(
      `INSERT INTO account_health (account_id, workspace, channel, health, cause, since) VALUES ('telegram-main', 'main', 'telegram', 'red', $1, now())
       ON CONFLICT (account_id) DO UPDATE SET cause = excluded.cause`,
      [CANARY],
    );
    await world.database.query(
      `INSERT INTO sending_stop (scope, target, stopped, reason, set_by, set_at) VALUES ('account', 'telegram-main', true, $1, 'somebody', now())`,
      [CANARY],
    );
  }

  async function made(path: string, body: object): Promise<Record<string, string | undefined>> {
    const answer = await world.post<Record<string, string>>(path, body);
    if (answer.status >= 300)
      throw new Error(`${path} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The address of what the other workspace has. */
  function addressOf(path: string): string {
    const kind = path.split('/')[1]!;
    const byKind: Record<string, string | undefined> = {
      ...{
        items: theirs.item,
        conversations: theirs.conversation,
        contacts: theirs.contact,
        views: theirs.view,
      },
      ...{ webhooks: theirs.webhook, files: theirs.file, media: theirs.file, ctas: SHORT, knowledge: SHORT },
      'api-keys': theirs.key,
    };
    const byName: Record<string, string | undefined> = {
      ...{ shortcut: SHORT, part: 'original', kind: 'reply', subject: theirs.item, replyId: theirs.reply },
      accountId: 'telegram-main',
    };
    return path.replace(/:(\w+)/g, (_, name: string) => byName[name] ?? byKind[kind] ?? randomUUID());
  }

  const address = (route: string): string => {
    const path = route.split(' ')[1]!;
    return (path.startsWith('/media/') ? '' : '/api/v1') + addressOf(path);
  };

  /** Everything the other workspace has, row by row. */
  async function digest(): Promise<Record<string, string>> {
    const tables: { table: string }[] = await world.database.query(
      `SELECT table_name AS table FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'review' AND column_name = 'workspace' AND table_type = 'BASE TABLE'`,
    );
    const rows = await Promise.all(
      tables.map(async ({ table }): Promise<[string, string]> => {
        const [{ all }]: [{ all: string }] = await world.database.query(
          `SELECT coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS all FROM review.${table} t WHERE workspace = 'other'`,
        );
        return [table, all];
      }),
    );
    return Object.fromEntries(rows);
  }

  const reads = Object.keys(ACCESS).filter(
    (route) => route.startsWith('GET ') && route !== 'GET /stream' && !OF_THE_INSTALLATION.test(route),
  );

  it.each(reads)('%s says nothing of another workspace, to whoever has every role', async (route) => {
    for (const query of QUERIES[route] ?? ['']) {
      const answer = await world.fetch(address(route) + query);
      const text = await answer.text();
      if (BY_ID.test(route.split(' ')[1]!)) expect(answer.status).toBe(404);
      if (answer.status !== 200) continue;
      expect([CANARY, ...ids()].filter((one) => text.includes(one))).toEqual([]);
    }
  });

  it('no route that names something changes another workspace’s', async () => {
    const before = await digest();
    const routes = Object.keys(ACCESS).filter(
      (route) => !route.startsWith('GET ') && route.includes(':') && !OF_THE_INSTALLATION.test(route),
    );
    for (const route of routes) {
      const [method, path] = route.split(' ') as [string, string];
      const { status } = path.endsWith('/files')
        ? await world.upload(`${addressOf(path)}?name=x.txt`, Buffer.from('x'))
        : await world.request(method, addressOf(path), {});
      if (BY_ID.test(path)) expect({ route, status }).toEqual({ route, status: 404 });
      expect({ route, refused: status >= 400 }).toEqual({ route, refused: true });
    }
    expect(await digest()).toEqual(before);
  });

  it('nor does an id in a body', async () => {
    const before = await digest();
    const undo = await world.post(`/items/${mine.id}/undo`, { replyId: theirs.reply });
    expect(undo.status).toBe(404);
    const items = [
      { itemId: theirs.item, generation: 1, digest: '0'.repeat(64), bubbles: [{ text: 'Yes' }] },
    ];
    const { body } = await world.post<{ outcomes: object[] }>('/items/batch-approve', { items });
    expect(body.outcomes).toMatchObject([{ outcome: 'dropped', code: 'not_found' }]);
    expect((await world.post('/kill-switch', { scope: 'account', accountId: 'telegram-main', on: false, reason: 'Not ours' })).status).toBe(404); // prettier-ignore
    expect(await digest()).toEqual(before);
  });

  it('a key asks in its own workspace', async () => {
    const who = { cookie: '', authorization: `Bearer ${key}` };
    await seesTheirsAlone(who);
  });

  it('a person works in their own, with every role there and none here', async () => {
    await seesTheirsAlone(olga);
    expect((await world.post(`/items/${mine.id}/claim`, {}, olga)).status).toBe(404);
    const { body } = await world.post<{ code: string }>('/me/workspace', { workspace: 'main' }, olga);
    expect(body.code).toBe('no_such_workspace');
    expect((await world.post(`/items/${theirs.item}/claim`, {}, olga)).status).toBe(200);
  });

  it.each(reads)('%s says nothing of ours to them', async (route) => {
    const named = [mine.id, mine.conversationId, 'ada@example.org'];
    for (const query of QUERIES[route] ?? ['']) {
      const text = await (await world.fetch(address(route) + query, olga)).text();
      expect(named.filter((one) => text.includes(one))).toEqual([]);
    }
  });

  async function seesTheirsAlone(who: Record<string, string>): Promise<void> {
    const { body } = await world.get<{ items: Item[] }>('/items', who);
    expect(body.items.map(({ id }) => id)).toEqual([theirs.item]);
    expect((await world.get(`/conversations/${theirs.conversation}`, who)).status).toBe(200);
    expect((await world.get(`/items/${mine.id}`, who)).status).toBe(404);
  }

  it('the live stream names nothing of another workspace, neither what was missed nor what comes', async () => {
    const stream = await world.fetch('/api/v1/stream', { 'last-event-id': '1' });
    const reader = stream.body!.getReader();
    const { conversationId } = await world.newChat().asks('Ours, too');
    let told = '';
    while (!told.includes(conversationId)) told += Buffer.from((await reader.read()).value!).toString();
    await reader.cancel();
    expect(told).toContain(mine.conversationId);
    expect(ids().filter((id) => told.includes(id))).toEqual([]);
  });

  it('work nobody asked for in a request guesses no workspace', () => {
    expect(() => world.service.get(CurrentWorkspace).workspace).toThrow('no workspace here');
  });

  it('a workspace is there once somebody writes to an account of it (OP-09)', async () => {
    const chat = world.newChat('webchat', 'third');
    await chat.turnCloses([await chat.writes('Hello')]);
    await eventually(async () => {
      const rows = await world.database.query('SELECT workspace FROM workspace ORDER BY workspace');
      expect(rows).toEqual([{ workspace: 'main' }, { workspace: 'other' }, { workspace: 'third' }]);
      return true;
    });
  });
});
