import type { ChildProcess } from 'node:child_process';
import { DebouncerWorld, textsOf, type Person } from './debouncer-world.js';

let world: DebouncerWorld;
const children: ChildProcess[] = [];
beforeAll(async () => {
  world = await DebouncerWorld.open({ TYPING_DEBOUNCE_GAP_HOLD: '12' });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await world.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function spawn(): Promise<ChildProcess> {
  const child = await world.spawn();
  children.push(child);
  return child;
}

/** What all turns of a person say together, once there is this much of it. */
async function everything(person: Person, count: number): Promise<unknown[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const texts = (await world.turnsOf(person)).flatMap(textsOf);
    if (texts.length >= count || Date.now() > deadline) return texts;
    await pause(100);
  }
}

it('kill -9 at any moment loses and doubles nothing (DB-02)', async () => {
  const people = Array.from({ length: 12 }, () => world.person());
  const said = Array.from({ length: 6 }, (_, i) => `line ${i}`);
  const writing = Promise.all(
    people.map(async (person, index) => {
      for (const text of said) {
        await person.say(text);
        await pause(60 * index);
      }
    }),
  );
  for (let kills = 0; kills < 4; kills += 1) {
    const child = await spawn();
    await pause(150 + 170 * kills);
    child.kill('SIGKILL');
  }
  await spawn();
  await writing;
  for (const person of people) expect(await everything(person, said.length)).toEqual(said);
  const turns = await Promise.all(people.map((person) => world.turnsOf(person)));
  expect(turns.flat().filter(({ data }) => data.gap)).toEqual([]);
});

it('a debouncer that freezes with messages in its hands, and is put down, changes neither their order nor their number (IN-05)', async () => {
  const frozen = await spawn();
  frozen.kill('SIGSTOP');
  const people = Array.from({ length: 6 }, () => world.person());
  for (const text of ['one', 'two', 'three']) for (const person of people) await person.say(text);
  await pause(3_000);
  frozen.kill('SIGKILL');
  for (const person of people) {
    expect(await everything(person, 3)).toEqual(['one', 'two', 'three']);
    expect((await world.turnsOf(person)).some(({ data }) => data.gap)).toBe(false);
  }
});
