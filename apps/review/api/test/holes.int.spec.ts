import { randomUUID } from 'node:crypto';
import { subjectOf } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import { REVIEW } from '../src/service.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

describe('a thread has no hole (RV-06, I8)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const thread = async (conversationId: string): Promise<string[]> => {
    const { body } = await world.get<{ messages?: { text: string }[] }>(`/conversations/${conversationId}`);
    return (body.messages ?? []).map(({ text }) => text);
  };

  const itemsOf = async ({ conversationId }: Chat) =>
    (await world.openItems()).filter((item) => item.conversationId === conversationId);

  it('after a crash, what is new waits for what the crashed process had in hand', async () => {
    const chat = world.newChat();
    const first = await chat.writes('Is breakfast included?', { after: 0 });
    await eventually(async () => (await thread(chat.conversationId)).length === 1);
    await world.service.close();
    const lost = await chat.writes('No wait, is dinner?', { after: first.seq });
    const giveBack = await world.bus.takeAway('INBOUND', 'review');
    await chat.writes('And is it vegan?', { after: lost.seq });
    const other = world.newChat();
    await other.writes('Hello', { after: 0 });
    world.service = await buildService(REVIEW, world.env);
    await eventually(async () => (await thread(other.conversationId)).length === 1);
    expect(await thread(chat.conversationId)).toEqual(['Is breakfast included?']);
    giveBack();
    await eventually(async () => (await thread(chat.conversationId)).length === 3);
    expect(await thread(chat.conversationId)).toEqual([
      'Is breakfast included?',
      'No wait, is dinner?',
      'And is it vegan?',
    ]);
  });

  it('a turn waits for the one before it, and what both ask becomes one item (I5)', async () => {
    const chat = world.newChat();
    await world.service.close();
    const asked = await chat.writes('Is breakfast included?', { after: 0 });
    const previousTurnId = await chat.turnCloses([asked]);
    const giveBack = await world.bus.takeAway('TURNS', 'review');
    await chat.turnCloses([await chat.writes('And dinner?', { after: asked.seq })], { previousTurnId });
    const other = world.newChat();
    world.service = await buildService(REVIEW, world.env);
    await other.asks('Hello');
    expect(await itemsOf(chat)).toEqual([]);
    giveBack();
    const item = await chat.openItem(({ messageCount }) => messageCount === 2);
    expect((await itemsOf(chat)).map(({ id }) => id)).toEqual([item.id]);
  });

  it('a turn does not wait for one that review itself has given up on', async () => {
    const chat = world.newChat();
    const asked = await chat.writes('Is breakfast included?', { after: 0 });
    const place = { workspace: 'main', conversationId: chat.conversationId };
    await world.bus.publishRaw(subjectOf({ type: 'turn.closed', version: 1, ...place }), '{', randomUUID());
    await eventually(async () => {
      const { body } = await world.get<{ letters: { conversationId?: string }[] }>('/dead-letters');
      return body.letters.some(({ conversationId }) => conversationId === chat.conversationId);
    });
    await chat.turnCloses([asked], { previousTurnId: randomUUID() });
    await chat.openItem();
  });
});
