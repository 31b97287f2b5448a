import { randomUUID } from 'node:crypto';
import type { WorkingTextDto } from '../src/working-texts/working-text.dto.js';
import { KEPT_DAYS, WorkingTextRetention } from '../src/working-texts/working-text-retention.service.js';
import { approvalDigest } from '@countersign/contracts/approval';
import { ReviewWorld, type Item } from './review-world.js';

let world: ReviewWorld;
let rita: { cookie: string };
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  rita = { cookie: await world.anotherReviewer('Rita') };
});
afterAll(() => world.stop());

const LAPTOP = randomUUID();
const PHONE = randomUUID();
const TABLET = randomUUID();
type Headers = Record<string, string>;

const reply = (...texts: string[]) => ({ reply: { requestId: '', texts, beside: {} } });
const at = (subject: string, kind = 'reply') => `/working-texts/${kind}/${subject}`;
const read = async (subject: string, kind = 'reply', who?: Headers) =>
  (await world.get<WorkingTextDto>(at(subject, kind), who)).body;
const save = (subject: string, base: number, words: object, page = LAPTOP, extra?: Headers) =>
  world.request<{ version: number; code: string; details: unknown }>(
    'PUT',
    at(subject, 'note' in words ? 'note' : 'reply'),
    { page, base, ...words },
    extra,
  );
const erase = (subject: string, version: number, rest = '') =>
  world.request('DELETE', at(subject) + rest, {}, { 'if-match': `"${version}"` });

async function anItem(): Promise<{ item: Item; chat: ReturnType<ReviewWorld['newChat']> }> {
  const chat = world.newChat();
  return { chat, item: await chat.readyItem('Hello') };
}

describe('what is being written, on the server (RV-04)', () => {
  test('it is there on another device, and goes on from the version that was read', async () => {
    const { item } = await anItem();
    expect(await read(item.id)).toEqual({ version: 0, others: [] });
    const { status, body } = await save(item.id, 0, reply('Half a', 'sentence'));
    expect(status).toBe(200);
    expect(await read(item.id)).toEqual({
      ...reply('Half a', 'sentence'),
      version: body.version,
      updatedAt: expect.any(String),
      others: [],
    });
    const next = await save(item.id, body.version, reply('A whole sentence'), PHONE);
    expect(next.body.version).toBeGreaterThan(body.version);
    expect(await read(item.id)).toMatchObject(reply('A whole sentence'));
  });

  test('ETag says the version and If-Match stands for it, in either place but not in both (AP-03)', async () => {
    const { item } = await anItem();
    const put = (ifMatch: string, body: object) =>
      world.request<{ version: number; code: string }>('PUT', at(item.id), body, { 'if-match': ifMatch });
    const first = await put('"0"', { page: LAPTOP, ...reply('One') });
    expect(first.headers.get('etag')).toBe(`"${first.body.version}"`);
    expect((await world.get(at(item.id))).headers.get('etag')).toBe(`"${first.body.version}"`);
    expect((await put(`"${first.body.version}"`, { page: LAPTOP, ...reply('Two') })).status).toBe(200);
    for (const [ifMatch, base] of [['*'], ['W/"1"'], ['"1"', 2]] as const)
      expect(await put(ifMatch, { page: LAPTOP, base, ...reply('Three') })).toMatchObject({
        status: 400,
        body: { code: 'if_match_wrong' },
      });
    expect(
      await world.request('PUT', at(item.id), { page: LAPTOP, ...reply('Three') }),
    ).toMatchObject({ status: 422, body: { details: expect.arrayContaining([expect.objectContaining({ field: 'base' })]) } }); // prettier-ignore
    expect(await read(item.id)).toMatchObject(reply('Two'));
  });

  test('a repeat with the same key saves once and gets the same answer; another If-Match is another request (AP-03)', async () => {
    const { item } = await anItem();
    const click = { 'idempotency-key': randomUUID() };
    const [first, again] = [
      await save(item.id, 0, reply('Once'), LAPTOP, click),
      await save(item.id, 0, reply('Once'), LAPTOP, click),
    ];
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await save(item.id, 1, reply('Once'), LAPTOP, click)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    // An answer that was lost is no quarrel with oneself.
    expect((await save(item.id, 0, reply('Once'))).body).toEqual(first.body);
    expect((await read(item.id)).others).toEqual([]);
    expect(
      await world.database.query('SELECT 1 FROM idempotency WHERE response::text LIKE $1', ['%Once%']),
    ).toEqual([]);
  });

  test('two tabs that write at the same time: both are kept until their writer chooses', async () => {
    const { item } = await anItem();
    const { body: laptop } = await save(item.id, 0, reply('On the laptop'));
    const conflict = { status: 409, body: { code: 'changed_meanwhile' } };
    expect(await save(item.id, 0, reply('On the'), PHONE)).toMatchObject(conflict);
    expect(await save(item.id, 0, reply('On the phone'), PHONE)).toMatchObject(conflict);
    expect(await save(item.id, 0, reply('On the tablet'), TABLET)).toMatchObject(conflict);
    const both = await read(item.id);
    expect(both).toMatchObject({
      ...reply('On the laptop'),
      version: laptop.version,
      others: [
        { page: PHONE, ...reply('On the phone') },
        { page: TABLET, ...reply('On the tablet') },
      ],
    });
    // The tablet's is given up, unless somebody goes on with it meanwhile.
    const tablet = both.others[1]!.version;
    await save(item.id, 0, reply('Still on the tablet'), TABLET);
    expect((await erase(item.id, tablet, `/others/${TABLET}`)).status).toBe(204);
    const [, kept] = (await read(item.id)).others;
    expect(kept).toMatchObject(reply('Still on the tablet'));
    await erase(item.id, kept!.version, `/others/${TABLET}`);
    // The phone's is chosen: it goes on from the version it now knows.
    expect((await save(item.id, laptop.version, reply('On the phone'), PHONE)).status).toBe(200);
    expect(await read(item.id)).toMatchObject({ ...reply('On the phone'), others: [] });
    expect(await save(item.id, laptop.version, reply('On the laptop, more'))).toMatchObject(conflict);
  });

  test('saves at the same moment end with each of the texts kept, and one of them first', async () => {
    const { item } = await anItem();
    const pages = [LAPTOP, PHONE, TABLET, randomUUID()];
    const answers = await Promise.all(pages.map((page) => save(item.id, 0, reply(`Text of ${page}`), page)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { others, ...own } = await read(item.id);
    expect([own, ...others].map((one) => one.reply?.texts[0]).sort()).toEqual(
      pages.map((page) => `Text of ${page}`).sort(),
    );
  });

  test('what is taken back is gone, and what was written beside it takes its place', async () => {
    const { item } = await anItem();
    const { body } = await save(item.id, 0, reply('First'));
    await save(item.id, 0, reply('Second'), PHONE);
    expect((await erase(item.id, body.version - 1)).status).toBe(204);
    expect(await read(item.id)).toMatchObject(reply('First'));
    await erase(item.id, body.version);
    const left = await read(item.id);
    expect(left).toMatchObject({ ...reply('Second'), others: [] });
    await erase(item.id, left.version);
    expect(await read(item.id)).toEqual({ version: 0, others: [] });
    // A tab that still holds it is told, and may save it as a new one.
    expect(await save(item.id, left.version, reply('Third'))).toMatchObject({
      status: 409,
      body: { code: 'text_gone' },
    });
    const again = await save(item.id, 0, reply('Third'));
    expect(again.body.version).toBeGreaterThan(left.version);
  });

  test('everybody has their own, and nobody sees that of another', async () => {
    const { item } = await anItem();
    await save(item.id, 0, reply('What Ada writes'));
    expect(await read(item.id, 'reply', rita)).toEqual({ version: 0, others: [] });
    expect((await save(item.id, 0, reply('What Rita writes'), PHONE, rita)).status).toBe(200);
    expect(await read(item.id)).toMatchObject({ ...reply('What Ada writes'), others: [] });
    expect(await read(item.id, 'reply', rita)).toMatchObject(reply('What Rita writes'));
    const seen = await Promise.all(
      [`/items/${item.id}`, `/conversations/${item.conversationId}`].map((path) => world.get(path, rita)),
    );
    expect(JSON.stringify(seen)).not.toContain('What Ada writes');
  });

  test('it is erased when the item is decided, and not kept for an item that is', async () => {
    const { chat, item } = await anItem();
    const { body } = await save(item.id, 0, reply('Begun'));
    await save(item.id, 0, reply('Begun elsewhere'), PHONE);
    await save(item.id, 0, reply('Begun by Rita'), PHONE, rita);
    expect((await chat.approve(item, 'Hello.')).status).toBe(201);
    expect(await world.database.query('SELECT 1 FROM working_text WHERE subject = $1', [item.id])).toEqual(
      [],
    );
    for (const base of [0, body.version])
      expect(await save(item.id, base, reply('Too late'))).toMatchObject({
        status: 409,
        body: { code: 'already_answered' },
      });
    expect(await read(item.id)).toEqual({ version: 0, others: [] });
  });

  test('a reply by hand and a note are kept apart; each goes when it is sent or added, and the other stays (RV-14)', async () => {
    const { chat, item } = await anItem();
    await chat.approve(item, 'Hello.');
    const { conversationId } = chat;
    expect((await save(conversationId, 0, reply('By the way'))).status).toBe(200);
    expect((await save(conversationId, 0, { note: 'They are kind' })).status).toBe(200);
    expect((await save(conversationId, 0, { note: 'Of Rita' }, PHONE, rita)).status).toBe(200);
    expect(await read(conversationId, 'note')).toMatchObject({ note: 'They are kind', others: [] });
    await world.post(`/conversations/${conversationId}/notes`, { note: 'They are kind', mentions: [] });
    expect(await read(conversationId, 'note')).toEqual({ version: 0, others: [] });
    expect(await read(conversationId, 'note', rita)).toMatchObject({ note: 'Of Rita' });
    expect(await read(conversationId)).toMatchObject(reply('By the way'));
    const bubbles = [{ text: 'By the way.' }];
    const { body: bound } = await world.get<object>(`/conversations/${conversationId}/composer`);
    const digest = approvalDigest({ ...bound, bubbles } as never);
    expect((await world.post(`/conversations/${conversationId}/replies`, { bubbles, digest })).status).toBe(
      201,
    );
    expect(await read(conversationId)).toEqual({ version: 0, others: [] });
  });

  test('what cannot be kept is refused by its field, and nothing is', async () => {
    const { chat, item } = await anItem();
    const refused = (field: string) => ({
      status: 422,
      body: { details: [expect.objectContaining({ field })] },
    });
    const { conversationId } = chat;
    const put = (kind: string, subject: string, words: object) =>
      world.request('PUT', at(subject, kind), { page: LAPTOP, base: 0, ...words });
    expect(await put('note', item.id, { note: 'x' })).toMatchObject(refused('subject'));
    expect(await put('note', conversationId, reply('x'))).toMatchObject(refused('note'));
    expect(await put('reply', item.id, { note: 'x' })).toMatchObject(refused('reply'));
    expect(await put('reply', item.id, { note: 'x', ...reply('y') })).toMatchObject(refused('reply'));
    expect(await put('reply', item.id, reply())).toMatchObject(refused('reply.texts'));
    expect(await put('reply', item.id, { reply: { requestId: '', texts: ['x'], beside: { x: 'x'.repeat(200_000) } } })).toMatchObject(refused('reply')); // prettier-ignore
    expect(await put('reply', 'somewhere', reply('x'))).toMatchObject(refused('subject'));
    expect((await put('reply', randomUUID(), reply('x'))).status).toBe(404);
    expect((await put('note', 'c_aaaaaaaaaaaaaaaaaaaa', { note: 'x' })).status).toBe(404);
    expect(await read(item.id)).toEqual({ version: 0, others: [] });
  });

  test('one who writes in too many places is told to choose, and loses nothing that is kept', async () => {
    const { item } = await anItem();
    const pages = Array.from({ length: 7 }, () => randomUUID());
    for (const page of pages) await save(item.id, 0, reply(page), page);
    expect(await save(item.id, 0, reply('One more'), pages[6])).toMatchObject({
      status: 409,
      body: { code: 'too_many_texts' },
    });
    const { others, ...own } = await read(item.id);
    expect([own, ...others].map((one) => one.reply?.texts[0])).toEqual(pages.slice(0, 6));
  });

  test(`what nobody goes on with is forgotten after ${KEPT_DAYS} days`, async () => {
    const [left, begun] = [await anItem(), await anItem()];
    await save(left.item.id, 0, reply('Left'));
    await save(begun.item.id, 0, reply('Begun'));
    await world.database.query(
      `UPDATE working_text SET updated_at = now() - make_interval(days => $2, mins => 1) WHERE subject = $1`,
      [left.item.id, KEPT_DAYS],
    );
    await world.service.get(WorkingTextRetention).round();
    expect(await read(left.item.id)).toEqual({ version: 0, others: [] });
    expect(await read(begun.item.id)).toMatchObject(reply('Begun'));
  });
});
