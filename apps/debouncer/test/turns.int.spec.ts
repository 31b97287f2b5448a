import { InboundMessage, subjectOf } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { DebouncerWorld, textsOf } from './debouncer-world.js';

let world: DebouncerWorld;
beforeAll(async () => {
  world = await DebouncerWorld.open();
  await world.start();
  await world.start();
});
afterAll(() => world.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** A moment in which no second turn may come. */
const quiet = () => pause(700);

it('three quick messages become one turn, closed soon after the person falls silent (DB-01)', async () => {
  const ada = world.person();
  for (const text of ['Hi', 'is the blue one', 'still there?']) await ada.say(text);
  const [turn] = await world.turns(ada, 1);
  expect(turn?.data).toMatchObject({ reason: 'quiet', gap: false, coveredThrough: { seq: ada.lastSeq } });
  expect(textsOf(turn)).toEqual(['Hi', 'is the blue one', 'still there?']);
  expect(turn?.correlationId).toBe(turn?.data.turnId);
  await quiet();
  expect(await world.turnsOf(ada)).toHaveLength(1);
});

it('urgent words do not wait: what was written before goes with them, what follows is the next turn (DB-04)', async () => {
  // A machine that stalls between the two for longer than the silence lasts has made two turns of them: then somebody else tries.
  const { ada, turn } = await eventually(
    async () => {
      const ada = world.person();
      await ada.say('We are in room 12.');
      await ada.say('This is an emergency!');
      const [turn] = await world.turns(ada, 1);
      return textsOf(turn)?.length === 2 ? { ada, turn } : undefined;
    },
    { what: 'both in one turn' },
  );
  expect(turn?.data.reason).toBe('urgent');
  expect(textsOf(turn)).toEqual(['We are in room 12.', 'This is an emergency!']);
  await ada.say('Second floor.');
  expect(textsOf((await world.turns(ada, 2))[1])).toEqual(['Second floor.']);
});

it('what is written after the silence is the next turn', async () => {
  const ada = world.person();
  await ada.say('first');
  await world.turns(ada, 1);
  await ada.say('second');
  const turns = await world.turns(ada, 2);
  expect(turns.map(textsOf)).toEqual([['first'], ['second']]);
});

it("a turn names the one before it, past a window that was taken back whole, and no other person's (I5)", async () => {
  const [ada, bob] = [world.person(), world.person()];
  await ada.say('first');
  const [first] = await world.turns(ada, 1);
  await ada.say('never mind');
  await ada.delete(2);
  await quiet();
  await Promise.all([ada.say('second'), bob.say('hello')]);
  const [, second] = await world.turns(ada, 2);
  const [other] = await world.turns(bob, 1);
  expect([first, second, other].map((turn) => turn?.data.previousTurnId)).toEqual([
    undefined,
    first?.data.turnId,
    undefined,
  ]);
});

it('fifty copies of one message are one message, also when the stream no longer knows them (IN-04)', async () => {
  const ada = world.person();
  const encoded = encodeEvent('ingest-telegram', InboundMessage, ada.event('once'));
  await Promise.all(
    Array.from({ length: 50 }, (_, copy) =>
      world.bus.publishRaw(encoded.subject, encoded.payload, `${encoded.id}-${copy}`),
    ),
  );
  const [turn] = await world.turns(ada, 1);
  expect(textsOf(turn)).toEqual(['once']);
  await quiet();
  expect(await world.turnsOf(ada)).toHaveLength(1);
});

it('a late copy neither moves the window nor breaks the chain of the next message', async () => {
  const ada = world.person();
  const encoded = encodeEvent('ingest-telegram', InboundMessage, ada.event('once'));
  await world.bus.publishRaw(encoded.subject, encoded.payload, encoded.id);
  await world.turns(ada, 1);
  const prev = await world.bus.publishRaw(encoded.subject, encoded.payload, `${encoded.id}-late`);
  await ada.say('next', { prev });
  const turns = await world.turns(ada, 2, 1_500);
  expect(turns.map(textsOf)).toEqual([['once'], ['next']]);
  expect(turns[1]?.data.gap).toBe(false);
});

it("one chat's message 42 and another chat's message 42 are two messages", async () => {
  const [ada, bob] = [world.person(), world.person()];
  await Promise.all([ada.say('from Ada', { message: 42 }), bob.say('from Bob', { message: 42 })]);
  expect(textsOf((await world.turns(ada, 1))[0])).toEqual(['from Ada']);
  expect(textsOf((await world.turns(bob, 1))[0])).toEqual(['from Bob']);
});

it('a person who never stops writing is answered at the cap', async () => {
  const ada = world.person();
  for (let i = 0; i < 14; i += 1) {
    await ada.say(`and ${i}`);
    await pause(250);
  }
  const turns = await world.turns(ada, 2);
  expect(turns[0]?.data.reason).toBe('cap');
  expect(turns.flatMap(textsOf)).toEqual(Array.from({ length: 14 }, (_, i) => `and ${i}`));
});

it('the fiftieth message closes a turn at once, and none is lost or doubled beyond it', async () => {
  const ada = world.person();
  const said = Array.from({ length: 120 }, (_, i) => `line ${i}`);
  for (const text of said) await ada.say(text);
  const all = await eventually(async () => {
    const turns = await world.turnsOf(ada);
    return turns.flatMap(textsOf).length >= 120 ? turns : undefined;
  });
  expect(all.flatMap(textsOf)).toEqual(said);
  expect(all[0]?.data.reason).toBe('count');
  for (const { data } of all) expect(data.messages.length).toBeLessThanOrEqual(50);
});

describe('edits and deletions before the turn closes (CH-12)', () => {
  it('the newest wording counts, in the place of the original', async () => {
    const ada = world.person();
    await ada.say('at 5');
    await ada.say('with the dog');
    await ada.edit(1, 'at 6');
    const [turn] = await world.turns(ada, 1);
    expect(turn?.data.messages).toMatchObject([
      { text: 'at 6', edited: true },
      { text: 'with the dog', edited: false },
    ]);
  });

  it('a deleted message is not in the turn; when nothing is left there is no turn', async () => {
    const [ada, bob] = [world.person(), world.person()];
    await ada.say('oops');
    await ada.say('hello');
    await ada.delete(1);
    await bob.say('oops');
    await bob.delete(1);
    expect(textsOf((await world.turns(ada, 1))[0])).toEqual(['hello']);
    await quiet();
    expect(await world.turnsOf(bob)).toEqual([]);
    expect(
      await world.db.query('SELECT 1 FROM conversation_window WHERE conversation_id = $1', [
        bob.conversationId,
      ]),
    ).toEqual([]);
  });

  it('an edit after the turn closed opens a turn of its own; a deletion then does not', async () => {
    const ada = world.person();
    await ada.say('at 5');
    await world.turns(ada, 1);
    await ada.edit(1, 'at 6');
    const turns = await world.turns(ada, 2);
    expect(turns[1]?.data.messages).toMatchObject([{ text: 'at 6', edited: true }]);
    await ada.delete(1);
    await quiet();
    expect(await world.turnsOf(ada)).toHaveLength(2);
  });
});

it('commands open no turn, but are covered by the one around them; a request for a person is one (CH-07)', async () => {
  const [ada, bob] = [world.person(), world.person()];
  await ada.say('/help', { command: 'help' });
  await bob.say('human', { command: 'human' });
  expect((await world.turns(bob, 1))[0]?.data.messages).toMatchObject([{ kind: 'command', text: 'human' }]);
  await quiet();
  expect(await world.turnsOf(ada)).toEqual([]);
  await ada.say('thanks');
  const seq = await ada.say('/status', { command: 'status' });
  const [turn] = await world.turns(ada, 1);
  expect(textsOf(turn)).toEqual(['thanks']);
  expect(turn?.data).toMatchObject({ coveredThrough: { seq }, gap: false });
});

describe('a hole in the chain (IN-05, DB-02)', () => {
  it('is waited for in vain for a while, then the turn says that something is missing', async () => {
    const ada = world.person();
    const hole = await world.person().say('elsewhere');
    await ada.say('after the hole', { prev: hole });
    const [turn] = await world.turns(ada, 1, 4_000);
    expect(turn?.data.gap).toBe(true);
    const { openedAt, closedAt } = turn!.data;
    expect(Date.parse(closedAt) - Date.parse(openedAt)).toBeGreaterThanOrEqual(2_000);
  });

  it('is not waited for when the stream no longer has the message', async () => {
    const ada = world.person();
    await ada.say('after a long silence', { prev: 1_000_000 });
    const [turn] = await world.turns(ada, 1, 1_500);
    expect(turn?.data.gap).toBe(false);
  });

  it('is not waited for when the message was unreadable, and the turn says that it is missing', async () => {
    const ada = world.person();
    const subject = subjectOf({
      type: 'inbound.message',
      version: 1,
      workspace: 'main',
      conversationId: ada.conversationId,
    });
    const prev = await world.bus.publishRaw(subject, '{"not":"an event"}', 'poison-1');
    await ada.say('after poison', { prev });
    const [turn] = await world.turns(ada, 1, 1_500);
    expect(turn?.data.gap).toBe(true);
    expect(textsOf(turn)).toEqual(['after poison']);
  });
});

it('keeps no words once the turn is closed', async () => {
  const ada = world.person();
  await ada.say('my number is 555-0100');
  await world.turns(ada, 1);
  await eventually(async () => {
    const rows = await world.db.query('SELECT * FROM inbox WHERE conversation_id = $1', [ada.conversationId]);
    const events = await world.db.query('SELECT * FROM outbox');
    return !JSON.stringify([rows, events]).includes('555-0100');
  });
});

it('what somebody flooded with while nobody was there becomes turns of fifty, in order; nobody else waits for them (IN-09)', async () => {
  await world.stopAll();
  const [fast, calm] = [world.person(), world.person()];
  const texts = Array.from({ length: 1_000 }, (_, n) => `message ${n}`);
  for (const text of texts) await fast.say(text);
  await calm.say('May I ask something?');
  await world.start();
  const [calmTurn] = await world.turns(calm, 1, 20_000);
  const turns = await world.turns(fast, 20, 60_000);
  expect(turns.flatMap((turn) => textsOf(turn) ?? [])).toEqual(texts);
  expect(Date.parse(calmTurn!.time)).toBeLessThan(Date.parse(turns.at(-1)!.time));
  const [left] = await world.db.query(
    'SELECT count(*)::int AS n FROM conversation_window WHERE conversation_id = $1',
    [fast.conversationId],
  );
  expect(left.n).toBe(0);
});
