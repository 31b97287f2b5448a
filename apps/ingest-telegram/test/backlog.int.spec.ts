import { InboundMessage, type Envelope } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { IngestWorld } from './ingest-world.js';

const CHATS = 25;
const EACH = 8;
const TWO_HOURS = 2 * 3_600;

let world: IngestWorld;
beforeAll(async () => {
  world = await IngestWorld.open();
});
afterAll(() => world.close());

it('200 messages written while we were down are each accepted once, oldest first, in order inside their chat, with their age (RC-01, IN-07)', async () => {
  const before = await world.start();
  await eventually(async () => (await world.healths()).includes('green'), { what: 'the first answer' });
  await world.stop(before);
  const began = Math.floor(Date.now() / 1_000) - TWO_HOURS;
  const written: { chat: number; text: string; date: number }[] = [];
  for (let round = 0; round < EACH; round += 1) {
    for (let chat = 1; chat <= CHATS; chat += 1) {
      const one = { chat: 500 + chat, text: `${chat}: message ${round}`, date: began + written.length };
      world.telegram.say(one.chat, one.text, { date: one.date });
      written.push(one);
    }
  }
  // What was handed out and never confirmed is handed out again.
  world.telegram.redeliver(world.telegram.unconfirmed[0]!.update_id);

  await world.start();
  await eventually(() => world.telegram.unconfirmed.length === 0, { withinMs: 30_000, what: 'the end' });
  const arrived = await world.bus.published(InboundMessage);

  expect(arrived).toHaveLength(written.length);
  for (let chat = 501; chat <= 500 + CHATS; chat += 1) {
    const texts = arrived.filter(({ data }) => data.chat === String(chat)).map(({ data }) => data.text);
    expect(texts).toEqual(written.filter((one) => one.chat === chat).map(({ text }) => text));
  }
  expect(arrived.map(secondsUnderWay).every((seconds) => seconds > TWO_HOURS - CHATS * EACH - 1)).toBe(true);
  expect(arrived.every(({ data }) => data.flags.length === 0)).toBe(true);
  // Telegram hands out a hundred at a time: nothing of the second hundred overtakes anything of the first.
  const half = arrived.length / 2;
  const newestOfFirst = Math.max(...arrived.slice(0, half).map(writtenAt));
  expect(arrived.slice(half).every((event) => writtenAt(event) > newestOfFirst)).toBe(true);
});

const writtenAt = ({ data }: Envelope<InboundMessage>): number => Date.parse(data.providerTime);
const secondsUnderWay = (event: Envelope<InboundMessage>): number =>
  (Date.parse(event.data.receivedAt) - writtenAt(event)) / 1_000;
