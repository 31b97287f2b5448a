import { DraftRequested, subjectOf } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { OPERATOR_TOKEN, ReviewWorld } from './review-world.js';
import { asOwner } from './table-owner.js';

interface Letter {
  id: string;
  state: string;
  app: string;
  eventType: string;
  code: string;
  conversationId?: string;
  holds: boolean;
  redrives: number;
  settledBy?: string;
}

interface Detail extends Letter {
  streamSeq: number;
  verdict: string;
  payload: { bytes: number; fields?: { data?: Record<string, unknown> }; faults: string[] } | null;
}

interface Redrive {
  accepted: number;
  lastAt?: string;
  letters: { id: string; verdict: string; subject: string }[];
}

const CLI = { authorization: `Bearer ${OPERATOR_TOKEN}` };

describe('dead letters: one poison event holds its own conversation, and people can repair it (OP-05, I16)', () => {
  let world: ReviewWorld;
  let poisons = 0;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const subjectIn = (chat: Chat, type = 'inbound.message'): string =>
    subjectOf({ type, version: 1, workspace: 'main', conversationId: chat.conversationId });
  const letters = async (query = ''): Promise<Letter[]> =>
    (await world.get<{ letters: Letter[] }>(`/dead-letters${query}`)).body.letters;
  const detail = async (id: string): Promise<Detail> => (await world.get<Detail>(`/dead-letters/${id}`)).body;
  const letterOf = (chat: Chat, state = 'open'): Promise<Letter> =>
    eventually(
      async () =>
        (await letters(`?state=${state}`)).find(
          ({ conversationId }) => conversationId === chat.conversationId,
        ),
      { what: `the ${state} letter` },
    );
  const redrive = async (body: object) => (await world.post<Redrive>('/dead-letters/redrive', body)).body;

  /** Something on the conversation's subject that no publisher of ours would send. */
  async function poisoned(chat: Chat, payload = '{"text":"my number is 0470'): Promise<Letter> {
    await world.bus.publishRaw(subjectIn(chat), payload, `poison-${++poisons}`);
    return letterOf(chat);
  }

  /** Turns of this conversation cannot be stored until the returned cure. */
  async function sick(chat: Chat): Promise<() => Promise<void>> {
    const name = `sick_${chat.conversationId}`;
    await asOwner(
      world,
      `
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.conversation_id = '${chat.conversationId}' THEN RAISE EXCEPTION 'a bug'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER ${name} BEFORE INSERT ON turn FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    );
    return () => asOwner(world, `DROP FUNCTION ${name} CASCADE`);
  }

  it('holds the conversation of an unreadable event, and lets every other one flow', async () => {
    const [chat, other] = [world.newChat(), world.newChat()];
    const item = await chat.readyItem('Do you have a crib?');
    const letter = await poisoned(chat);
    expect(letter).toMatchObject({
      app: 'review',
      eventType: 'inbound.message.v1',
      code: 'invalid-event',
      holds: true,
    });
    expect((await world.item(item.id)).heldBy).toBe(letter.id);
    expect(await chat.approve(item, 'We do.')).toMatchObject({
      status: 409,
      body: { code: 'conversation_held' },
    });
    expect(await chat.approvals()).toEqual([]);
    expect((await other.approve(await other.readyItem('And a cot?'), 'That too.')).status).toBe(201);
  });

  it('shows what is written after an unreadable event, which is not waited for', async () => {
    const chat = world.newChat();
    await chat.writes('Hello', { after: 0 });
    const { streamSeq } = await detail((await poisoned(chat)).id);
    await chat.writes('Are you there?', { after: streamSeq });
    await eventually(async () => (await world.bus.unacknowledged('INBOUND', 'review')) === 0);
    const { body } = await world.get<{ messages: { text: string }[] }>(
      `/conversations/${chat.conversationId}`,
    );
    expect(body.messages.map(({ text }) => text)).toEqual(['Hello', 'Are you there?']);
  });

  it('holds a conversation that nobody has an item of, and shows it all the same', async () => {
    const chat = world.newChat();
    await chat.writes('/help', { command: 'help' });
    const letter = await poisoned(chat);
    expect(letter.holds).toBe(true);
    const composer = await world.get<object>(`/conversations/${chat.conversationId}/composer`);
    const digest = chat.digest(composer.body as never, [{ text: 'Hello?' }]);
    const answer = await world.post(`/conversations/${chat.conversationId}/replies`, {
      bubbles: [{ text: 'Hello?' }],
      digest,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'conversation_held' } });
  });

  it('does not hold a conversation for what a listener could not note down', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is it quiet there?');
    await world.bus.publishRaw(`cs.dlq.analytics-writer.${subjectIn(chat)}`, '{}', `poison-${++poisons}`);
    expect(await letterOf(chat)).toMatchObject({ app: 'analytics-writer', holds: false });
    expect((await chat.approve(item, 'Very.')).status).toBe(201);
  });

  it('shows what a letter says without what people wrote; of what cannot be read only the size', async () => {
    const chat = world.newChat();
    const unreadable = await detail((await poisoned(chat)).id);
    expect(unreadable.payload).toEqual({ bytes: 26, faults: ['JSON'] });
    const odd = world.newChat();
    const payload = JSON.stringify({
      type: 'inbound.message',
      version: 1,
      data: { text: 'ring 0470', kind: 'text' },
    });
    const readable = await detail((await poisoned(odd, payload)).id);
    expect(readable.payload?.fields?.data).toMatchObject({ text: '[personal, 9 characters]', kind: 'text' });
    expect(JSON.stringify(readable)).not.toContain('0470');
    const rows: unknown[] = await world.database.query('SELECT * FROM dead_letter');
    expect(JSON.stringify(rows)).not.toContain('0470');
  });

  it('says what a re-drive would do and changes nothing; then completes the turn exactly once', async () => {
    const chat = world.newChat();
    const cure = await sick(chat);
    await chat.turnCloses([await chat.writes('Are you open on Sunday?')]);
    const letter = await letterOf(chat);
    expect(letter).toMatchObject({ eventType: 'turn.closed.v1', code: 'handler-failed', holds: true });
    await cure();

    const before = await world.database.query('SELECT count(*) FROM audit');
    const dry = await redrive({ ids: [letter.id], dryRun: true });
    expect(dry.letters).toEqual([
      {
        id: letter.id,
        app: 'review',
        eventType: 'turn.closed.v1',
        subject: `cs.redrive.review.${subjectIn(chat, 'turn.closed')}`,
        verdict: 'ready',
      },
    ]);
    expect(await detail(letter.id)).toMatchObject({ state: 'open', redrives: 0 });
    expect(await world.database.query('SELECT count(*) FROM audit')).toEqual(before);

    expect(await redrive({ ids: [letter.id], reason: 'fixed' })).toMatchObject({ accepted: 1 });
    expect(await letterOf(chat, 'redriven')).toMatchObject({ id: letter.id, holds: false, redrives: 1 });
    const item = await chat.openItem(({ seenThrough }) => seenThrough.seq > 0);
    expect(item.heldBy).toBeNull();
    expect(await world.published(DraftRequested, chat.conversationId)).toHaveLength(1);
    await chat.drafted('We are.');
    const ready = await chat.openItem(({ state }) => state === 'ready');
    expect((await chat.approve(ready, 'We are.')).status).toBe(201);
    expect(await redrive({ ids: [letter.id] })).toMatchObject({
      accepted: 0,
      letters: [{ verdict: 'not-open' }],
    });
  });

  it('is back, and the conversation held again, when the cause was not gone', async () => {
    const chat = world.newChat();
    const cure = await sick(chat);
    await chat.turnCloses([await chat.writes('Do you deliver?')]);
    const letter = await letterOf(chat);
    await redrive({ ids: [letter.id] });
    const back = await eventually(async () => {
      const now = await detail(letter.id);
      return now.state === 'open' && now.redrives === 1 ? now : undefined;
    });
    expect(back.holds).toBe(true);
    await cure();
    await redrive({ app: 'review', code: 'handler-failed' });
    expect(await letterOf(chat, 'redriven')).toMatchObject({ redrives: 2 });
    expect(await world.published(DraftRequested, chat.conversationId)).toHaveLength(1);
  });

  it('hands out at the asked pace, over all requests together', async () => {
    const chats = [world.newChat(), world.newChat(), world.newChat()];
    const cures = await Promise.all(chats.map(sick));
    for (const chat of chats) await chat.turnCloses([await chat.writes('At what pace?')]);
    const ids = (await Promise.all(chats.map((chat) => letterOf(chat)))).map(({ id }) => id);
    await Promise.all(cures.map((cure) => cure()));
    const first = await redrive({ ids: ids.slice(0, 2), perSecond: 2 });
    const second = await redrive({ ids: ids.slice(2), perSecond: 2 });
    expect(Date.parse(second.lastAt!) - Date.parse(first.lastAt!)).toBeGreaterThanOrEqual(500);
    for (const chat of chats) await letterOf(chat, 'redriven');
  });

  it('does not hand out what would come straight back', async () => {
    const chat = world.newChat();
    const { id } = await poisoned(chat);
    expect(await redrive({ ids: [id] })).toMatchObject({
      accepted: 0,
      letters: [{ verdict: 'does-not-fit' }],
    });
    expect(await world.post('/dead-letters/redrive', {})).toMatchObject({
      status: 422,
      body: { code: 'nothing_chosen' },
    });
  });

  it('lifts the hold when somebody discards the letter, and keeps who and why', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is the sauna free?');
    const { id } = await poisoned(chat);
    expect(await world.post('/dead-letters/discard', { ids: [id], reason: ' ' })).toMatchObject({
      status: 422,
    });
    const answer = await world.post('/dead-letters/discard', { ids: [id], reason: 'A probe of ours' }, CLI);
    expect(answer).toMatchObject({ status: 200, body: { discarded: 1 } });
    const free = await world.item(item.id);
    // The last look before a send finds the poison as the newest message: it must not make every reply stale.
    expect(free.seenThrough).toEqual({ ...item.seenThrough, seq: (await detail(id)).streamSeq });
    expect((await chat.approve(free, 'It is.')).status).toBe(201);
    expect(await detail(id)).toMatchObject({ state: 'discarded', settledBy: 'operator:cli' });
    const trail: unknown[] = await world.database.query(
      `SELECT actor, action, detail->>'reason' AS reason FROM audit WHERE object_kind = 'dead-letter' AND object_id = $1`,
      [id],
    );
    expect(trail).toEqual([
      { actor: 'operator:cli', action: 'dead-letter.discarded', reason: 'A probe of ours' },
    ]);
  });

  it('groups letters by cause', async () => {
    await poisoned(world.newChat());
    const { body } =
      await world.get<{ app: string; code: string; letters: number }[]>('/dead-letters/groups');
    const group = body.find(({ app, code }) => app === 'review' && code === 'invalid-event');
    expect(group?.letters).toBe(
      (await letters('?state=open&app=review&code=invalid-event&limit=100')).length,
    );
  });

  it('shows every letter once, page by page', async () => {
    const all = await letters('?limit=100');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { letters: Letter[]; nextCursor?: string } = (
        await world.get<{ letters: Letter[]; nextCursor?: string }>(
          `/dead-letters?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        )
      ).body;
      seen.push(...page.letters.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it.each([
    ['reviewer', 403, 403],
    ['auditor', 200, 403],
    ['operator', 200, 200],
  ])('the role %s reads with %i and repairs with %i', async (role, reading, changing) => {
    const cookie = await world.anotherReviewer(`Dead-letter-${role}`, role);
    expect((await world.get('/dead-letters', { cookie })).status).toBe(reading);
    for (const [path, body] of [
      ['redrive', { app: 'nobody' }],
      ['discard', { ids: ['7f6f1c1e-8f0a-4d3b-9a55-0c6b1a2d3e4f'], reason: 'x' }],
    ] as const)
      expect((await world.post(`/dead-letters/${path}`, body, { cookie })).status).toBe(changing);
  });

  it('takes the operator token for an operator and nothing more, and a wrong one for nobody', async () => {
    expect((await world.get('/dead-letters', { ...CLI, cookie: '' })).status).toBe(200);
    const item = await world.newChat().readyItem('Who are you?');
    expect((await world.post(`/items/${item.id}/claim`, {}, CLI)).status).toBe(403);
    const wrong = { authorization: `Bearer ${OPERATOR_TOKEN}x` };
    expect((await world.get('/dead-letters', wrong)).status).toBe(401);
  });

  it('never makes a dead letter of a dead letter', async () => {
    const chat = world.newChat();
    await asOwner(
      world,
      `
      CREATE FUNCTION unnoted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.conversation_id = '${chat.conversationId}' THEN RAISE EXCEPTION 'a bug'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER unnoted BEFORE INSERT ON dead_letter FOR EACH ROW EXECUTE FUNCTION unnoted()`,
    );
    const [known, tried] = [await world.bus.deadLetters(), await triesOfLetters()];
    await world.bus.publishRaw(subjectIn(chat), 'null', `poison-${++poisons}`);
    await eventually(async () => (await triesOfLetters()) >= tried + 3, { what: 'the last try' });
    expect((await poisoned(world.newChat())).state).toBe('open');
    expect(await world.bus.deadLetters()).toBe(known + 2);
  });

  const triesOfLetters = (): Promise<number> => world.bus.deliveries('DEAD_LETTERS', 'review-dead-letters');
});
