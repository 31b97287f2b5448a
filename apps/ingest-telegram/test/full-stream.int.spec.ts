import { HealthRegistry } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import { IngestWorld } from './ingest-world.js';

let world: IngestWorld;
beforeAll(async () => (world = await IngestWorld.open()));
afterAll(() => world.close());

it('while the bus has no room, Telegram keeps what it has for us; then everything comes, once and in order (F12, IN-02)', async () => {
  const chat = 4_711;
  const app = await world.start();
  const checks = async () => (await app.get(HealthRegistry).answer('ingest-telegram')).checks;
  world.telegram.say(chat, 'message 0');
  await world.messages(chat, 1);
  await eventually(() => world.telegram.unconfirmed.length === 0);
  expect(await checks()).toMatchObject({ streams: 'ok' });

  await world.bus.limit('INBOUND', 1_000);
  for (let number = 1; number <= 40; number++) world.telegram.say(chat, `message ${number}`);
  await eventually(async () => (await checks()).streams === 'stream-full', { what: 'the alarm' });
  expect(world.telegram.unconfirmed).toHaveLength(40);

  await world.bus.limit('INBOUND');
  const texts = (await world.messages(chat, 41)).map(({ data }) => data.text);
  expect(texts).toEqual(Array.from({ length: 41 }, (_, number) => `message ${number}`));
  await eventually(() => world.telegram.unconfirmed.length === 0, { what: 'the confirmation' });
  expect(await checks()).toMatchObject({ streams: 'ok' });
});
