import type { ChildProcess } from 'node:child_process';
import {
  MediaFailed,
  mediaIdOf,
  MediaStored,
  MediaTranscribed,
  MediaUntranscribed,
  type MessageKind,
} from '@countersign/contracts';
import { DebouncerWorld, textsOf, type Person } from './debouncer-world.js';

/** Quiet for 0.4 s, a cap of 6 s, and files waited for up to 5 s. */
let world: DebouncerWorld;
const children: ChildProcess[] = [];
beforeAll(async () => {
  world = await DebouncerWorld.open({ TYPING_DEBOUNCE_MEDIA_HOLD: '5', TYPING_DEBOUNCE_CAP: '6' });
  await world.start();
  await world.start();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await world.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const stored = (mediaId: string, kind: MessageKind): MediaStored => ({
  ...{ mediaId, kind, type: 'audio/ogg', size: 5, sha256: 'a'.repeat(64), thumbnail: false },
});
const transcript = { text: 'Two towels', confidence: 'high', model: 'whisper-1' } as const;

/** By the database's clock, milliseconds a person's window has been open; and how long it may still be. */
async function windowOf({ conversationId }: Person): Promise<{ held: boolean; due_in: number } | undefined> {
  const [row]: { held: boolean; due_in: number }[] = await world.db.query(
    `SELECT due_at > quiet_at AND quiet_at <= clock_timestamp() AS held,
            extract(epoch FROM due_at - opened_at)::float8 AS due_in
     FROM conversation_window WHERE conversation_id = $1`,
    [conversationId],
  );
  return row;
}
/** Waits until a person's window is held past its quiet time. */
async function held(person: Person): Promise<{ due_in: number }> {
  for (;;) {
    const window = await windowOf(person);
    if (window?.held) return window;
    if ((await world.turnsOf(person)).length > 0) throw new Error('the window was not held');
    await pause(20);
  }
}

/** By the database's clock: seconds from a turn's first message to its end. */
async function openFor(person: Person): Promise<number> {
  const [turn] = await world.turns(person, 1);
  return (Date.parse(turn!.data.closedAt) - Date.parse(turn!.data.openedAt)) / 1_000;
}

describe('a turn with a file in it (DB-07)', () => {
  test('waits past the silence for a voice message to be heard, and closes as soon as it is', async () => {
    const ada = world.person();
    const mediaId = await ada.sends('voice');
    await held(ada);
    await ada.hears('dispatcher', MediaStored, stored(mediaId, 'voice'));
    // Being there is not being heard.
    await held(ada);
    await ada.hears('supervisor', MediaTranscribed, { mediaId, kind: 'voice', transcript });
    expect(await openFor(ada)).toBeLessThan(5);
  });

  test.each([
    ['it is said that somebody has to listen', 'voice'],
    ['it could not be fetched', 'voice'],
    ['it is there to be looked at', 'image'],
  ] as const)('waits no longer once %s', async (how, kind) => {
    const ada = world.person();
    const mediaId = await ada.sends(kind);
    await held(ada);
    if (how.startsWith('it is said'))
      await ada.hears('supervisor', MediaUntranscribed, { mediaId, kind, reason: 'no-endpoint' });
    else if (kind === 'image') await ada.hears('dispatcher', MediaStored, stored(mediaId, kind));
    else await ada.hears('dispatcher', MediaFailed, { mediaId, kind, reason: 'gone' });
    expect(await openFor(ada)).toBeLessThan(5);
    expect(await world.turnsOf(ada)).toHaveLength(1);
  });

  test('is never held longer than the limit, however slow the one who listens, and takes the rest of the burst along', async () => {
    const ada = world.person();
    await ada.sends('voice');
    await ada.say('and this');
    expect((await held(ada)).due_in).toBeLessThan(5.5);
    const [turn] = await world.turns(ada, 1);
    expect(turn?.data.messages.map(({ kind }) => kind)).toEqual(['voice', 'text']);
    // Both ends are rounded to milliseconds.
    expect(await openFor(ada)).toBeGreaterThan(4.99);
  });

  test('is never held past the cap', async () => {
    const ada = world.person();
    await ada.say('one');
    for (let more = 0; more < 11; more += 1) {
      await pause(350);
      await ada.sends('image');
    }
    const { due_in: dueIn } = await held(ada);
    expect(dueIn).toBeCloseTo(6, 2);
    expect(await openFor(ada)).toBeGreaterThanOrEqual(6);
  });

  test('does not wait where nothing is to be waited for: words alone, a place, what was heard before it came, urgent words', async () => {
    const [words, place, early, urgent, taken] = [1, 2, 3, 4, 5].map(() => world.person());
    await words!.say('hello');
    await place!.say('here', { files: [{ kind: 'location' }] });
    // Nobody's order is certain: the word on a file may be here before the file's own message.
    const person = early!;
    const mediaId = mediaIdOf(person.conversationId, 'file-1');
    await person.hears('supervisor', MediaTranscribed, { mediaId, kind: 'voice', transcript });
    await person.sends('voice');
    await urgent!.sends('image', 'This is an emergency!');
    await taken!.sends('image');
    await taken!.say('never mind');
    await taken!.delete(1);
    for (const one of [words, place, early, urgent, taken]) expect(await openFor(one!)).toBeLessThan(5);
  });

  test('is closed once, whatever is said twice and in whatever order', async () => {
    const ada = world.person();
    const mediaId = await ada.sends('voice', 'listen');
    const all = [
      () => ada.hears('supervisor', MediaTranscribed, { mediaId, kind: 'voice', transcript }),
      () => ada.hears('dispatcher', MediaStored, stored(mediaId, 'voice')),
      () => ada.hears('supervisor', MediaTranscribed, { mediaId, kind: 'voice', transcript }),
    ];
    await Promise.all(all.map((say) => say()));
    await world.turns(ada, 1);
    await Promise.all(all.map((say) => say()));
    await ada.say('next');
    expect((await world.turns(ada, 2)).map(textsOf)).toEqual([['listen'], ['next']]);
  });

  test('what holds it survives kill -9: the next instance knows for what, and until when', async () => {
    await world.stopAll();
    const victim = await world.spawn();
    children.push(victim);
    const [ada, bob] = [world.person(), world.person()];
    const mediaId = await ada.sends('voice');
    await bob.sends('voice');
    await Promise.all([held(ada), held(bob)]);
    victim.kill('SIGKILL');
    await ada.hears('supervisor', MediaTranscribed, { mediaId, kind: 'voice', transcript });
    children.push(await world.spawn());
    for (const one of [ada, bob]) {
      await world.turns(one, 1);
      expect(await world.turnsOf(one)).toHaveLength(1);
    }
  });
});
