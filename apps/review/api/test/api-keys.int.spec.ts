import { randomUUID } from 'node:crypto';
import { ReviewWorld } from './review-world.js';

interface Made {
  id: string;
  key: string;
  expiresAt: string;
}

interface Listed {
  id: string;
  name: string;
  scopes: string[];
  state: string;
  lastUsedAt?: string;
  expiresAt: string;
  revokedReason?: string;
}

describe('keys for other programs', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const make = async (wanted: object): Promise<Made> =>
    (await world.post<Made>('/api-keys', { name: 'Reports', scopes: ['conversations:read'], ...wanted }))
      .body;
  const by = (key: string): Record<string, string> => ({ cookie: '', authorization: `Bearer ${key}` });
  const listed = async (id: string): Promise<Listed | undefined> =>
    (await world.get<{ keys: Listed[] }>('/api-keys')).body.keys.find((one) => one.id === id);
  const trail = async (action: string): Promise<{ objectId: string; actorName?: string }[]> =>
    (await world.get<{ entries: { objectId: string; actorName?: string }[] }>(`/audit?action=${action}`)).body
      .entries;

  it('SE-04: a key made by an administrator reads what its scope says, for a year unless said otherwise', async () => {
    const item = await world.newChat().readyItem('Do you ship to Madeira?');
    const { id, key, expiresAt } = await make({});
    expect(key).toMatch(new RegExp(`^cs_live_${id}_[\\w-]{43}$`));
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(365);
    const thread = await world.get(`/conversations/${item.conversationId}`, by(key));
    expect(thread.status).toBe(200);
    expect(JSON.stringify(thread.body)).toContain('Do you ship to Madeira?');
    expect(await listed(id)).toMatchObject({
      ...{ name: 'Reports', scopes: ['conversations:read'], state: 'active' },
      lastUsedAt: expect.any(String) as string,
    });
    expect((await trail('key.created'))[0]).toMatchObject({ objectId: id, actorName: 'Ada' });
  });

  it('SE-04: a key is shown once: nothing that is stored holds it, and a repeat of the click does not tell it', async () => {
    const click = { 'idempotency-key': randomUUID() };
    const wanted = { name: 'Once', scopes: ['export'], days: 30, addresses: [] };
    const first = await world.post<Made>('/api-keys', wanted, click);
    expect(first.status).toBe(201);
    expect(await world.post('/api-keys', wanted, click)).toMatchObject({
      status: 409,
      body: { code: 'shown_once' },
    });
    const secret = first.body.key.split('_').slice(3).join('_');
    const stored = await world.database.query(
      `SELECT row_to_json(k)::text AS kept FROM api_key k
       UNION ALL SELECT row_to_json(i)::text FROM idempotency i UNION ALL SELECT row_to_json(a)::text FROM audit a`,
    );
    expect(JSON.stringify(stored)).toContain('Once');
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(JSON.stringify((await world.get('/api-keys')).body)).not.toContain(secret);
  });

  it('SE-04: an invitation told once is not kept for a repeat of the click either', async () => {
    const click = { 'idempotency-key': randomUUID() };
    const whom = { email: 'once@example.org', roles: ['viewer'] };
    const { body } = await world.post<{ link: string }>('/people/invitations', whom, click);
    expect(await world.post('/people/invitations', whom, click)).toMatchObject({ status: 409 });
    const stored = await world.database.query('SELECT row_to_json(i)::text AS kept FROM idempotency i');
    expect(JSON.stringify(stored)).not.toContain(body.link.split('#')[1]);
  });

  it.each([
    ['a wrong secret', (key: string) => key.slice(0, -4) + (key.endsWith('aaaa') ? 'bbbb' : 'aaaa')],
    ['an id that is nobody’s', (key: string) => key.replace(/live_\w{12}/, 'live_000000000000')],
    ['half a key', (key: string) => key.slice(0, 30)],
  ])('SE-04: %s is refused with 401, even beside a good cookie', async (_, spoil) => {
    const { key } = await make({});
    expect(await world.get('/items', { authorization: `Bearer ${spoil(key)}` })).toMatchObject({
      status: 401,
      body: { code: 'key_invalid' },
    });
  });

  it('SE-04: a key without the scope is told which one it lacks, and no key approves', async () => {
    const item = await world.newChat().readyItem('Is it in stock?');
    const { key } = await make({ scopes: ['contacts:read', 'knowledge:write'] });
    expect(await world.get(`/items/${item.id}`, by(key))).toMatchObject({
      status: 403,
      body: { code: 'scope_missing', detail: expect.stringContaining('conversations:read') as string },
    });
    for (const act of ['claim', 'approve', 'reject', 'close', 'undo'])
      expect(await world.post(`/items/${item.id}/${act}`, {}, by(key))).toMatchObject({
        status: 403,
        body: { code: 'not_for_keys' },
      });
    expect((await world.item(item.id)).state).toBe('ready');
  });

  it('SE-04: after a rotation both keys work for a day, then only the new one', async () => {
    const old = await make({ days: 90 });
    const { body: made } = await world.post<Made>(`/api-keys/${old.id}/rotate`);
    expect((await world.get('/items', by(old.key))).status).toBe(200);
    expect((await world.get('/items', by(made.key))).status).toBe(200);
    const replaced = (await listed(old.id))!;
    expect(replaced.state).toBe('replaced');
    expect(Math.round((Date.parse(replaced.expiresAt) - Date.now()) / 3_600_000)).toBe(24);
    expect(await world.post(`/api-keys/${old.id}/rotate`)).toMatchObject({ body: { code: 'key_over' } });
    await world.database.query(
      `UPDATE api_key SET expires_at = expires_at - interval '24 hours' WHERE key_id = $1`,
      [old.id],
    );
    expect((await world.get('/items', by(old.key))).status).toBe(401);
    expect((await world.get('/items', by(made.key))).status).toBe(200);
    expect((await trail('key.rotated'))[0]).toMatchObject({ objectId: old.id });
  });

  it('SE-04: two who rotate a key at once make one successor', async () => {
    const { id } = await make({});
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.post(`/api-keys/${id}/rotate`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('SE-04: a revoked key is refused from its next request on, and says in the list why', async () => {
    const { id, key } = await make({});
    expect(await world.post(`/api-keys/${id}/revoke`, { reason: ' ' })).toMatchObject({ status: 422 });
    expect((await world.get('/items', by(key))).status).toBe(200);
    expect((await world.post(`/api-keys/${id}/revoke`, { reason: 'The laptop is lost' })).status).toBe(204);
    expect((await world.get('/items', by(key))).status).toBe(401);
    expect(await listed(id)).toMatchObject({ state: 'revoked', revokedReason: 'The laptop is lost' });
    expect((await trail('key.revoked'))[0]).toMatchObject({ objectId: id });
    expect(await world.post(`/api-keys/${id}/revoke`, { reason: 'Again' })).toMatchObject({ status: 409 });
  });

  it('SE-04: a key with a list of addresses is refused from elsewhere, and the list is of addresses', async () => {
    const elsewhere = await make({ addresses: ['203.0.113.0/24'] });
    expect(await world.get('/items', by(elsewhere.key))).toMatchObject({
      status: 403,
      body: { code: 'address_not_allowed' },
    });
    const here = await make({ addresses: ['203.0.113.0/24', '127.0.0.0/8'] });
    expect((await world.get('/items', by(here.key))).status).toBe(200);
    const wrong = { name: 'x', scopes: ['export'], addresses: ['example.org'] };
    expect(await world.post('/api-keys', wrong)).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });

  it.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['items:approve'] }, 'scopes'],
    [{ days: 366 }, 'days'],
    [{ name: ' ' }, 'name'],
  ])('SE-04: nothing is made of %j', async (wrong, field) => {
    const answer = await world.post('/api-keys', { name: 'x', scopes: ['export'], ...wrong });
    expect(answer).toMatchObject({ status: 422, body: { details: [{ field }] } });
  });

  it('SE-04, AP-03: what a key changes is done once, and the trail says which key it was', async () => {
    const { key } = await make({ name: 'Help centre', scopes: ['knowledge:write'] });
    const click = { ...by(key), 'idempotency-key': randomUUID() };
    const texts = { title: 'Opening hours', texts: { en: 'From nine to six.' }, base: 0 };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.post('/saved-replies/hours', texts, click)),
    );
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect((await world.post('/saved-replies/hours', texts, click)).body).toEqual({ version: 1 });
    const entries = await trail('saved-reply.saved');
    expect(entries).toMatchObject([{ actorName: 'Help centre' }]);
  });
});
