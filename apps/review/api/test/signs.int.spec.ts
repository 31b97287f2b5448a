import { randomUUID } from 'node:crypto';
import { MarkRead, ReplySent, rpcSubject } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import type { ThreadDto } from '../src/conversations/thread.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
let connection: NatsConnection;
const marked: MarkRead[] = [];

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  connection = await connectNats(world.servers.nats, 'test');
  new Rpc(connection, 'dispatcher').answer(rpcSubject('dispatcher', 'mark-read'), MarkRead, (seen) => {
    marked.push(seen);
    return Promise.resolve({ shown: true });
  });
});
afterAll(async () => {
  await connection.drain();
  await world.stop();
});

const threadOf = async ({ conversationId }: Chat): Promise<ThreadDto> =>
  (await world.get<ThreadDto>(`/conversations/${conversationId}`)).body;
const at = (second: number) => ({ at: new Date(Date.UTC(2026, 0, 1, 10, 0, second)).toISOString() });

describe('a reaction', () => {
  it('stands with the message it belongs to, whoever wrote that, and opens nothing (CH-02)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Is it free?');
    const { replyId } = (await chat.approve(item, 'It is.')).body;
    const bubbles = [
      {
        ...{ bubbleId: randomUUID(), position: 0, state: 'sent' as const, attempts: 1 },
        providerMessageId: 'wamid.ours',
      },
    ];
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles });
    await chat.signals('reaction', { providerMessageId: 'wamid.ours', emoji: '🎉', ...at(1) });
    await chat.signals('reaction', { providerMessageId: '1', emoji: '🙏', ...at(1) });
    const shown = await eventually(async () => {
      const { messages } = await threadOf(chat);
      return messages.every(({ reaction }) => reaction) ? messages : undefined;
    });
    expect(shown.map(({ text, reaction }) => `${text} ${reaction}`)).toEqual(['Is it free? 🙏', 'It is. 🎉']);
    expect(await world.openItems()).toEqual([]);
  });

  it('is the newest one by the channel, in whatever order they come, and none when it was taken back', async () => {
    const chat = world.newChat('whatsapp');
    const { generation, id } = await chat.readyItem('Hello');
    const react = (second: number, emoji?: string) =>
      chat.signals('reaction', { providerMessageId: '1', ...(emoji && { emoji }), ...at(second) });
    const reaction = async () => (await threadOf(chat)).messages[0]?.reaction;
    await react(2, '❤️');
    await react(1, '👍');
    // Reactions are taken in one after the other: when the last is there, the others are.
    await react(3);
    await react(0, '🐌');
    await chat.signals('reaction', { providerMessageId: 'behind', emoji: '✔', ...at(9) });
    await eventually(
      async () =>
        (await world.database.query(`SELECT 1 FROM reaction WHERE provider_message_id = 'behind'`)).length >
        0,
    );
    expect(await reaction()).toBeUndefined();
    await react(4, '🙏');
    await eventually(async () => (await reaction()) === '🙏');
    // Nothing got stale by it.
    expect(await world.item(id)).toMatchObject({ state: 'ready', generation, newerInbound: false });
  });
});

it('a message says which one it answers, that it was passed on, and by what somebody came (CH-06, CH-13)', async () => {
  const chat = world.newChat('whatsapp');
  const source = { kind: 'ad' as const, ref: '7', title: 'Rooms by the sea', cut: false };
  const first = await chat.writes('By the ad', { also: { source } });
  await chat.writes('Passed on', { also: { forwarded: 'often', replyTo: '1' } });
  await chat.writes('Of something long ago', {
    also: { replyTo: 'wamid.lost', source: { ...source, ref: '8' } },
  });
  const { messages, source: kept } = await eventually(async () => {
    const thread = await threadOf(chat);
    return thread.messages?.length === 3 ? thread : undefined;
  });
  expect(messages.map(({ replyTo, forwarded }) => [replyTo, forwarded])).toEqual([
    [undefined, undefined],
    [first.eventId, 'often'],
    ['earlier', undefined],
  ]);
  // Where they came from first.
  expect(kept).toEqual(source);
});

describe('what a reviewer has on screen (CH-14)', () => {
  const see = ({ conversationId }: Chat, messageId: string) =>
    world.post(`/conversations/${conversationId}/seen`, { messageId });

  it('is told to the dispatcher by its place, and by no address', async () => {
    const chat = world.newChat('whatsapp');
    const { eventId, seq } = await chat.writes('Hello');
    await chat.writes('Not seen yet');
    await eventually(async () => (await threadOf(chat)).messages?.length === 2);
    expect((await see(chat, eventId)).status).toBe(204);
    const { conversationId } = chat;
    await eventually(() => marked.length > 0);
    expect(marked).toEqual([{ workspace: 'main', conversationId, eventId, seq }]);
  });

  it('is not told of what is not there, nor of somebody who wants to hear nothing of us', async () => {
    const before = marked.length;
    const [chat, other] = [world.newChat('whatsapp'), world.newChat('whatsapp')];
    const { eventId } = await chat.writes('Hello');
    await other.writes('Hello');
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => (await threadOf(chat)).suppressed === 'opted-out');
    expect((await see(chat, eventId)).status).toBe(204);
    expect((await see(other, eventId)).status).toBe(204);
    expect((await see(other, 'no id')).status).toBe(422);
    // One that is told comes behind those that are not.
    const told = world.newChat('whatsapp');
    const last = await told.writes('Hello');
    await eventually(async () => (await threadOf(told)).messages?.length === 1);
    await see(told, last.eventId);
    await eventually(() => marked.some((one) => one.eventId === last.eventId));
    expect(marked).toHaveLength(before + 1);
  });
});
