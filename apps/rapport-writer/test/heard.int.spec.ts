import { eventually } from '@countersign/testing';
import { RapportWorld } from './rapport-world.js';

let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

const SAID = 'My name is Ana Ruiz. I prefer a quiet room';

test.each(['message first', 'transcript first'])(
  'what is said in a voice message teaches what typed words would, and says that it was one, %s (AU-04, ME-03)',
  async (order) => {
    const ana = world.person();
    const halves = [() => ana.records('file-1'), () => ana.heard('file-1', SAID)];
    for (const half of order === 'transcript first' ? halves.reverse() : halves) await half();
    await ana.heard('file-1', SAID);
    await ana.told('name', 'Ana Ruiz');
    await ana.told('prefers:room/quiet room', 'quiet room');
    expect(await ana.fact('name')).toMatchObject({ spoken: true, said: SAID, source: 'customer' });
    expect(await ana.fact('prefers:room/quiet room')).toMatchObject({ spoken: true, mentions: 1 });
    // The history repeats no transcript as their words.
    expect(await ana.texts()).toEqual(['[voice]']);
  },
);

test('what was heard with doubt is a question at most, and no liking (ME-04)', async () => {
  const ana = world.person();
  await ana.records('file-1');
  await ana.heard('file-1', SAID, 'low');
  await eventually(async () => (await ana.fact('name'))?.others.some(({ value }) => value === 'Ana Ruiz'));
  await ana.told('name', 'Ada');
  expect(await ana.fact('prefers:room/quiet room')).toBeUndefined();
});

test('a voice message that is passed on teaches nothing, one that is taken back takes what it taught with it', async () => {
  const ana = world.person();
  await ana.records('file-1', { forwarded: 'once' });
  await ana.heard('file-1', 'I live in Porto');
  await ana.records('file-2', { providerMessageId: 'x' });
  await ana.heard('file-2', 'I work for Casa Verde');
  await ana.told('company', 'Casa Verde');
  expect(await ana.fact('place')).toBeUndefined();
  await ana.says('', { providerMessageId: 'x', fact: 'deleted', text: undefined });
  await ana.told('company', undefined);
  await ana.heard('file-2', 'I work for Casa Verde');
  await ana.says('I live in Braga');
  await ana.told('place', 'Braga');
  expect(await ana.fact('company')).toBeUndefined();
});
