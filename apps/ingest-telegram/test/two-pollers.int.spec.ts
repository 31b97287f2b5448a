import { eventually } from '@countersign/testing';
import { IngestWorld } from './ingest-world.js';

const CHAT = 7;
let world: IngestWorld;
beforeEach(async () => {
  world = await IngestWorld.open();
});
afterEach(() => world.close());

const textsOf = async () => (await world.messagesOf(CHAT)).map(({ data }) => data.text);

it('a second poller idles and says so, and takes over from one that was killed between publishing and confirming', async () => {
  const first = await world.spawn();
  await eventually(async () => (await world.healths()).includes('green'));
  await world.start();
  await eventually(async () => (await world.healths()).includes('amber another-poller'), {
    withinMs: 20_000,
  });
  expect(world.telegram.log.some(({ status }) => status === 409)).toBe(false);

  // The next poll, which would confirm, is swallowed on its way: the update is on the bus, Telegram does not know it.
  world.telegram.faults.next({ kind: 'hang', accepted: false }, { method: 'getUpdates' });
  world.telegram.say(CHAT, 'written before the crash');
  await world.messages(CHAT, 1);
  expect(world.telegram.unconfirmed).toHaveLength(1);
  first.kill('SIGKILL');
  world.telegram.say(CHAT, 'written after');

  await world.messages(CHAT, 2, 30_000);
  await eventually(() => world.telegram.unconfirmed.length === 0);
  expect(await textsOf()).toEqual(['written before the crash', 'written after']);
  expect((await world.healths()).at(-1)).toBe('green');
});

it('a poller that stops hands over at once', async () => {
  const first = await world.start();
  const second = await world.start();
  await eventually(async () => (await world.healths()).includes('green'));
  await world.stop(first);
  world.telegram.say(CHAT, 'anybody there?');
  await world.messages(CHAT, 1, 8_000);
  await world.stop(second);
});

it('a poller that knows nothing of our lease is named too', async () => {
  await world.start();
  await eventually(async () => (await world.healths()).includes('green'));
  const url = `${world.telegram.url}/bot${world.telegram.token}/getUpdates?timeout=1`;
  await (await fetch(url)).arrayBuffer();
  await eventually(async () => (await world.healths()).includes('amber another-poller'));
});

it.each([
  ['a webhook set elsewhere', 'red webhook-set-elsewhere', 409],
  ['a refused token', 'red token-refused', 401],
])('%s turns the account red, in words an administrator can act on', async (_case, health, status) => {
  const { telegram } = world;
  if (status === 401) telegram.acceptToken(false);
  else await fetch(`${telegram.url}/bot${telegram.token}/setWebhook?url=http://127.0.0.1:9/`);
  await world.start();
  await eventually(async () => (await world.healths()).includes(health));
  expect(telegram.log.filter((request) => request.status === status).length).toBeLessThan(3);
});

it('Telegram out of reach is amber, and green again when it answers', async () => {
  world.telegram.faults.next(
    { kind: 'server-error', status: 502, accepted: false },
    { method: 'getUpdates' },
  );
  await world.start();
  await eventually(async () => (await world.healths()).join() === 'amber provider-unreachable,green');
});
