import { randomUUID } from 'node:crypto';
import { eventually } from '@countersign/testing';
import { SnapshotRepository } from '../src/snapshots/snapshot.repository.js';
import { RapportWorld } from './rapport-world.js';

let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

const SUMMARY = { summary: 'They ask about dogs.', topics: ['dogs'], questions: ['May I bring him?'] };
const likes = (value: string) => ({ kind: 'likes' as const, value });

test('what a model finds is learned under the rules for everything that is learned, once however often it is told (ME-04, ME-05)', async () => {
  const ana = world.person();
  await ana.says("I'm tired. For us it was always the corner table, my name is zuleika.");
  await eventually(async () => (await ana.known()).messageCount === 1);
  const facts = [likes('corner table'), { kind: 'name' as const, value: 'tired' }];
  await ana.extracted([...facts, { kind: 'name', value: 'zuleika' }]);
  await ana.extracted([...facts, { kind: 'name', value: 'zuleika' }]);
  await ana.told('prefers:other/corner table', 'corner table');
  await ana.told('name', 'Zuleika');
  expect(await ana.fact('prefers:other/corner table')).toMatchObject({ mentions: 1, source: 'customer' });
  expect((await ana.fact('name'))?.said).toContain('my name is zuleika');
});

test('what was changed since, passed on or taken away by a person is not learned from (ME-12)', async () => {
  const ana = world.person();
  await ana.says('It was always the corner table', { providerMessageId: 'old' });
  await ana.says('It was always the blue chair', { providerMessageId: 'passed', forwarded: 'once' });
  await ana.says('We like tea. It was always the green sofa', { providerMessageId: 'gone' });
  await ana.told('prefers:drink/tea', 'tea');
  await ana.rule({ key: 'prefers:drink/tea', act: 'remove', base: 0 });
  await ana.says('It is never the corner table', { providerMessageId: 'old', fact: 'edited' });
  await ana.says('Anyway', { providerMessageId: 'new' });
  await eventually(async () => (await ana.texts()).includes('Anyway'));
  await ana.extracted([
    { ...likes('corner table'), providerMessageId: 'old', seq: 1 },
    { ...likes('blue chair'), providerMessageId: 'passed' },
    { ...likes('green sofa'), providerMessageId: 'gone' },
    { kind: 'dislikes', value: 'Anyway', providerMessageId: 'new' },
  ]);
  await ana.says('I like long walks');
  await ana.told('prefers:other/long walks', 'long walks');
  const keys = (await ana.memory()).facts.map(({ key }) => key).filter((key) => key.startsWith('prefers:'));
  expect(keys.sort()).toEqual(['prefers:drink/tea', 'prefers:other/long walks']);
  expect(await ana.fact('prefers:drink/tea')).toMatchObject({ state: 'removed' });
});

test.each(['the snapshot first', 'the summary first'])(
  'a summary of a model stands in the snapshot that ends with its turn, %s (ME-07)',
  async (order) => {
    const ana = world.person();
    await ana.says('May I bring him?');
    await eventually(async () => (await ana.known()).messageCount === 1);
    const snapshots = world.service.get(SnapshotRepository);
    const turnId = randomUUID();
    for (let turn = 1; turn < 5; turn += 1) await snapshots.turnClosed(randomUUID(), ana.ids);
    const halves = [
      () => snapshots.turnClosed(turnId, ana.ids),
      () => ana.extracted([likes('him')], { turnId, summary: SUMMARY }),
    ];
    await halves[order === 'the snapshot first' ? 0 : 1]!();
    if (order === 'the summary first') await ana.told('prefers:other/him', 'him');
    await halves[order === 'the snapshot first' ? 1 : 0]!();
    await eventually(async () => (await ana.memory()).snapshots?.[0]?.by === 'model');
    expect((await ana.memory()).snapshots).toMatchObject([{ ...SUMMARY, turnFrom: 1, turnTo: 5 }]);
    // Taken back, nothing is left of it in anybody's words.
    await ana.says('', { providerMessageId: '1', fact: 'deleted', text: undefined });
    await eventually(async () => (await ana.memory()).snapshots?.length === 0);
  },
);

test('a summary that has not read all, or something that was changed since, is not used (ME-07)', async () => {
  const ana = world.person();
  await ana.says('May I bring him?', { providerMessageId: 'x' });
  await ana.says('He is small');
  await eventually(async () => (await ana.known()).messageCount === 2);
  const snapshots = world.service.get(SnapshotRepository);
  const turnId = randomUUID();
  for (const turn of [...Array.from({ length: 4 }, () => randomUUID()), turnId])
    await snapshots.turnClosed(turn, ana.ids);
  await ana.extracted([], { turnId, summary: SUMMARY, until: '2026-11-24T10:00:01.000Z' });
  await ana.extracted([], { turnId, summary: SUMMARY, seenThrough: 1 });
  await ana.says('I like tea');
  await eventually(async () => (await ana.known()).messageCount === 3);
  await ana.extracted([likes('tea')]);
  await ana.told('prefers:drink/tea', 'tea');
  expect((await ana.memory()).snapshots).toMatchObject([{ by: 'extract' }]);
});
