import { cancelSubject, ContextAnswer, ContextQuery, rpcSubject } from '@countersign/contracts';
import { eventually, ThrowawayServers } from '@countersign/testing';
import { connectNats, Rejected, Rpc, RpcFailed, type NatsConnection } from '../src/index.js';
import { conversation } from './tiny-service.js';

const SUBJECT = rpcSubject('rapport-writer', 'context');
const query: ContextQuery = {
  workspace: 'main',
  contactId: 'p_aaaaaaaaaaaaaaaaaaaa',
  conversationId: conversation('a'),
};
const known: ContextAnswer = {
  displayName: 'Mira',
  messageCount: 1,
  history: [{ role: 'contact', text: 'hello', at: '2026-03-02T09:15:00.000Z' }],
  compacted: false,
};

describe('a question to another service', () => {
  let servers: ThrowawayServers;
  let connections: NatsConnection[];
  let asker: Rpc;
  let owner: Rpc;

  beforeAll(async () => (servers = await ThrowawayServers.start('nats')));
  beforeEach(async () => {
    connections = await Promise.all([
      connectNats(servers.nats, 'supervisor'),
      connectNats(servers.nats, 'rapport-writer'),
    ]);
    asker = new Rpc(connections[0]!, 'supervisor');
    owner = new Rpc(connections[1]!, 'rapport-writer');
  });
  afterEach(() => Promise.all(connections.map((connection) => connection.drain())));
  afterAll(() => servers.stop());

  const ask = (question: object = query) =>
    asker.request(SUBJECT, question, { limitMs: 500, answer: ContextAnswer });
  const failure = async (question?: object): Promise<string> =>
    ask(question).then(
      () => 'answered',
      (error: unknown) => (error as RpcFailed).code,
    );
  const answering = async (handler: (asked: ContextQuery) => Promise<object>): Promise<void> => {
    owner.answer(SUBJECT, ContextQuery, handler);
    await connections[1]!.flush();
  };

  test('is answered by its owner, in the shape the contract gives', async () => {
    await answering(async ({ contactId }) => (contactId === query.contactId ? known : {}));
    expect(await ask()).toEqual(known);
  });

  test('that nobody answers fails within its limit', async () => {
    expect(await failure()).toBe('unavailable');
    await answering(() => new Promise(() => {}));
    expect(await failure()).toBe('unavailable');
  });

  test('that is malformed is told so, and never reaches the handler', async () => {
    let asked = 0;
    await answering(async () => {
      asked++;
      return known;
    });
    expect(await failure({ ...query, contactId: '+32 470' })).toBe('invalid-question');
    expect(asked).toBe(0);
  });

  test('that the owner refuses fails with its code', async () => {
    await answering(async () => {
      throw new Rejected('contact-erased');
    });
    expect(await failure()).toBe('contact-erased');
  });

  test('whose answer does not fit is not believed', async () => {
    await answering(async () => ({ ...known, history: 'everything' }));
    await expect(ask()).rejects.toThrow('does not fit its contract');
  });

  test('goes to one replica, a broadcast to everybody', async () => {
    const replica = await connectNats(servers.nats, 'rapport-writer');
    connections.push(replica);
    const [heard, asked] = [[] as string[], [] as string[]];
    const second = new Rpc(replica, 'rapport-writer');
    for (const [name, rpc] of [
      ['one', owner],
      ['two', second],
    ] as const) {
      rpc.listen(`${cancelSubject('')}>`, (subject) => heard.push(`${name} ${subject}`));
      rpc.answer(SUBJECT, ContextQuery, async () => {
        asked.push(name);
        return known;
      });
    }
    await Promise.all(connections.map((connection) => connection.flush()));
    await ask();
    asker.broadcast(cancelSubject('r-1'));
    await eventually(() => heard.length === 2);
    expect(asked).toHaveLength(1);
    expect(heard.sort()).toEqual(['one cs.cancel.r-1', 'two cs.cancel.r-1']);
  });

  test('is not taken any more by an owner that stops', async () => {
    await answering(async () => known);
    owner.stop();
    await connections[1]!.flush();
    expect(await failure()).toBe('unavailable');
  });
});
