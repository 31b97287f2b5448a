import { ReviewWorld } from './review-world.js';

interface Hits {
  hits: {
    item: { id: string; state: string; contactName: string };
    where: string;
    text: string;
    found: [number, number][];
  }[];
}

describe('search (RV-13)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const search = async (query: Record<string, string>): Promise<Hits['hits']> =>
    (await world.get<Hits>(`/search?${new URLSearchParams(query)}`)).body.hits;
  const ids = async (query: Record<string, string>) => (await search(query)).map(({ item }) => item.id);

  it('finds what was said and what was sent, without accents and by the beginning of a word', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('¿Está lista mi cafetera exprés?');
    const [hit] = await search({ q: 'CAFET expres' });
    expect(hit).toMatchObject({
      where: 'them',
      text: '¿Está lista mi cafetera exprés?',
      item: { id: item.id },
    });
    expect(hit!.found.map(([from, to]) => hit!.text.slice(from, to))).toEqual(['cafet', 'exprés']);
    expect(await search({ q: 'cafetera roja' })).toEqual([]);

    await chat.approve(item, 'Sí: recógela en el Zaguán.');
    expect(await search({ q: 'zaguan' })).toMatchObject([
      { where: 'us', item: { id: item.id, state: 'settled' } },
    ]);
  });

  it('is narrowed by state, channel and time, and tells each conversation once', async () => {
    const open = world.newChat('telegram');
    const item = await open.readyItem('The xylophone arrived');
    await open.writes('The xylophone is broken');
    const done = world.newChat();
    const settled = await done.readyItem('A xylophone, please');
    await done.approve(settled, 'Here it is.');
    expect((await ids({ q: 'xylophone' })).sort()).toEqual([item.id, settled.id].sort());
    expect(await ids({ q: 'xylophone', state: 'open' })).toEqual([item.id]);
    expect(await ids({ q: 'xylophone', state: 'settled' })).toEqual([settled.id]);
    expect(await ids({ q: 'xylophone', channel: 'telegram' })).toEqual([item.id]);
    expect(await ids({ q: 'xylophone', from: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
    expect(await ids({ q: 'xylophone', limit: '1' })).toHaveLength(1);
  });

  it('finds people by name', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    await world.database.query(`UPDATE conversation SET contact_name = 'Zoë Quirós' WHERE conversation_id = $1`, [chat.conversationId]); // prettier-ignore
    expect(await search({ q: 'zoe quir' })).toMatchObject([{ where: 'name', item: { id: item.id } }]);
  });

  it.each(["'; DROP TABLE message; --", 'a:* & !b | (c', '<-> \\ "', '%_%', 'x'.repeat(100)])(
    'whatever somebody types is words: %s',
    async (q) => {
      expect((await world.get(`/search?${new URLSearchParams({ q })}`)).status).toBe(
        /[a-z]/i.test(q) ? 200 : 422,
      );
    },
  );

  it('does not find what was deleted, nor a reply that was taken back', async () => {
    const chat = world.newChat();
    await chat.readyItem('My okapi is ill');
    await world.database.query(`UPDATE message SET deleted_at = now() WHERE conversation_id = $1`, [chat.conversationId]); // prettier-ignore
    expect(await search({ q: 'okapi' })).toEqual([]);
  });
});
