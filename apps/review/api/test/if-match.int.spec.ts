import { ReviewWorld } from './review-world.js';

const FACTS = {
  ...{ name: 'House', zone: 'Europe/Lisbon', calendars: [], phones: [], places: [], emails: [] },
  ...{ links: [], prices: [], policies: [] },
};
const REPLY = { title: 'Bye', texts: { en: 'Goodbye.' } };
const CTA = { stage: 'SOFT', title: 'Book', texts: { en: { text: 'Book?' } } };

/** What has versions and is saved whole: its address, and what is saved. */
const EDITED: [string, object][] = [
  ['/saved-replies/bye', REPLY],
  ['/ctas/book', CTA],
  ['/facts', { facts: FACTS }],
  ['/value-setting', { currency: 'EUR', limitMinor: 5_000 }],
];

describe('nobody saves over what they have not seen (AP-03)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it.each(EDITED)('%s is saved on the ETag of before, and on a stale one refused', async (path, body) => {
    const first = await world.post(path, body, { 'if-match': '"0"' });
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect(first.headers.get('etag')).toBe('"1"');
    expect((await world.post(path, body, { 'if-match': '"0"' })).status).toBe(409);
    expect(await world.post(path, { ...body, base: 1 }, { 'if-match': '"0"' })).toMatchObject({
      ...{ status: 400, body: { code: 'if_match_wrong' } },
    });
  });

  it('a status is moved on from the one that was read', async () => {
    const { contactId } = (await world.newChat().readyItem('Hi')) as unknown as { contactId: string };
    const path = `/contacts/${contactId}/status`;
    const move = (to: string, tag: string) =>
      world.post(path, { to, reason: 'They said so.' }, { 'if-match': tag });
    const tag = (await world.get(path)).headers.get('etag')!;
    expect((await move('LEAD_QUALIFIED', tag)).status).toBe(201);
    expect(await move('CUSTOMER', tag)).toMatchObject({ status: 409, body: { code: 'status_changed' } });
  });
});
