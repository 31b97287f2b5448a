import { randomUUID } from 'node:crypto';
import { eventually } from '@countersign/testing';
import { DataSource } from 'typeorm';
import { SilenceService } from '../src/snapshots/silence.service.js';
import { SnapshotRepository } from '../src/snapshots/snapshot.repository.js';
import { RapportWorld } from './rapport-world.js';

let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

type Person = ReturnType<RapportWorld['person']>;

/** As if this person had said nothing for an hour; then the clock is looked at. */
async function anHourPasses({ ids }: Person): Promise<void> {
  await world.service
    .get(DataSource)
    .query(`UPDATE closed_turn SET stored_at = now() - interval '1 hour' WHERE conversation_id = $1`, [
      ids.conversationId,
    ]);
  await world.service.get(SilenceService).look();
}
const snapshots = async (person: Person) => (await person.memory()).snapshots ?? [];
const turns = async ({ ids }: Person): Promise<number> => {
  const [row]: [{ count: number }] = await world.service
    .get(DataSource)
    .query('SELECT count(*)::int FROM closed_turn WHERE conversation_id = $1', [ids.conversationId]);
  return row.count;
};

test('every fifth turn a snapshot is made of what was said and sent, and nothing of a draft that was not (ME-07, ME-10)', async () => {
  const ana = world.person();
  const [sent, rejected] = [randomUUID(), randomUUID()];
  await ana.approved(rejected, 'Breakfast costs 99 euros.');
  for (let turn = 1; turn <= 5; turn += 1) {
    await ana.says(turn === 2 ? 'Is breakfast included?' : `This is what I say in turn ${turn}`);
    if (turn === 2) {
      await ana.approved(sent, 'Yes, breakfast is included.');
      await ana.sent(sent, '2026-11-24T10:00:02.500Z');
    }
    await eventually(async () => (await ana.texts()).length === (turn < 2 ? 1 : turn + 1));
    await ana.closes();
    await eventually(async () => (await turns(ana)) === turn);
    expect(await snapshots(ana)).toHaveLength(turn < 5 ? 0 : 1);
  }
  const [snapshot] = await snapshots(ana);
  expect(snapshot).toMatchObject({
    by: 'extract',
    turnFrom: 1,
    turnTo: 5,
    topics: ['breakfast'],
    questions: [],
  });
  expect(snapshot!.summary).toContain('they: “Is breakfast included?”; we: “Yes, breakfast is included.”');
  expect(snapshot!.summary).not.toContain('99');
  expect((await ana.known()).snapshots).toEqual([snapshot]);
});

test('the counter advances by turns, however often each is told and whatever dies in between (ME-07)', async () => {
  const ana = world.person();
  await ana.says('Hello, it is me again');
  const repeated = randomUUID();
  for (let time = 0; time < 6; time += 1) await ana.closes(repeated);
  await eventually(async () => (await turns(ana)) === 1);
  expect(await snapshots(ana)).toEqual([]);
  // A process died after the fifth turn was stored and before its snapshot was: the turn is told again.
  const { conversationId, contactId, workspace } = ana.ids;
  const last = randomUUID();
  await world.service.get(DataSource).query(
    `INSERT INTO closed_turn (turn_id, workspace, contact_id, conversation_id)
     SELECT id, $1, $2, $3 FROM unnest($4::uuid[]) id`,
    [workspace, contactId, conversationId, [randomUUID(), randomUUID(), randomUUID(), last]],
  );
  await Promise.all(Array.from({ length: 4 }, () => ana.closes(last)));
  await eventually(async () => (await snapshots(ana)).length === 1);
  expect(await turns(ana)).toBe(5);
  expect(await snapshots(ana)).toMatchObject([{ turnFrom: 1, turnTo: 5 }]);
});

test('after half an hour of silence what is in no snapshot yet is told, once, whoever looks (ME-07)', async () => {
  const ana = world.person();
  await ana.says('Do you take dogs?');
  await ana.remembers(['Do you take dogs?']);
  await ana.closes();
  await eventually(async () => (await turns(ana)) === 1);
  await world.service.get(SilenceService).look();
  expect(await snapshots(ana)).toEqual([]);
  await Promise.all([anHourPasses(ana), anHourPasses(ana)]);
  expect(await snapshots(ana)).toMatchObject([
    { turnFrom: 1, turnTo: 1, topics: ['pets'], questions: ['Do you take dogs?'] },
  ]);
  expect((await ana.known()).snapshots).toHaveLength(1);
});

test('ten are kept of a contact, and drafts are told the three newest (ME-07)', async () => {
  const ana = world.person();
  for (let round = 1; round <= 12; round += 1) {
    await ana.says(`I write for the time number ${round}`);
    await eventually(async () => (await ana.known()).messageCount === round);
    await world.service.get(SnapshotRepository).turnClosed(randomUUID(), ana.ids);
    await anHourPasses(ana);
  }
  const kept = await snapshots(ana);
  expect(kept.map(({ turnTo }) => turnTo)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect((await ana.known()).snapshots?.map(({ turnTo }) => turnTo)).toEqual([12, 11, 10]);
});

test('what is edited or taken back is changed in the snapshot, or gone from it (ME-10)', async () => {
  const ana = world.person();
  await ana.says('I live in the Hidden Street', { providerMessageId: 'x' });
  await ana.says('Is parking free?', { providerMessageId: 'y' });
  await eventually(async () => (await ana.known()).messageCount === 2);
  await world.service.get(SnapshotRepository).turnClosed(randomUUID(), ana.ids);
  await anHourPasses(ana);
  expect(JSON.stringify(await snapshots(ana))).toContain('parking');
  await ana.says('Is breakfast free?', { providerMessageId: 'y', fact: 'edited' });
  await eventually(async () => (await snapshots(ana))[0]?.topics.includes('breakfast'));
  expect(JSON.stringify(await snapshots(ana))).not.toContain('parking');
  for (const providerMessageId of ['x', 'y'])
    await ana.says('', { fact: 'deleted', text: undefined, providerMessageId });
  await eventually(async () => (await snapshots(ana)).length === 0);
});

test('habits count each message once, in its newest wording and in the hours of where they are (ME-09)', async () => {
  const ana = world.person();
  await ana.says('¿Puede decirme el precio? 🙂');
  await ana.says('Usted me dijo que sí');
  await ana.says('forwarded words', { forwarded: 'once' });
  await ana.says('x'.repeat(200), { providerMessageId: 'long' });
  await ana.says('', { providerMessageId: 'long', fact: 'deleted', text: undefined });
  await eventually(async () => (await ana.known()).messageCount === 3);
  await eventually(async () => (await ana.known()).habits?.messages === 2);
  const { habits } = await ana.memory();
  expect(habits).toMatchObject({
    ...{ messages: 2, zone: 'UTC', meanLength: 24, emojiRate: 0.5, address: 'usted', channel: 'webchat' },
  });
  expect(habits!.hours[10]).toBe(2);
  await ana.rule({ key: 'zone', act: 'set', value: 'America/Bogota', base: 0 });
  const moved = (await ana.known()).habits!;
  expect([moved.zone, moved.hours[5], moved.hours[10]]).toEqual(['America/Bogota', 2, 0]);
});
