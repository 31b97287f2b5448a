import { randomUUID } from 'node:crypto';
import { eventually } from '@countersign/testing';
import { RapportWorld } from './rapport-world.js';

let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

describe('facts', () => {
  it('are learned from what a customer says, with the message as evidence, before what the channel tells (ME-03)', async () => {
    const ana = world.person();
    await ana.says('Hi, my name is Ana Ruiz. I live in Lisbon');
    await ana.told('name', 'Ana Ruiz');
    const { facts = [], displayName } = await ana.known();
    expect(displayName).toBe('Ana Ruiz');
    expect(facts.find(({ key }) => key === 'place')).toMatchObject({
      ...{ value: 'Lisbon', source: 'customer', confidence: 0.85, at: '2026-11-24T10:00:01.000Z' },
      said: 'Hi, my name is Ana Ruiz. I live in Lisbon',
    });
    const name = await ana.fact('name');
    expect(name?.others).toMatchObject([{ value: 'Ada', source: 'channel' }]);
    expect(await ana.memory()).toMatchObject({ turns: 1, bytes: 41 });
  });

  it('come from no draft, no reply of ours, nothing passed on and no command (ME-10)', async () => {
    const ana = world.person();
    const reply = randomUUID();
    await ana.approved(reply, 'My name is Otto, I am from Bonn');
    await ana.sent(reply);
    await ana.says('my name is Uwe', { forwarded: 'once' });
    await ana.says('my name is Kai', { command: 'help' });
    await ana.says('done');
    await ana.remembers(['my name is Uwe', 'my name is Kai', 'done', 'My name is Otto, I am from Bonn']);
    await ana.told('name', 'Ada');
    expect(await ana.fact('place')).toBeUndefined();
  });

  it('go with the message that said them: edited they change, taken back they are gone', async () => {
    const ana = world.person();
    await ana.says('my name is Ana', { providerMessageId: 'x' });
    await ana.told('name', 'Ana');
    await ana.says('my name is Anna', { providerMessageId: 'x', fact: 'edited' });
    await ana.told('name', 'Anna');
    await ana.says('', { providerMessageId: 'x', fact: 'deleted', text: undefined });
    await ana.told('name', 'Ada');
    expect((await ana.fact('name'))?.others).toEqual([]);
  });

  it('that a person put right stay so, whatever is said later, and the answer kept in the cache is gone at once (ME-12, ME-11)', async () => {
    const ana = world.person();
    await ana.says('call me Nana');
    await ana.told('preferred-name', 'Nana');
    expect(
      await ana.rule({
        key: 'preferred-name',
        act: 'set',
        value: 'Ani',
        base: 0,
        why: 'She said so by phone',
      }),
    ).toEqual({
      ...{ ruled: true, version: 1 },
    });
    // No waiting: the next draft is asked for after the click.
    expect((await ana.known()).facts).toContainEqual(
      expect.objectContaining({ key: 'preferred-name', value: 'Ani' }),
    );
    await ana.says('call me Nanette');
    await eventually(async () => (await ana.fact('preferred-name'))?.others.length === 2);
    expect(await ana.fact('preferred-name')).toMatchObject({
      ...{ value: 'Ani', source: 'reviewer', version: 1, by: 'person:1', why: 'She said so by phone' },
    });
    await ana.told('preferred-name', 'Ani');
  });

  it('that a person took away are not learned again from the same message, handed out or edited once more (ME-12)', async () => {
    const ana = world.person();
    await ana.says('my name is Tiredson', { providerMessageId: 'x' });
    await ana.told('name', 'Tiredson');
    expect(await ana.rule({ key: 'name', act: 'remove', base: 0 })).toMatchObject({ ruled: true });
    expect(await ana.fact('name')).toMatchObject({ state: 'removed', by: 'person:1' });
    await ana.says('my name is Tiredson!', { providerMessageId: 'x', fact: 'edited' });
    await ana.remembers(['my name is Tiredson!']);
    await ana.told('name', undefined);
    // Said anew, it is asked about: only a person's word brings it back.
    await ana.says('my name is Ana');
    await eventually(async () => (await ana.fact('name'))?.state === 'suggested');
    await ana.told('name', undefined);
    await ana.rule({ key: 'name', act: 'pin', value: 'Ana', base: 1 });
    await ana.told('name', 'Ana');
  });

  it('longer than a value may be, or more than an answer takes, never keep what else is known from being told', async () => {
    const ana = world.person();
    await ana.says(`My name is A${'b'.repeat(150)}. I live in Porto`);
    await ana.told('place', 'Porto');
    await ana.told('name', 'Ada');
    const dishes = Array.from({ length: 210 }, (_, index) => [`prefers:food/dish ${index}`, 'dish'] as const);
    await ana.learned([['name', `A${'b'.repeat(150)}`], ...dishes]);
    expect((await ana.memory()).facts).toHaveLength(200);
    expect(await ana.fact('place')).toMatchObject({ value: 'Porto' });
    expect(await ana.fact('name')).toMatchObject({ value: 'Ada' });
  });

  it('can be pinned and let go again', async () => {
    const ana = world.person();
    await ana.says('I live in Porto');
    await ana.told('place', 'Porto');
    await ana.rule({ key: 'place', act: 'pin', value: 'Porto', base: 0 });
    await ana.says('I live in Braga');
    await eventually(async () => (await ana.fact('place'))?.others.length === 1);
    expect(await ana.fact('place')).toMatchObject({ value: 'Porto', pinned: true, source: 'reviewer' });
    await ana.rule({ key: 'place', act: 'unpin', base: 1 });
    await ana.told('place', 'Braga');
  });

  it('of a hundred people who decide at once on the same version one does, and a repeated click counts once (ME-12)', async () => {
    const ana = world.person();
    const decide = (value: string, base: number, commandId: string = randomUUID()) =>
      ana.rule({ key: 'company', act: 'set', value, base, commandId });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => decide(`Company ${index}`, 0)),
    );
    expect(answers.filter(({ ruled }) => ruled)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem === 'changed-meanwhile')).toHaveLength(99);
    const click = randomUUID();
    const clicks = await Promise.all(Array.from({ length: 5 }, () => decide('Casa Verde', 1, click)));
    expect(clicks).toEqual(Array.from({ length: 5 }, () => ({ ruled: true, version: 2 })));
    expect(await decide('late', 1)).toMatchObject({ ruled: false, version: 2, problem: 'changed-meanwhile' });
    expect(await ana.fact('company')).toMatchObject({ value: 'Casa Verde', version: 2 });
  });

  it('of a hundred own ones that people add at once none is lost, while the customer writes (ME-12)', async () => {
    const ana = world.person();
    const added = Array.from({ length: 100 }, (_, index) =>
      ana.rule({ key: `own:Note ${index}`, act: 'set', value: 'yes', base: 0 }),
    );
    await Promise.all([
      ...added,
      ...Array.from({ length: 20 }, (_, index) => ana.says(`I like dish number ${index}`)),
    ]);
    await eventually(
      async () => (await ana.memory()).facts.filter(({ key }) => key.startsWith('prefers:')).length === 20,
    );
    expect((await ana.memory()).facts.filter(({ key }) => key.startsWith('own:'))).toHaveLength(100);
  });

  it('are refused values that are none of their kind', async () => {
    const ana = world.person();
    expect(await ana.rule({ key: 'zone', act: 'set', value: 'Lisbon time', base: 0 })).toMatchObject({
      problem: 'bad-value',
    });
    expect(await ana.rule({ key: 'zone', act: 'set', value: 'Europe/Lisbon', base: 0 })).toMatchObject({
      ruled: true,
    });
  });
});
