import { KnownIds, rpcSubject, type AskIds } from '@countersign/contracts';
import { connectNats, Rpc, RpcFailed, type NatsConnection } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { IngestWorld } from './ingest-world.js';

let world: IngestWorld;
let connection: NatsConnection;
beforeAll(async () => {
  world = await IngestWorld.open();
  connection = await connectNats(world.servers.nats, 'test');
});
afterAll(async () => {
  await connection.drain();
  await world.close();
});

const ask = (asked: AskIds): Promise<KnownIds> =>
  new Rpc(connection, 'test').request(rpcSubject('ingest-whatsapp', 'ids'), asked, {
    limitMs: 5_000,
    answer: KnownIds,
  });
const AT = { workspace: 'main', accountId: 'whatsapp-main' };

it('a number has the ids that what it writes comes with, asked before or after, also after a restart (RV-20)', async () => {
  const number = '32470500001';
  const before = await ask({ ...AT, number });
  world.whatsapp.say({ waId: number }, 'Hello');
  const [message] = await world.messages(number, 1);
  expect(message).toMatchObject(before);
  await world.stop();
  await world.start();
  // It listens a moment after it has started.
  const after = await eventually(() => ask({ ...AT, number }).catch(() => undefined));
  expect(after).toEqual(before);
});

it.each<[string, AskIds]>([
  ['an account of nobody', { ...AT, accountId: 'whatsapp-other', number: '32470500001' }],
  ['an account of a neighbour', { ...AT, workspace: 'other', number: '32470500001' }],
  ['no number', { ...AT, number: '+32 470' }],
])('of %s nothing is said (RV-20)', async (_what, asked) => {
  await expect(ask(asked)).rejects.toThrow(RpcFailed);
});
