import { ReviewSuperseded } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import { REVIEW } from '../src/service.js';
import { ReviewWorld } from './review-world.js';

const TURNS = 60;

describe('what piled up while nobody read it (I18)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('turns of one conversation are covered together: every message is in the item, and it is refreshed a few times', async () => {
    await world.service.close();
    const chat = world.newChat();
    for (let turn = 1; turn <= TURNS; turn++) await chat.turnCloses([await chat.writes(`Question ${turn}`)]);
    world.service = await buildService(REVIEW, world.env);
    const item = await chat.openItem(({ messageCount }) => messageCount === TURNS);
    expect(item.generation).toBeLessThan(TURNS / 4);
    await eventually(async () => (await world.bus.unacknowledged('TURNS', 'review')) === 0);
    const superseded = await world.published(ReviewSuperseded, chat.conversationId);
    expect(superseded).toHaveLength(item.generation - 1);
  });
});
