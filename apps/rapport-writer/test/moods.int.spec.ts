import { eventually } from '@countersign/testing';
import { DataSource } from 'typeorm';
import { MoodRepository } from '../src/mood/mood.repository.js';
import { RapportWorld } from './rapport-world.js';

const DAY_MS = 86_400_000;
let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

type Person = ReturnType<RapportWorld['person']>;

const daysAgo = (days: number): { providerTime: string } => ({
  providerTime: new Date(Date.now() - days * DAY_MS).toISOString(),
});
const rows = (): Promise<unknown[]> => world.service.get(DataSource).query('SELECT 1 FROM mood');
const sounded = (who: Person, expected: string[]): Promise<boolean> =>
  eventually(
    async () =>
      JSON.stringify((await who.known()).moods?.map(({ mood }) => mood) ?? []) === JSON.stringify(expected),
    {
      what: expected.join(),
    },
  );

describe('moods', () => {
  it('of the last five messages of a month are told, newest first; an edit changes one, and what is taken back had none (ME-06)', async () => {
    const ana = world.person();
    await ana.says('This is unacceptable', daysAgo(31));
    await ana.says('Thank you so much', daysAgo(29));
    await sounded(ana, ['pleased']);
    await ana.says('I am worried', { ...daysAgo(2), providerMessageId: 'x' });
    await ana.says('What time is it?', daysAgo(1));
    await sounded(ana, ['neutral', 'worried', 'pleased']);
    await ana.says('This is ridiculous', { ...daysAgo(2), providerMessageId: 'x', fact: 'edited' });
    await sounded(ana, ['neutral', 'frustrated', 'pleased']);
    await ana.says('', { ...daysAgo(2), providerMessageId: 'x', fact: 'deleted', text: undefined });
    await sounded(ana, ['neutral', 'pleased']);
    for (let index = 0; index < 6; index += 1)
      await ana.says('I do not understand', daysAgo(0.5 - index / 100));
    await sounded(ana, ['confused', 'confused', 'confused', 'confused', 'confused']);
    expect(await rows()).toHaveLength(5);
  });

  it('older than a month are deleted, whoever they are of', async () => {
    const ana = world.person();
    await ana.says('I am worried', daysAgo(1));
    await sounded(ana, ['worried']);
    await world.service.get(DataSource).query(`UPDATE mood SET said_at = said_at - interval '30 days'`);
    expect(await world.service.get(MoodRepository).prune()).toBeGreaterThan(0);
    expect(await rows()).toEqual([]);
  });

  it('are neither kept nor told where the workspace switched them off, from the next question on (ET-04)', async () => {
    const ana = world.person();
    await ana.says('I am worried', daysAgo(1));
    await sounded(ana, ['worried']);
    await world.noticeMoods(false);
    expect((await ana.known()).moods).toBeUndefined();
    expect(await rows()).toEqual([]);
    await ana.says('This is unacceptable', daysAgo(0));
    await ana.remembers(['I am worried', 'This is unacceptable']);
    await ana.says('and unacceptable it stays', daysAgo(0));
    await eventually(async () => (await ana.known()).messageCount === 3);
    expect(await rows()).toEqual([]);
    expect(await ana.memory()).toMatchObject({ moods: [], moodsNoticed: false });
    await world.noticeMoods(true);
    await ana.says('Thank you so much', daysAgo(0));
    await sounded(ana, ['pleased']);
  });
});
