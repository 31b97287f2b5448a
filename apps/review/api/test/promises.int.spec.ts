import { randomUUID } from 'node:crypto';
import {
  CommitmentSettled,
  CommitmentsAnswer,
  CommitmentsQuery,
  rpcSubject,
  SettleCommitment,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
let connection: NatsConnection;
let rapport: Rpc;
let chat: Chat;
let answer: CommitmentSettled = { settled: true, state: 'fulfilled' };
const asked: (CommitmentsQuery | SettleCommitment)[] = [];
const PROMISE: CommitmentsAnswer['commitments'][number] = {
  ...{
    commitmentId: randomUUID(),
    kind: 'call_back',
    who: 'business',
    what: '',
    sentence: 'We call you on Tuesday at 10.',
  },
  ...{
    dueAt: '2026-12-01T10:00:00.000Z',
    precision: 'time',
    flexibility: 'rigid',
    saidAt: '2026-11-27T10:00:00.000Z',
  },
};

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  connection = await connectNats(world.servers.nats, 'test');
  rapport = new Rpc(connection, 'rapport-writer');
  rapport.answer(rpcSubject('rapport-writer', 'commitments'), CommitmentsQuery, (query) => {
    asked.push(query);
    return Promise.resolve({ commitments: [PROMISE] });
  });
  rapport.answer(rpcSubject('rapport-writer', 'settle-commitment'), SettleCommitment, (command) => {
    asked.push(command);
    return Promise.resolve(answer);
  });
  await connection.flush();
  chat = world.newChat();
  await chat.readyItem('When do you call me?');
});
beforeEach(() => {
  asked.length = 0;
  answer = { settled: true, state: 'fulfilled' };
});
afterAll(async () => {
  await connection.drain();
  await world.stop();
});

const at = (rest = ''): string => `/conversations/${chat.conversationId}/promises${rest}`;
const settle = (state: string) =>
  world.post<{ code: string }>(at(`/${PROMISE.commitmentId}/settle`), { state });

describe('what is promised to a contact (CM-01, CM-04)', () => {
  it('is listed with the sentence and when it is due', async () => {
    const { body } = await world.get<{ promises: object[] }>(at());
    expect(body.promises).toEqual([PROMISE]);
    expect(asked).toMatchObject([{ workspace: 'main', contactId: expect.stringMatching(/^p_/) as string }]);
    expect(await world.get('/conversations/c_aaaaaaaaaaaaaaaaaaaa/promises')).toMatchObject({ status: 404 });
  });

  it('is called kept or off by who decides, in their name and on the trail, without a word of it', async () => {
    expect(await settle('fulfilled')).toMatchObject({ status: 204 });
    expect(asked).toMatchObject([{ commitmentId: PROMISE.commitmentId, state: 'fulfilled' }]);
    expect((asked[0] as SettleCommitment).by).toMatch(/^person:/);
    const [trail] = await world.database.query<{ detail: object }[]>(
      `SELECT detail FROM audit WHERE action = 'promise.fulfilled'`,
    );
    expect(trail?.detail).toEqual({ promise: PROMISE.commitmentId });
    expect(await settle('forgotten')).toMatchObject({ status: 422 });
  });

  it('that is over already is told so', async () => {
    answer = { settled: false };
    expect(await settle('cancelled')).toMatchObject({ status: 409, body: { code: 'promise_over' } });
  });
});
