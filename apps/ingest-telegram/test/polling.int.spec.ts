import type { SimulatedKind } from '@countersign/simulators/telegram/message-kinds';
import { eventually } from '@countersign/testing';
import { IngestWorld } from './ingest-world.js';

let world: IngestWorld;
let chats = 100;
beforeAll(async () => {
  world = await IngestWorld.open();
  await world.start();
});
afterAll(() => world.close());
afterEach(() => expect(world.telegram.violations).toEqual([]));

const { MAX_SAFE_INTEGER } = Number;
const textsOf = (messages: { data: { text?: string } }[]) => messages.map(({ data }) => data.text);
const confirmed = () =>
  eventually(() => world.telegram.unconfirmed.length === 0, { what: 'the confirmation' });

it('a message is on the bus with its sender, then it is confirmed, and the account is green (CH-01, IN-06)', async () => {
  const chat = ++chats;
  world.telegram.say({ id: chat, firstName: 'Ada', username: 'ada', languageCode: 'pt-br' }, 'Olá <b>👋</b>');
  const [message] = await world.messages(chat, 1);
  expect(message).toMatchObject({
    source: 'ingest-telegram',
    workspace: 'main',
    channel: 'telegram',
    accountId: 'telegram-main',
    data: {
      fact: 'received',
      kind: 'text',
      text: 'Olá <b>👋</b>',
      prev: 0,
      sender: { id: String(chat), name: 'Ada', handle: 'ada', languageHint: 'pt-br' },
    },
  });
  await confirmed();
  await eventually(async () => (await world.healths()).includes('green'));
});

it("one chat's message 42 and another chat's message 42 are two messages (IN-04)", async () => {
  const [first, second] = [++chats, ++chats];
  world.telegram.say(first, 'mine', { message_id: 42 });
  world.telegram.say(second, 'no, mine', { message_id: 42 });
  expect(textsOf(await world.messages(first, 1))).toEqual(['mine']);
  expect(textsOf(await world.messages(second, 1))).toEqual(['no, mine']);
});

it('fifty copies of an update are one message (IN-04)', async () => {
  const chat = ++chats;
  const { updateId } = world.telegram.say(chat, 'once');
  world.telegram.redeliver(updateId ?? 0, 49);
  world.telegram.say(chat, 'twice');
  expect(textsOf(await world.messages(chat, 2))).toEqual(['once', 'twice']);
  await confirmed();
  expect(await world.messagesOf(chat)).toHaveLength(2);
});

it('a conversation is one unbroken chain in the order it was written (IN-05)', async () => {
  const chat = ++chats;
  const written = Array.from({ length: 30 }, (_, index) => `message ${index}`);
  for (const text of written) world.telegram.say(chat, text);
  const messages = await world.messages(chat, 30);
  expect(textsOf(messages)).toEqual(written);
  const chain = messages.map(({ data }) => data.prev ?? MAX_SAFE_INTEGER);
  expect(chain[0]).toBe(0);
  expect([...new Set(chain)].sort((a, b) => a - b)).toEqual(chain);
  expect(messages.some(({ data }) => data.unchained)).toBe(false);
});

it('a chat that floods is taken in at once, complete and in order, and confirmed (IN-09)', async () => {
  const chat = ++chats;
  const written = Array.from({ length: 400 }, (_, index) => `message ${index}`);
  for (const text of written) world.telegram.say(chat, text);
  expect(textsOf(await world.messages(chat, 400, 30_000))).toEqual(written);
  await confirmed();
});

it('each edit is a new fact of the same message, on the same subject (CH-12)', async () => {
  const chat = ++chats;
  const { message } = world.telegram.say(chat, 'frist');
  world.telegram.edit(chat, message.message_id, 'first');
  world.telegram.edit(chat, message.message_id, 'first!');
  const messages = await world.messages(chat, 3);
  expect(messages.map(({ data }) => [data.fact, data.text, data.providerMessageId])).toEqual([
    ['received', 'frist', '1'],
    ['edited', 'first', '1'],
    ['edited', 'first!', '1'],
  ]);
  expect(new Set(messages.map(({ conversationId }) => conversationId)).size).toBe(1);
});

it.each<[SimulatedKind, string, string]>([
  ['photo', 'image', 'Photo 1280×853'],
  ['voice', 'voice', 'Voice message, 4 s'],
  ['audio', 'audio', 'Audio: Band, Song, 61 s'],
  ['video', 'video', 'Video 640×360, 9 s'],
  ['video_note', 'video', 'Video message, 5 s'],
  ['animation', 'video', 'Animation (GIF) 320×180'],
  ['document', 'document', 'Document: invoice.pdf'],
  ['sticker', 'sticker', 'Sticker 👍'],
  ['location', 'location', 'Location 50.85, 4.36'],
  ['live_location', 'location', 'Live location 50.85, 4.36'],
  ['venue', 'location', 'Place: Grand Hotel, Rue Haute 1'],
  ['contact', 'contact', 'Contact: Ada Example, +3225550100'],
  ['dice', 'unsupported', 'Dice 🎲 4'],
  ['poll', 'unsupported', 'Poll: Which day?'],
  ['service', 'unsupported', 'Unsupported: message auto delete timer changed'],
  ['from_the_future', 'unsupported', 'Unsupported: hologram'],
])('a %s lands as kind %s, named for the reviewer (CH-06)', async (sent, kind, description) => {
  const chat = ++chats;
  world.telegram.sendKind(chat, sent);
  const [message] = await world.messages(chat, 1);
  expect(message?.data).toMatchObject({ kind, attachments: [{ kind, description }] });
});

it('a tapped button carries its id and title, and stops spinning (CH-06)', async () => {
  const chat = ++chats;
  world.telegram.tap(chat, 'order:7', 'Track my order');
  const [message] = await world.messages(chat, 1);
  expect(message?.data).toMatchObject({ kind: 'button', interactiveId: 'order:7', text: 'Track my order' });
  await eventually(() => world.telegram.openCallbacks.length === 0, { what: 'the end of the spinner' });
});

it('a command is recognised, in any case and language, also with a start payload (CH-07)', async () => {
  const chat = ++chats;
  for (const text of ['/start campaign-7', ' AYUDA ', 'help me']) world.telegram.say(chat, text);
  const messages = await world.messages(chat, 3);
  expect(messages.map(({ data }) => data.command)).toEqual(['start', 'help', undefined]);
});

it('reactions and blocking are signals: they make no message (CH-01)', async () => {
  const chat = ++chats;
  const { message } = world.telegram.say(chat, 'nice');
  const [said] = await world.messages(chat, 1);
  world.telegram.react(chat, message.message_id, '👍');
  world.telegram.block(chat);
  world.telegram.unblock(chat);
  const signals = await eventually(async () => {
    const mine = (await world.signals()).filter(
      ({ conversationId }) => conversationId === said?.conversationId,
    );
    return mine.length === 3 ? mine : undefined;
  });
  expect(signals.map(({ data }) => [data.signal, data.emoji])).toEqual([
    ['reaction', '👍'],
    ['blocked', undefined],
    ['unblocked', undefined],
  ]);
  expect(await world.messagesOf(chat)).toHaveLength(1);
});

it('hostile text survives, and so do its neighbours (IN-08)', async () => {
  const id = ++chats;
  const chat = { id, type: 'private' };
  world.telegram.say(id, 'before');
  world.telegram.say(id, `a\0b\ud800<script>${'x'.repeat(70_000)}`);
  world.telegram.say(id, 'yesteryear', { date: 1 });
  world.telegram.pushRaw({ message: { chat, photo: 'no photo' } });
  world.telegram.pushRaw({ riddle: { chat } });
  world.telegram.pushRaw({ nowhere: { text: 'to be found' } });
  world.telegram.say(id, 'after');
  const messages = await world.messages(id, 6);
  expect(messages.map(({ data }) => [data.kind, data.flags])).toEqual([
    ['text', []],
    ['text', ['nul-removed', 'surrogate-replaced', 'truncated']],
    ['text', ['provider-time-implausible']],
    ['image', []],
    ['unsupported', []],
    ['text', []],
  ]);
  await confirmed();
});

it('groups are ignored, and confirmed (CH-01)', async () => {
  const group = { id: -4_711, type: 'group' as const };
  world.telegram.say(group, 'hello all');
  await confirmed();
  expect(await world.messagesOf(group.id)).toEqual([]);
});

it('an update whose publish is not acknowledged is not confirmed, and lands once the bus is back (IN-02)', async () => {
  const [chat, neighbour] = [++chats, ++chats];
  world.telegram.say(chat, 'message 0');
  await world.messages(chat, 1);
  await confirmed();
  await world.servers.control('nats', 'kill');
  const written = Array.from({ length: 10 }, (_, index) => `message ${index + 1}`);
  for (const text of written) world.telegram.say(chat, text);
  world.telegram.say(neighbour, 'me too');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(world.telegram.unconfirmed).toHaveLength(11);
  await world.servers.control('nats', 'start');
  expect(textsOf(await world.messages(chat, 11, 40_000))).toEqual(['message 0', ...written]);
  expect(textsOf(await world.messages(neighbour, 1))).toEqual(['me too']);
  await confirmed();
});
