import type { ItemSummaryDto } from '../src/queue/item.dto.js';
import type { SavedViewDto } from '../src/views/view.dto.js';
import { ReviewWorld, type Answer, type Item } from './review-world.js';

interface Refused {
  code: string;
  details?: { field: string }[];
}

let world: ReviewWorld;
let bob: { cookie: string };
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  bob = { cookie: await world.anotherReviewer('Bob') };
});
afterAll(() => world.stop());

const found = async (filter: string): Promise<string[]> =>
  (await world.get<{ items: ItemSummaryDto[] }>(`/items?${filter}`)).body.items.map(({ id }) => id).sort();
const set = ({ id }: Item, change: string) =>
  world.database.query(`UPDATE review_item SET ${change} WHERE item_id = $1`, [id]);
const views = async (as?: { cookie: string }): Promise<SavedViewDto[]> =>
  (await world.get<{ views: SavedViewDto[] }>('/views', as)).body.views;
const save = (
  name: string,
  filter: object,
  shared = false,
  as?: { cookie: string },
): Promise<Answer<Refused & { id: string }>> => world.post('/views', { name, filter, shared }, as);

describe('a list is narrowed (RV-13)', () => {
  let telegram: Item;
  let web: Item;
  let decided: Item;
  beforeAll(async () => {
    telegram = await world.newChat('telegram').asks('One');
    const chat = world.newChat();
    web = await chat.asks('Two');
    const labels = {
      by: 'rules',
      intents: [{ name: 'complaint', band: 'high', words: ['bad'] }],
      language: 'es',
      urgency: 'normal',
    };
    await set(
      web,
      `labels = '${JSON.stringify(labels)}', risk = 0.4, recovered = true, waiting_since = now() - interval '3 days'`,
    );
    const { body } = await world.get<{ person: { id: string } }>('/me');
    await world.database.query('UPDATE conversation SET assigned_to = $2 WHERE conversation_id = $1', [
      web.conversationId,
      body.person.id,
    ]);
    await world.database.query(
      `INSERT INTO contact_status (contact_id, workspace, status, version) VALUES ($1, 'main', 'CUSTOMER', 1)`,
      [chat.contactId],
    );
    await world.database.query(
      `INSERT INTO contact_state (contact_id, suppressed_reason, suppressed_at) VALUES ($1, 'opted-out', now())`,
      [chat.contactId],
    );
    const third = world.newChat();
    decided = await third.readyItem('Three');
    const feedback = { editTags: ['TONE_WARMER'] };
    expect((await third.approve(decided, 'An answer.', { feedback })).status).toBe(201);
  });

  test.each([
    ['channel=telegram', () => [telegram]],
    ['channel=webchat', () => [web]],
    ['intent=complaint', () => [web]],
    ['intent=wifi', () => []],
    ['risk=medium', () => [web]],
    ['risk=low', () => [telegram]],
    ['language=es', () => [web]],
    ['contactStatus=CUSTOMER', () => [web]],
    ['contactStatus=PROSPECT', () => [telegram]],
    ['silent=true', () => [web]],
    ['silent=false', () => [telegram]],
    ['recovered=true', () => [web]],
    ['reviewer=me', () => [web]],
    ['draft=drafting', () => [telegram, web]],
    ['days=1', () => [telegram]],
    ['to=2020-01-01', () => []],
    ['from=2020-01-01', () => [telegram, web]],
    ['intent=complaint&channel=telegram', () => []],
    ['state=settled&reviewer=me', () => [decided]],
    ['state=settled&channel=webchat&days=1', () => [decided]],
    ['state=settled&tag=TONE_WARMER', () => [decided]],
    ['state=settled&tag=PRICE', () => []],
  ] as [string, () => Item[]][])('by %s', async (filter, items) => {
    expect(await found(filter)).toEqual(
      items()
        .map(({ id }) => id)
        .sort(),
    );
  });

  test.each([
    ['channel=pigeon', 'channel'],
    ['risk=huge', 'risk'],
    ['tag=what ever', 'tag'],
    ['reviewer=a%20b', 'reviewer'],
    ['contactStatus=VIP', 'contactStatus'],
    ['language=Spanish', 'language'],
    ['recovered=yes', 'recovered'],
    ['days=0', 'days'],
    ['from=yesterday', 'from'],
    ['order=random', 'order'],
  ])('%s is refused, and the field is named', async (filter, field) => {
    const { status, body } = await world.get<Refused>(`/items?${filter}`);
    expect([status, body.details?.map((one) => one.field)]).toEqual([422, [field]]);
  });
});

describe('views people come back to (RV-13)', () => {
  test('each has its counter, of what it has now for whoever asks', async () => {
    await save('Web', { channel: 'webchat' });
    await save('Mine', { reviewer: 'me' }, true);
    await save('Done', { state: 'settled' });
    const told = (list: SavedViewDto[]) => list.map(({ name, count, mine }) => [name, count, mine]);
    expect(told(await views())).toEqual([
      ['Done', undefined, true],
      ['Mine', 1, true],
      ['Web', 1, true],
    ]);
    expect(told(await views(bob))).toEqual([['Mine', 0, false]]);
    await world.newChat().asks('Four');
    expect((await views()).find(({ name }) => name === 'Web')?.count).toBe(2);
  });

  test('a lead shares them, and it is on the trail; a reviewer keeps theirs to themselves', async () => {
    expect((await save('Ours', {}, true, bob)).body.code).toBe('share_needs_lead');
    const own = await save('My own', { channel: 'telegram' }, false, bob);
    expect(own.status).toBe(201);
    expect((await views()).map(({ name }) => name)).not.toContain('My own');
    expect((await world.post(`/views/${own.body.id}/remove`)).status).toBe(404);
    const shared = (await views(bob)).find(({ name }) => name === 'Mine')!;
    expect((await world.post(`/views/${shared.id}/remove`, undefined, bob)).status).toBe(403);
    const trail = await world.database.query(`SELECT action FROM audit WHERE object_id = $1`, [
      `view:${shared.id}`,
    ]);
    expect(trail).toEqual([{ action: 'view.saved' }]);
  });

  test('whoever is a lead no longer changes what everybody has no more, theirs though it is', async () => {
    const { id } = (await save('Of a lead', {})).body;
    const wanted = { name: 'Of a lead', filter: {}, shared: true };
    expect((await world.post(`/views/${id}`, wanted)).status).toBe(204);
    await world.database.query(`UPDATE saved_view SET owner = (SELECT id FROM person WHERE name = 'Bob') WHERE view_id = $1`, [id]); // prettier-ignore
    expect(await world.post(`/views/${id}`, { ...wanted, name: 'Mine' }, bob)).toMatchObject({
      ...{ status: 403, body: { code: 'share_needs_lead' } },
    });
    expect((await world.post(`/views/${id}/remove`, undefined, bob)).status).toBe(403);
    expect((await world.post(`/views/${id}/remove`)).status).toBe(204);
  });

  test('one is renamed, narrowed anew and removed', async () => {
    const { id } = (await save('Old name', { channel: 'telegram' })).body;
    const changed = { name: 'New name', filter: { risk: 'high' }, shared: false };
    expect((await world.post(`/views/${id}`, changed)).status).toBe(204);
    expect((await views()).find((view) => view.id === id)).toMatchObject({
      name: 'New name',
      filter: { risk: 'high' },
      count: 0,
    });
    expect((await world.post(`/views/${id}/remove`)).status).toBe(204);
    expect((await views()).map((view) => view.id)).not.toContain(id);
  });

  test('what cannot be is refused by its field: a filter, a name, one name twice, one too many', async () => {
    const wrong = await save('Wrong', { channel: 'pigeon' });
    expect([wrong.status, wrong.body.details?.[0]?.field]).toEqual([422, 'filter.channel']);
    expect((await save('   ', {})).body.details?.[0]?.field).toBe('name');
    const twice = await save('WEB', {});
    expect([twice.status, twice.body.details?.[0]?.field]).toEqual([422, 'name']);
    const answers = [];
    for (let n = 0; n < 31; n += 1) answers.push(await save(`View ${n}`, {}, false, bob));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(29);
    expect(answers.at(-1)?.body.code).toBe('too_many_views');
  });
});
