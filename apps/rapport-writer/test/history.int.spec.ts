import { randomUUID } from 'node:crypto';
import { eventually } from '@countersign/testing';
import { HistoryRepository } from '../src/history.repository.js';
import { RapportWorld } from './rapport-world.js';

let world: RapportWorld;

beforeAll(async () => {
  world = await RapportWorld.start();
});
afterAll(() => world.stop());

test('an unknown contact has an empty past, not an error', async () => {
  expect(await world.person().known()).toEqual({
    ...{ messageCount: 0, history: [], compacted: false, commitments: [], zone: 'UTC' },
  });
});

test('what a contact said is remembered in order, with name, language and first and last time', async () => {
  const ada = world.person();
  await ada.says('Hola');
  await ada.says('¿A qué hora es el desayuno mañana?');
  await ada.says('', { kind: 'image', text: undefined, attachments: [{ kind: 'image' }] });
  await ada.remembers(['Hola', '¿A qué hora es el desayuno mañana?', '[image]']);
  expect(await ada.known()).toMatchObject({
    displayName: 'Ada',
    language: 'es',
    messageCount: 3,
    firstSeenAt: '2026-11-24T10:00:01.000Z',
    lastSeenAt: '2026-11-24T10:00:03.000Z',
  });
});

test('an edit replaces the wording, a deletion takes it back, and a late original changes neither', async () => {
  const ada = world.person();
  await ada.says('second thoughts', { fact: 'edited', providerMessageId: 'x' });
  await ada.says('private', { providerMessageId: 'y' });
  await ada.says('', { fact: 'deleted', providerMessageId: 'y', text: undefined });
  await ada.says('done');
  await ada.remembers(['second thoughts', 'done']);
  // The original, handed out again after its edit: its stream sequence is the older one.
  await world.service.get(HistoryRepository).contactSaid(
    ada.ids,
    [
      {
        saidId: 'x',
        text: 'first thoughts',
        at: '2026-11-24T10:00:01Z',
        revision: 0,
        deleted: false,
        own: true,
      },
    ],
    { from: '2026-11-24T10:00:01Z', until: '2026-11-24T10:00:01Z' },
  );
  expect(await ada.texts()).toEqual(['second thoughts', 'done']);
});

test('what is said in one go is remembered as if it had been said one by one', async () => {
  const ada = world.person();
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => ada.says(`message ${n}`, { providerMessageId: `m${n}` })),
  );
  await ada.says('message 39, corrected', { fact: 'edited', providerMessageId: 'm39' });
  await ada.says('', { fact: 'deleted', providerMessageId: 'm0', text: undefined });
  await eventually(async () => (await ada.texts()).length === 39, { what: 'all but the deleted one' });
  expect(await ada.texts()).toContain('message 39, corrected');
  expect(await ada.texts()).not.toContain('message 0');
});

test.each(['approved first', 'sent first'])(
  'only what was sent is remembered as said by us, %s',
  async (order) => {
    const ada = world.person();
    const [kept, never] = [randomUUID(), randomUUID()];
    await ada.says('Is there wifi?');
    await ada.approved(never, 'Never sent.');
    const halves = [() => ada.approved(kept, 'Wi-Fi is free.'), () => ada.sent(kept)];
    for (const half of order === 'sent first' ? halves.reverse() : halves) await half();
    await ada.sent(kept);
    await ada.remembers(['Is there wifi?', 'Wi-Fi is free.']);
    expect((await ada.known()).history.at(-1)).toEqual({
      role: 'business',
      text: 'Wi-Fi is free.',
      at: '2026-11-24T12:00:00.000Z',
    });
  },
);

test.each(['approved first', 'resolved first'])(
  'of a reply nobody knew of, only what counts as sent in the end is remembered, %s (DS-04)',
  async (order) => {
    const ada = world.person();
    const [partly, dropped] = [randomUUID(), randomUUID()];
    await ada.says('How do I get there?');
    await ada.approved(dropped, 'Given up.');
    await ada.resolved(dropped, ['cancelled']);
    const halves = [
      () => ada.approved(partly, 'Take tram 4.', 'Get off at the park.'),
      () => ada.resolved(partly, ['sent', 'cancelled']),
    ];
    for (const half of order === 'resolved first' ? halves.reverse() : halves) await half();
    await ada.remembers(['How do I get there?', 'Take tram 4.']);
    expect((await ada.known()).history.at(-1)).toMatchObject({ at: '2026-11-24T12:00:00.000Z' });
  },
);

test('the fifty newest are told, and a history over 100 KB says that it was shortened', async () => {
  const ada = world.person();
  for (let index = 0; index < 51; index += 1) await ada.says(`message ${index}`);
  await eventually(async () => (await ada.known()).messageCount === 51);
  expect((await ada.texts())[0]).toBe('message 1');
  for (let index = 0; index < 3; index += 1) await ada.says('x'.repeat(40_000));
  await eventually(async () => (await ada.known()).messageCount === 54);
  const { history, compacted } = await ada.known();
  expect(compacted).toBe(true);
  expect(history).toHaveLength(2);
});

test('an answer is from the cache until something new is said, and right without Redis', async () => {
  const ada = world.person();
  await ada.says('one');
  await ada.remembers(['one']);
  await ada.known();
  await world.servers.control('redis', 'kill');
  await ada.says('two');
  await ada.remembers(['one', 'two']);
  await world.servers.control('redis', 'start');
  await ada.says('three');
  await ada.remembers(['one', 'two', 'three']);
  // A stale answer must not come back once Redis is there again.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await ada.texts()).toEqual(['one', 'two', 'three']);
});

test('with its database away a question is refused at once, and nothing said meanwhile is lost', async () => {
  const ada = world.person();
  await ada.says('before');
  await ada.remembers(['before']);
  await world.servers.control('redis', 'kill');
  await world.servers.control('postgres', 'kill');
  await expect(ada.known()).rejects.toMatchObject({ name: 'RpcFailed' });
  await ada.says('meanwhile');
  await world.servers.control('postgres', 'start');
  await world.servers.control('redis', 'start');
  await ada.remembers(['before', 'meanwhile']);
});
