import { ReviewRejected } from '@countersign/contracts';
import type { TaxonomyDto, TermDto } from '../src/taxonomy/taxonomy.dto.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

const lists = async (): Promise<TaxonomyDto> => (await world.get<TaxonomyDto>('/taxonomy')).body;
const tag = async (code: string): Promise<TermDto | undefined> =>
  (await lists()).editTags.find((one) => one.code === code);
const change = (path: string, body: object, extra?: Record<string, string>) =>
  world.post<{ version: number; code: string }>(`/taxonomy/${path}`, body, extra);
const SHORT = { en: 'Too long', es: 'Demasiado largo' };

describe('one taxonomy, kept in order by administrators (RV-10)', () => {
  test('every shipped code is served in English and Spanish, each edit tag with an example before and after', async () => {
    const { editTags, rejectReasons, closeReasons } = await lists();
    expect([editTags.length, rejectReasons.length, closeReasons.length]).toEqual([31, 14, 5]);
    for (const { label } of [...editTags, ...rejectReasons, ...closeReasons]) {
      expect(label).toEqual({ en: expect.stringMatching(/\S/), es: expect.stringMatching(/\S/) });
    }
    for (const { before, after } of editTags) expect([before?.es, after?.es]).not.toContain(undefined);
  });

  test('a code is added, renamed, retired and brought back, each on the trail; nobody changes over another, and only an administrator', async () => {
    expect(await change('edit-tag/TONE_HOUSE', { label: SHORT, base: 0 })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    const house = { label: { en: 'House style', es: 'Estilo de la casa' }, base: 1 };
    const saves = await Promise.all([1, 2].map(() => change('edit-tag/TONE_HOUSE', house)));
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await tag('TONE_HOUSE')).toMatchObject({ label: house.label, own: true, version: 2 });
    expect((await change('edit-tag/TONE_WARMER', { label: SHORT, base: 0 })).status).toBe(200);
    expect(await tag('TONE_WARMER')).toMatchObject({ label: SHORT, own: false, version: 1 });
    expect((await change('edit-tag/TONE_HOUSE/retire', { retired: true, base: 2 })).status).toBe(200);
    expect(await tag('TONE_HOUSE')).toMatchObject({ retired: true, label: house.label });
    expect((await change('edit-tag/TONE_HOUSE/retire', { retired: false, base: 3 })).status).toBe(200);
    const lead = { cookie: await world.anotherReviewer('Lena', 'lead') };
    expect((await change('edit-tag/TONE_HOUSE', { ...house, base: 4 }, lead)).status).toBe(403);
    const trail = await world.database.query(
      `SELECT action FROM audit WHERE object_id = 'taxonomy:edit-tag:TONE_HOUSE' ORDER BY seq`,
    );
    expect(trail.map(({ action }: { action: string }) => action)).toEqual([
      ...['taxonomy.saved', 'taxonomy.saved', 'taxonomy.retired', 'taxonomy.brought-back'],
    ]);
  });

  test.each([
    ['a blank name', 'edit-tag/ONE_MORE', { label: { en: ' ', es: 'x' }, base: 0 }, 422],
    ['a code that is none', 'edit-tag/small', { label: SHORT, base: 0 }, 422],
    ['a list that is none', 'colours/RED_ONE', { label: SHORT, base: 0 }, 422],
    ['a reject reason that leads nowhere', 'reject-reason/TOO_LONG', { label: SHORT, base: 0 }, 422],
    ['what is always needed', 'edit-tag/OTHER/retire', { retired: true, base: 0 }, 422],
    ['a merge into nothing', 'edit-tag/CTA_SOFT/merge', { into: 'NOTHING_HERE', base: 0 }, 422],
    ['a code there never was', 'edit-tag/NEVER_THERE/retire', { retired: true, base: 0 }, 404],
  ])('%s is refused and nothing is changed', async (_, path, body, status) => {
    const before = await lists();
    expect((await change(path, body)).status).toBe(status);
    expect(await lists()).toEqual(before);
  });

  test('a retired or merged code stays readable where it was used; a merged one is kept as what stands in its place', async () => {
    const decided = async (editTags: string[]): Promise<string[]> => {
      const chat = world.newChat();
      const item = await chat.readyItem('Hello');
      expect((await chat.approve(item, 'Hello!', { feedback: { editTags } })).status).toBe(201);
      const { body } = await world.get<{ decisions: { editTags: string[] }[] }>(`/items/${item.id}`);
      return body.decisions[0]!.editTags;
    };
    expect(await decided(['CTA_MEDIUM'])).toEqual(['CTA_MEDIUM']);
    expect((await change('edit-tag/CTA_MEDIUM/merge', { into: 'CTA_SOFT', base: 0 })).status).toBe(200);
    expect((await change('edit-tag/CTA_SOFT/merge', { into: 'CTA_DIRECT', base: 0 })).status).toBe(200);
    expect(await tag('CTA_MEDIUM')).toMatchObject({ retired: true, mergedInto: 'CTA_SOFT' });
    expect(await decided(['CTA_MEDIUM', 'CTA_DIRECT'])).toEqual(['CTA_DIRECT']);
    await change('edit-tag/STRUCT_MERGE/retire', { retired: true, base: 0 });
    expect(await decided(['STRUCT_MERGE'])).toEqual(['STRUCT_MERGE']);
    expect(await change('edit-tag/CTA_DIRECT/merge', { into: 'CTA_SOFT', base: 0 })).toMatchObject({
      status: 422,
    });
  });

  test('a reject reason of the workspace turns a draft down, and travels as OTHER with its code', async () => {
    const reason = { label: SHORT, nextStep: 'manual', base: 0 };
    expect((await change('reject-reason/TOO_LONG', reason)).status).toBe(200);
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    const claimToken = await chat.claim(item);
    const body = { claimToken, generation: item.generation, reason: 'TOO_LONG', nextStep: 'manual' };
    expect((await world.post(`/items/${item.id}/reject`, body)).status).toBe(204);
    const [rejected] = await world.published(ReviewRejected, chat.conversationId);
    expect(rejected?.data).toMatchObject({ reason: 'OTHER', code: 'TOO_LONG', nextStep: 'manual' });
  });
});
