import { ReviewWorld, type Item } from './review-world.js';
import { LiveFeed } from '../src/live/live-feed.js';

describe('lists: a reader who comes back misses nothing', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('shows every settled item once, also those settled within one millisecond', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      const item = await world.newChat().asks('No answer needed');
      const { claimToken } = (await world.post<{ claimToken: string }>(`/items/${item.id}/claim`)).body;
      const { generation, seenThrough } = item;
      const body = { claimToken, generation, seenThrough, reason: 'NO_REPLY_NEEDED' };
      expect((await world.post(`/items/${item.id}/close`, body)).status).toBe(204);
      await world.database.query('UPDATE review_item SET settled_at = $2 WHERE item_id = $1', [
        item.id,
        `2026-01-01T00:00:00.000${n + 1}00Z`,
      ]);
      ids.unshift(item.id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor ? `&cursor=${cursor}` : '';
      const page = await world.get<{ items: Item[]; nextCursor?: string }>(
        `/items?state=settled&limit=1${query}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    } while (cursor && seen.length < 10);
    expect(seen).toEqual(ids);
  });

  it('tells a reader to load again when everything they missed has been dropped meanwhile', async () => {
    const feed = world.service.get(LiveFeed);
    await world.newChat().asks('Something they miss');
    expect(await feed.since('1')).not.toHaveLength(0);
    await world.database.query('DELETE FROM change');
    expect(await feed.since('1')).toMatchObject([{ type: 'reset' }]);
  });
});
