import { InboundMessage, InboundStatus } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { INTERNAL_TOKEN, ScriptedVisitor, WebChatWorld } from './web-chat-world.js';

const REPLY = '22222222-2222-5222-8222-222222222222';

describe('a visitor’s mailbox', () => {
  let world: WebChatWorld;
  let url: string;
  let replica: string;

  beforeAll(async () => {
    world = await WebChatWorld.start();
    url = await world.service();
    replica = await world.service();
  });
  afterAll(() => world.stop());

  const put = (
    visitor: ScriptedVisitor,
    bubbleId: string,
    text: string,
    more: object = {},
  ): Promise<Response> =>
    fetch(`${url}/internal/deliveries/${bubbleId}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${INTERNAL_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ address: visitor.address, replyId: REPLY, position: 0, text, ...more }),
    });

  it('takes a bubble once: again is the same answer, something else under its id is refused', async () => {
    const [ada, bo] = [await ScriptedVisitor.arrive(url), await ScriptedVisitor.arrive(url)];
    const bubble = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => put(ada, bubble, 'See you at six.')));
    const bodies = await Promise.all(answers.map(async (answer) => [answer.status, await answer.json()]));
    expect(bodies).toEqual(
      Array.from({ length: 10 }, () => [200, { bubbleId: bubble, at: expect.any(String) }]),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect((await put(ada, bubble, 'See you at seven.')).status).toBe(409);
    expect((await put(bo, bubble, 'See you at six.')).status).toBe(409);
    expect((await put(ada, bubble, 'See you at six.', { position: 1 })).status).toBe(409);
    expect((await ada.history()).messages.map(({ text }) => text)).toEqual(['See you at six.']);
    expect((await bo.history()).messages).toEqual([]);
  });

  it('takes nothing it could not show exactly as approved', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const status = async (text: string, more?: object): Promise<number> =>
      (await put(ada, crypto.randomUUID(), text, more)).status;
    expect(await status('x'.repeat(8_000))).toBe(200);
    expect(await status('x'.repeat(8_001))).toBe(422);
    expect(await status('')).toBe(422);
    expect(await status('a\0b')).toBe(422);
    expect(await status('a\ud800')).toBe(422);
    expect(await status('x', { address: 'nobody' })).toBe(404);
    expect((await put(ada, 'not-an-id', 'x')).status).toBe(400);
    expect((await ada.history()).messages).toHaveLength(1);
  });

  it('is on the screen at once, in order, in every open tab, whichever replica it is open at', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const tabs = [await ada.listen(), await ada.listen()];
    const elsewhere = await (await ScriptedVisitor.arrive(replica, ada.token)).listen();
    await ada.write('When are you open?');
    for (const text of ['Hello!', 'From nine to six.']) await put(ada, crypto.randomUUID(), text);
    const texts = ['When are you open?', 'Hello!', 'From nine to six.'];
    for (const heard of [...tabs, elsewhere]) {
      await eventually(() => heard.messages.length === 3, { withinMs: 2_000, what: 'every message' });
      expect(new Set(heard.messages.map(({ text }) => text))).toEqual(new Set(texts));
      const positions = heard.messages.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
      heard.stop();
    }
  });

  it('resumes a lost stream after the last message seen: nothing missed, nothing twice', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    for (let n = 1; n <= 3; n++) await put(ada, crypto.randomUUID(), `${n}`);
    const { messages } = await ada.history();
    const heard = await ada.listen(messages[0]?.position);
    await eventually(() => heard.messages.length === 2);
    await put(ada, crypto.randomUUID(), '4');
    await eventually(() => heard.messages.length === 3);
    expect(heard.messages.map(({ text }) => text)).toEqual(['2', '3', '4']);
    heard.stop();
    expect((await ada.ask('GET', '/chat/stream', undefined, { 'last-event-id': 'x; DROP' })).status).toBe(
      400,
    );
  });

  it('shows the business typing, without moving the place in the thread', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    await put(ada, crypto.randomUUID(), 'hello');
    const heard = await ada.listen(0);
    await eventually(() => heard.messages.length === 1);
    const typing = await fetch(`${url}/internal/typing`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${INTERNAL_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ address: ada.address }),
    });
    expect(typing.status).toBe(204);
    await eventually(() => heard.text.includes('event: typing'));
    expect(heard.text).toMatch(new RegExp(`event: typing\\nid: ${heard.messages[0]?.position}\\n`));
    heard.stop();
  });

  it('gives its history page by page, newest page first, oldest line first', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    for (let n = 1; n <= 60; n++) await put(ada, crypto.randomUUID(), `${n}`);
    const last = await ada.history();
    expect([last.messages.length, last.messages[0]?.text, last.messages.at(-1)?.text, last.earlier]).toEqual([
      50,
      '11',
      '60',
      true,
    ]);
    const first = await ada.history(last.messages[0]?.position);
    expect(first.messages.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, n) => `${n + 1}`));
    expect(first.earlier).toBe(false);
    expect((await ada.ask('GET', '/chat/history?before=x')).status).toBe(422);
  });

  it('tells the dispatcher what was delivered and read: once each, and only of one’s own replies', async () => {
    const [ada, eve] = [await ScriptedVisitor.arrive(url), await ScriptedVisitor.arrive(url)];
    const bubble = crypto.randomUUID();
    await put(ada, bubble, 'hello');
    const say = (visitor: ScriptedVisitor, status: string): Promise<Response> =>
      visitor.ask('POST', '/chat/receipts', { bubbleIds: [bubble], status });
    expect((await say(eve, 'read')).status).toBe(204);
    expect((await ada.history()).messages[0]?.mark).toBe('none');
    for (const status of ['delivered', 'delivered', 'read', 'delivered', 'read']) {
      expect((await say(ada, status)).status).toBe(204);
    }
    const statuses = (await world.bus.published(InboundStatus)).filter(
      ({ data }) => data.bubbleId === bubble,
    );
    expect(statuses.map(({ data, accountId }) => [data.status, accountId])).toEqual([
      ['delivered', 'webchat-main'],
      ['read', 'webchat-main'],
    ]);
    expect((await ada.history()).messages[0]?.mark).toBe('read');
    expect((await say(ada, 'eaten')).status).toBe(422);
  });

  it('is not needed to accept a message: while the database is away visitors are heard, and find it all afterwards', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    await ada.write('before');
    await eventually(async () => (await ada.history()).messages.length === 1);
    await world.servers.control('postgres', 'kill');
    try {
      for (const text of ['during', 'still during']) expect((await ada.write(text)).status).toBe(202);
      expect((await put(ada, REPLY, 'a reply')).status).toBe(500);
      expect((await ada.ask('GET', '/chat/history')).status).toBe(500);
      const events = await world.bus.published(InboundMessage);
      expect(events.filter(({ data }) => data.chat === ada.address)).toHaveLength(3);
    } finally {
      await world.servers.control('postgres', 'start');
    }
    const texts = await eventually(async () => {
      const { messages } = await ada.history();
      return messages.length === 3 && messages.map(({ text }) => text);
    });
    expect(texts).toEqual(['before', 'during', 'still during']);
    expect((await put(ada, REPLY, 'a reply')).status).toBe(200);
  });

  it('does not exist for a message the bus did not take: the visitor is told to send it again', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const id = crypto.randomUUID();
    await world.servers.control('nats', 'kill');
    try {
      const answer = await ada.write('are you there?', id);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        503,
        'not_accepted',
      ]);
    } finally {
      await world.servers.control('nats', 'start');
    }
    await eventually(async () => (await ada.write('are you there?', id)).status === 202);
    expect((await ada.write('are you there?', id)).status).toBe(202);
    const events = await eventually(async () => world.bus.published(InboundMessage));
    expect(events.filter(({ data }) => data.chat === ada.address)).toHaveLength(1);
    await eventually(async () => (await ada.history()).messages.length === 1);
  });
});
