import { buildService } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import { REVIEW } from '../src/service.js';
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
});
