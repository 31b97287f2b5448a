import { ReviewReleased } from '@countersign/contracts';
import type { NotesDto, NoticesDto } from '../src/colleagues/note.dto.js';
import { ReviewWorld } from './review-world.js';

const REASON = 'Ana is at lunch, and they wait for the doctor';

describe('a lead takes what a colleague works on, with a reason (RV-02)', () => {
  let world: ReviewWorld;
  let lee: { cookie: string };
  let ana: { cookie: string };
  let anasId: string;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    lee = { cookie: await world.anotherReviewer('Lee', 'lead') };
    ana = { cookie: await world.anotherReviewer('Ana') };
    anasId = (await world.get<{ person: { id: string } }>('/me', ana)).body.person.id;
  });
  afterAll(() => world.stop());

  const held = async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is the doctor in?');
    const { claimToken } = (await world.post<{ claimToken: string }>(`/items/${item.id}/claim`, {}, ana))
      .body;
    return { chat, item, claimToken };
  };
  const take = (itemId: string, who: Record<string, string> = lee, wish: object = {}) =>
    world.post<{ code: string }>(`/items/${itemId}/take`, { from: anasId, reason: REASON, ...wish }, who);
  const notes = async (conversationId: string) =>
    (await world.get<NotesDto>(`/conversations/${conversationId}/notes`, lee)).body.notes;

  it('is theirs at once; whoever had it can decide nothing, and is told why', async () => {
    const { item, claimToken } = await held();
    expect((await take(item.id)).status).toBe(200);
    expect((await world.item(item.id)).claim!.name).toBe('Lee');
    const beat = await world.post(`/items/${item.id}/heartbeat`, { claimToken }, ana);
    expect(beat).toMatchObject({ status: 409, body: { code: 'claim_lost' } });
    const close = {
      claimToken,
      generation: item.generation,
      reason: 'NO_REPLY_NEEDED',
      seenThrough: item.seenThrough,
    };
    const closing = await world.post(`/items/${item.id}/close`, close, ana);
    expect(closing.body).toMatchObject({ code: 'claim_lost' });
    const claiming = await world.post(`/items/${item.id}/claim`, {}, ana);
    expect(claiming.body).toMatchObject({ code: 'claimed_by_other' });

    const { notices } = (await world.get<NoticesDto>('/notices', ana)).body;
    expect(notices.filter(({ kind }) => kind === 'claim-taken')).toMatchObject([
      { by: 'Lee', note: REASON, itemId: item.id },
    ]);
    expect(await notes(item.conversationId)).toMatchObject([{ by: 'Lee', note: REASON }]);
  });

  it('is in the trail by name, without the words, and in the stream as no release of the holder', async () => {
    const { item } = await held();
    await take(item.id);
    const { entries } = (
      await world.get<{ entries: { objectId: string; detail: object }[] }>('/audit?action=item.claim-taken')
    ).body;
    const entry = entries.find(({ objectId }) => objectId === item.id)!;
    expect(entry.detail).toMatchObject({ from: anasId });
    expect(JSON.stringify(entries)).not.toContain(REASON);
    const released = await world.published(ReviewReleased, item.conversationId);
    expect(released.map(({ data }) => data.reason)).toEqual(['taken']);
  });

  it('a second press of the same click takes it once and says it once', async () => {
    const { item } = await held();
    const click = { ...lee, 'idempotency-key': 'a-click-of-lee-and-no-other' };
    const answers = [await take(item.id, click), await take(item.id, click)];
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await notes(item.conversationId)).toHaveLength(1);
  });

  it('is refused to reviewers and without a reason', async () => {
    const { item } = await held();
    const rob = { cookie: await world.anotherReviewer('Rob') };
    expect((await take(item.id, rob)).status).toBe(403);
    expect((await take(item.id, lee, { reason: 'no' })).status).toBe(422);
    expect((await world.item(item.id)).claim!.name).toBe('Ana');
  });

  it('takes it from nobody but whom the page showed: of two leads at once one has it, and the other hears who', async () => {
    const { item } = await held();
    const mia = { cookie: await world.anotherReviewer('Mia', 'lead') };
    const answers = await Promise.all([take(item.id, lee), take(item.id, mia)]);
    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(1);
    expect(lost[0]!.body).toMatchObject({
      code: 'claimed_by_other',
      details: [{ message: (await world.item(item.id)).claim!.name }],
    });
    expect(await notes(item.conversationId)).toHaveLength(1);
  });

  it('is a claim like any other where nobody has it any more, and tells nobody', async () => {
    const { item, claimToken } = await held();
    await world.post(`/items/${item.id}/release`, { claimToken }, ana);
    expect((await take(item.id)).status).toBe(200);
    expect((await world.item(item.id)).claim!.name).toBe('Lee');
    expect(await notes(item.conversationId)).toEqual([]);
  });

  it('takes nothing that is decided', async () => {
    const { item, claimToken } = await held();
    const close = {
      claimToken,
      generation: item.generation,
      reason: 'NO_REPLY_NEEDED',
      seenThrough: item.seenThrough,
    };
    expect((await world.post(`/items/${item.id}/close`, close, ana)).status).toBe(204);
    expect((await take(item.id)).body.code).toBe('already_answered');
  });
});
