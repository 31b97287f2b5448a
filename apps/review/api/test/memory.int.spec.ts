import {
  FactRuled,
  MemoryAnswer,
  NoticeMoods,
  ReadMemory,
  rpcSubject,
  RuleFact,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
let connection: NatsConnection;
let rapport: Rpc;
let chat: Chat;
let answer: FactRuled = { ruled: true, version: 1 };
let ruled: RuleFact[] = [];

const NAME: MemoryAnswer['facts'][number] = {
  ...{ key: 'name', state: 'used', value: 'Ana', source: 'customer', confidence: 0.95, said: 'I am Ana' },
  ...{ mentions: 1, pinned: false, version: 0, others: [] },
};

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  connection = await connectNats(world.servers.nats, 'test');
  rapport = new Rpc(connection, 'rapport-writer');
  rapport.answer(rpcSubject('rapport-writer', 'memory-read'), ReadMemory, () =>
    Promise.resolve({
      facts: [NAME, { ...NAME, key: 'own:Dog', by: ruled[0]?.by, why: 'told by phone' }],
      moods: [],
      moodsNoticed: true,
      turns: 2,
      bytes: 40,
    }),
  );
  rapport.answer(rpcSubject('rapport-writer', 'memory-rule'), RuleFact, (command) => {
    ruled.push(command);
    return Promise.resolve(answer);
  });
  rapport.answer(rpcSubject('rapport-writer', 'memory-notice-moods'), NoticeMoods, ({ noticed }) =>
    Promise.resolve({ noticed }),
  );
  await connection.flush();
  chat = world.newChat();
  await chat.readyItem('I am Ana');
});
beforeEach(() => {
  answer = { ruled: true, version: 1 };
});
afterAll(async () => {
  await connection.drain();
  await world.stop();
});

const decide = (own: object, extra?: Record<string, string>) =>
  world.post<{ version: number; code: string }>(
    `/conversations/${chat.conversationId}/facts`,
    { key: 'name', act: 'set', value: 'Anna', base: 0, ...own },
    extra,
  );

describe('what is remembered of a contact (ME-12)', () => {
  it('is put right by who decides, once for a click, and is in the trail without a word of it', async () => {
    ruled = [];
    expect(await decide({ key: 'own:Dog', value: ' Bruno ', why: 'told by phone' })).toMatchObject({
      status: 201,
      body: { version: 1 },
    });
    expect(ruled).toMatchObject([
      { key: 'own:Dog', act: 'set', value: 'Bruno', base: 0, why: 'told by phone' },
    ]);
    const trail = await world.database.query(
      `SELECT actor, action, object_id, detail FROM audit WHERE action LIKE 'memory.%'`,
    );
    expect(trail).toEqual([
      {
        actor: ruled[0]!.by,
        action: 'memory.corrected',
        object_id: ruled[0]!.contactId,
        detail: { fact: 'own', version: 1 },
      },
    ]);
  });

  it('is seen by everybody, with who decided by name', async () => {
    const cookie = await world.anotherReviewer('Vera', 'viewer');
    const { status, body } = await world.get<MemoryAnswer>(`/conversations/${chat.conversationId}/memory`, {
      cookie,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      turns: 2,
      facts: [
        { key: 'name', value: 'Ana' },
        { key: 'own:Dog', by: 'Ada' },
      ],
    });
    expect((await decide({}, { cookie })).status).toBe(403);
    expect((await world.get('/conversations/c_aaaaaaaaaaaaaaaaaaaa/memory')).status).toBe(404);
  });

  it('is not put right over somebody else’s decision, nor with a value or a key that is none', async () => {
    answer = { ruled: false, version: 3, problem: 'changed-meanwhile' };
    expect(await decide({})).toMatchObject({ status: 409, body: { code: 'fact_changed' } });
    answer = { ruled: false, version: 0, problem: 'bad-value' };
    expect(await decide({ key: 'zone' })).toMatchObject({ status: 422, body: { code: 'bad_value' } });
    ruled = [];
    expect((await decide({ key: 'shoe-size' })).status).toBe(422);
    expect((await decide({ value: 'a\u0000b' })).status).toBe(422);
    expect(ruled).toEqual([]);
  });

  it('is without moods where an administrator does not want them noticed (ET-04)', async () => {
    const lead = await world.anotherReviewer('Lea', 'lead');
    expect((await world.post('/memory/moods', { noticed: false }, { cookie: lead })).status).toBe(403);
    expect((await world.post('/memory/moods', { noticed: false })).status).toBe(204);
    const trail = await world.database.query(`SELECT action FROM audit WHERE object_id = 'moods'`);
    expect(trail).toEqual([{ action: 'moods.not-noticed' }]);
  });

  it('says so when the service that keeps it does not answer', async () => {
    rapport.stop();
    await connection.flush();
    expect(await decide({})).toMatchObject({ status: 503, body: { code: 'memory_away' } });
  });
});
