import { subjectOf } from '@countersign/contracts';
import { HealthRegistry } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DebouncerWorld, textsOf } from './debouncer-world.js';

/** Looks often, waits little: the same decisions as in a minute's rhythm. */
const HASTY = { AUDIT_INTERVAL: '0.4', AUDIT_GRACE: '1' };

let world: DebouncerWorld;
beforeAll(async () => {
  world = await DebouncerWorld.open(HASTY);
});
afterEach(() => world.stopAll());
afterAll(() => world.close());

const says = async (app: INestApplication): Promise<string | undefined> =>
  (await app.get(HealthRegistry).answer('debouncer')).audit.unaccounted;

/** Nothing is left that the audit has not vouched for. */
const vouchedForAll = (): Promise<unknown> =>
  eventually(async () => (await world.bus.unacknowledged('INBOUND', 'debouncer-audit')) === 0, {
    what: 'the vouching',
  });

it('a day without trouble: every message is accounted for, and the number is 0 (OB-08)', async () => {
  const app = await world.start();
  const people = Array.from({ length: 5 }, () => world.person());
  for (const text of ['one', 'two', 'three']) for (const person of people) await person.say(text);
  const [first] = people;
  await world.turns(first!, 1);
  await world.bus.republish('inbound.message', first!.conversationId);
  await vouchedForAll();
  expect(await says(app)).toBe('ok');
});

it('a message that became a dead letter is accounted for', async () => {
  const app = await world.start();
  const { conversationId } = world.person();
  const subject = subjectOf({ type: 'inbound.message', version: 1, workspace: 'main', conversationId });
  const letters = await world.bus.deadLetters();
  await world.bus.publishRaw(subject, 'not JSON', 'nobody-knows-this-id');
  await eventually(async () => (await world.bus.deadLetters()) === letters + 1, { what: 'the dead letter' });
  await vouchedForAll();
  expect(await says(app)).toBe('ok');
});

it('messages a consumer was made to pass over: first the alarm with their number, then they are read again, once, in order (F29)', async () => {
  const person = world.person();
  await person.say('before anybody noticed');
  await person.say('and this');
  await world.bus.passOver('INBOUND', 'debouncer');
  const app = await world.start();
  await eventually(async () => (await says(app)) === '2', { what: 'the alarm' });
  const [turn] = await world.turns(person, 1);
  expect(textsOf(turn)).toEqual(['before anybody noticed', 'and this']);
  await eventually(async () => (await says(app)) === 'ok', { what: 'the end of the alarm' });
  await vouchedForAll();
  expect(await world.turnsOf(person)).toHaveLength(1);
});

it('a message whose inbox row was removed before the audit saw it is an alarm, and comes back', async () => {
  const once = await world.start({ AUDIT_INTERVAL: '3600' });
  await eventually(async () => (await says(once)) === 'ok', { what: 'the first look' });
  const person = world.person();
  await person.say('hello');
  await world.turns(person, 1);
  await world.stopAll();
  await world.db.query('DELETE FROM inbox WHERE conversation_id = $1', [person.conversationId]);
  const app = await world.start();
  await eventually(async () => (await says(app)) === '1', { what: 'the alarm' });
  await eventually(async () => (await says(app)) === 'ok', { what: 'the end of the alarm' });
  await world.takenIn(person, 1);
});

it('an audit whose consumer somebody deleted says that it could not look, never that all is well', async () => {
  const app = await world.start();
  await eventually(async () => (await says(app)) === 'ok');
  await world.bus.deleteConsumer('INBOUND', 'debouncer-audit');
  await eventually(async () => /^could not look/.test((await says(app)) ?? ''), { what: 'the confession' });
});
