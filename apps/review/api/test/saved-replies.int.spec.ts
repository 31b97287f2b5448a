import { approvalDigest, type BubbleContent } from '@countersign/contracts/approval';
import type {
  FilledReplyDto,
  SavedReplyListDto,
  SavedReplyVersionsDto,
} from '../src/saved-replies/saved-reply.dto.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());

interface Answer {
  version: number;
  code: string;
  details: { field: string; message: string }[];
}
const HOURS = {
  title: 'When we are open',
  texts: { en: 'Hello {{name}}, call {{phone}} any time.', es: 'Llámenos al {{phone}}.' },
};
const save = (shortcut: string, words: object, base = 0, extra?: Record<string, string>) =>
  world.post<Answer>(`/saved-replies/${shortcut}`, { ...words, base }, extra);
const listed = async () => (await world.get<SavedReplyListDto>('/saved-replies')).body.replies;
const saveFacts = (base: number, number?: string) =>
  world.post('/facts', {
    base,
    facts: {
      ...{
        name: 'House',
        zone: 'Europe/Lisbon',
        calendars: [],
        places: [],
        emails: [],
        links: [],
        prices: [],
        policies: [],
      },
      phones: number ? [{ label: 'Reception', number }] : [],
    },
  });

describe('replies kept to use again (KN-09)', () => {
  test('a lead or an administrator writes them; every save is a version and on the trail, and nobody saves over another', async () => {
    expect(await save('hours', HOURS)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await save('hours', HOURS)).toMatchObject({ status: 409, body: { code: 'shortcut_taken' } });
    const lead = { cookie: await world.anotherReviewer('Lena', 'lead') };
    const saves = await Promise.all(
      [1, 2, 3].map(() => save('hours', { ...HOURS, title: 'Hours' }, 1, lead)),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const reviewer = { cookie: await world.anotherReviewer('Rita') };
    expect((await save('mine', HOURS, 0, reviewer)).status).toBe(403);
    expect(await listed()).toMatchObject([{ shortcut: 'hours', title: 'Hours', version: 2, uses: 0 }]);
    const { body } = await world.get<SavedReplyVersionsDto>('/saved-replies/hours/versions');
    expect(body.versions.map(({ version, title, by }) => [version, title, by])).toEqual([
      [2, 'Hours', 'Lena'],
      [1, 'When we are open', expect.any(String)],
    ]);
    const trail = await world.database.query(
      `SELECT action, detail FROM audit WHERE object_id = 'saved-reply:hours' ORDER BY seq`,
    );
    expect(trail).toEqual([1, 2].map((version) => ({ action: 'saved-reply.saved', detail: { version } })));
  });

  test('a text that could never be filled is refused, with every fault by language', async () => {
    const refused = await save('wrong', { title: 'x', texts: { en: 'Hi {{nick}}', pt: '{{name' } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'saved_reply_wrong' } });
    expect(refused.body.details.map(({ field }) => field)).toEqual(['texts.en', 'texts.pt']);
    expect((await save('none', { title: 'x', texts: {} })).status).toBe(422);
    expect((await save('UPPER', HOURS)).status).toBe(422);
    expect((await save('blank', { title: 'x', texts: { en: ' ' } })).status).toBe(422);
  });

  test('it is filled from what is known, says what is missing, and is counted', async () => {
    const chat = world.newChat();
    await chat.readyItem('Hello');
    const fill = (language: string, shortcut = 'hours') =>
      world.post<FilledReplyDto>(`/conversations/${chat.conversationId}/saved-replies/${shortcut}`, {
        language,
      });
    await world.database.query(`UPDATE conversation SET contact_name = 'Ada' WHERE conversation_id = $1`, [
      chat.conversationId,
    ]);
    expect((await fill('en')).body).toEqual({
      text: 'Hello Ada, call {{phone}} any time.',
      missing: ['{{phone}}'],
    });
    await saveFacts(0, '+351 210 000 000');
    expect((await fill('en')).body).toEqual({
      text: 'Hello Ada, call +351 210 000 000 any time.',
      missing: [],
    });
    expect((await fill('es')).body.text).toBe('Llámenos al +351 210 000 000.');
    expect((await fill('pt')).status).toBe(404);
    expect((await fill('en', 'nothing')).status).toBe(404);
    expect(await listed()).toMatchObject([{ shortcut: 'hours', uses: 3 }]);
  });

  const open = (text: string): BubbleContent[] => [{ text: 'Hello.' }, { text }];

  test.each([
    ['a place', open('Call {{phone}}.')],
    ['what is left of one', open('Call {{pho')],
    ['a button', [{ text: 'Choose', buttons: [{ id: 'choice-1', title: 'Call {{phone}}' }] }]],
  ])('an unfilled `{{` never leaves: %s in what is approved or written by hand', async (_, bubbles) => {
    const chat = world.newChat();
    const item = await chat.readyItem('Hello');
    const where = `bubbles.${bubbles.length - 1}`;
    const refusal = {
      status: 422,
      body: {
        code: 'unfilled_place',
        details: [{ field: where, message: expect.stringContaining('{{pho') }],
      },
    };
    expect(await chat.approve(item, bubbles)).toMatchObject(refusal);
    expect((await chat.approve(item, 'Hello.')).status).toBe(201);
    const { body: bound } = await world.get<never>(`/conversations/${chat.conversationId}/composer`);
    const digest = approvalDigest({ ...(bound as object), bubbles } as never);
    expect(
      await world.post(`/conversations/${chat.conversationId}/replies`, { bubbles, digest }),
    ).toMatchObject(refusal);
    expect((await chat.approvals()).map(({ data }) => data.bubbles.map(({ text }) => text))).toEqual([
      ['Hello.'],
    ]);
  });

  test('what is taken away is in no list and can be brought back from its versions', async () => {
    const removed = await world.post('/saved-replies/hours/remove', { base: 2 });
    expect(removed).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await listed()).toEqual([]);
    expect((await save('hours', HOURS, 3)).status).toBe(201);
    expect(await listed()).toMatchObject([{ shortcut: 'hours', version: 4, uses: 3 }]);
    for (const change of [`UPDATE saved_reply SET saved_by = 'x'`, 'DELETE FROM saved_reply'])
      await expect(world.database.query(change)).rejects.toThrow(/permission denied/);
  });
});
