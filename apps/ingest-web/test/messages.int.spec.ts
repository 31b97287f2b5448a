import { InboundMessage, InboundSignal, shardOf } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import fc from 'fast-check';
import { ScriptedVisitor, WebChatWorld } from './web-chat-world.js';

/** Bodies tried against the edge; a nightly run may ask for more. */
const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? 200);

describe('what a visitor writes', () => {
  let world: WebChatWorld;
  let url: string;

  beforeAll(async () => {
    world = await WebChatWorld.start();
    url = await world.service({ WEBCHAT_MESSAGES_PER_MINUTE: '60' });
  });
  afterAll(() => world.stop());

  const published = async (visitor: ScriptedVisitor) =>
    (await world.bus.published(InboundMessage)).filter(({ data }) => data.chat === visitor.address);
  const code = async (response: Response): Promise<[number, string]> => [
    response.status,
    ((await response.json()) as { code: string }).code,
  ];

  it('is on the bus before the visitor is told so, with its order and its time', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const writtenAt = new Date(Date.now() - 90_000).toISOString();
    const answers = [];
    for (const text of ['one', 'two', 'three']) answers.push(await ada.write(text));
    answers.push(await ada.write('written offline', undefined, writtenAt));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    const events = await published(ada);
    expect(events.map(({ data }) => data.text)).toEqual(['one', 'two', 'three', 'written offline']);
    const [first, second] = events;
    expect(second?.data.prev).toBeGreaterThan(first?.data.prev ?? 0);
    expect(events[3]?.data).toMatchObject({
      providerTime: writtenAt,
      providerSequence: Date.parse(writtenAt),
    });
    expect(first).toMatchObject({ channel: 'webchat', accountId: 'webchat-main', source: 'ingest-web' });
    expect(new Set(events.map(({ conversationId }) => conversationId)).size).toBe(1);
    expect(shardOf(first?.conversationId ?? '')).toBeLessThan(64);
    expect(await answers[0]?.json()).toEqual({
      clientMessageId: first?.data.providerMessageId,
      position: first?.data.providerSequence,
      at: first?.data.providerTime,
    });
  });

  it('is one message, however often and however fast it is sent', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const id = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ada.write('once', id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await published(ada)).toHaveLength(1);
    await eventually(async () => (await ada.history()).messages.length === 1);
  });

  it('is two messages when two people happen to use the same id', async () => {
    const [ada, bo] = [await ScriptedVisitor.arrive(url), await ScriptedVisitor.arrive(url)];
    const id = crypto.randomUUID();
    await Promise.all([ada.write('from Ada', id), bo.write('from Bo', id)]);
    expect((await published(ada)).map(({ data }) => data.text)).toEqual(['from Ada']);
    expect((await published(bo)).map(({ data }) => data.text)).toEqual(['from Bo']);
    await eventually(async () => (await bo.history()).messages[0]?.text === 'from Bo');
  });

  it('survives being hostile: markup, direction marks, NUL and half characters', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const texts = [
      '<script>alert(1)</script>',
      "'; DROP TABLE mailbox; --",
      'a\u202eb\u0007',
      'x\0y',
      '\ud800z',
    ];
    for (const text of texts) expect((await ada.write(text)).status).toBe(202);
    const events = await published(ada);
    expect(events.map(({ data }) => [data.text, data.flags])).toEqual([
      [texts[0], []],
      [texts[1], []],
      [texts[2], []],
      ['xy', ['nul-removed']],
      ['\ufffdz', ['surrogate-replaced']],
    ]);
    const shown = await eventually(async () => {
      const { messages } = await ada.history();
      return messages.length === 5 && messages.map(({ text }) => text);
    });
    expect(shown).toEqual(events.map(({ data }) => data.text));
  });

  it('may be 16,000 characters long, and not one more', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    expect((await ada.write('é'.repeat(16_000))).status).toBe(202);
    expect(await code(await ada.write('é'.repeat(16_001)))).toEqual([422, 'invalid']);
    expect((await published(ada))[0]?.data).toMatchObject({ text: 'é'.repeat(16_000), flags: [] });
  });

  it('is refused with a reason when it is not a message, and nothing is published', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const id = crypto.randomUUID();
    const post = (body: unknown, headers?: Record<string, string>): Promise<Response> =>
      ada.ask('POST', '/chat/messages', body, headers);
    expect(await code(await post({ text: '  ', clientMessageId: id }))).toEqual([422, 'text_empty']);
    expect(await code(await post({ text: 'x' }))).toEqual([422, 'invalid']);
    expect(await code(await post({ text: 'x', clientMessageId: '42' }))).toEqual([422, 'invalid']);
    expect(await code(await post({ text: { a: 1 }, clientMessageId: id }))).toEqual([422, 'invalid']);
    expect(await code(await post({ text: 'x', clientMessageId: id, writtenAt: 'soon' }))).toEqual([
      422,
      'invalid',
    ]);
    expect(await code(await post('{"text":'))).toEqual([400, 'bad_request']);
    expect(await code(await post('"x"'))).toEqual([422, 'invalid']);
    expect(await code(await post('[1]'))).toEqual([422, 'invalid']);
    expect(await code(await post('null'))).toEqual([422, 'invalid']);
    expect(await code(await post('{"__proto__":{"x":1},"text":"x"}'))).toEqual([400, 'bad_request']);
    expect(await code(await post('text=x', { 'content-type': 'text/plain' }))).toEqual([
      415,
      'unsupported_media_type',
    ]);
    expect(await code(await post('x'.repeat(1024 * 1024 + 1)))).toEqual([413, 'too_large']);
    expect(await published(ada)).toEqual([]);
  });

  it('is either taken or refused with a reason, whatever bytes it is made of', async () => {
    const open = await world.service({ WEBCHAT_MESSAGES_PER_MINUTE: '10000' });
    const ada = await ScriptedVisitor.arrive(open);
    let taken = 0;
    const text = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });
    const message = fc.record({ clientMessageId: fc.uuid(), text, writtenAt: fc.option(fc.string()) });
    const bodies = fc.oneof(
      message.map((body) => JSON.stringify(body)),
      fc.json(),
      fc.string(),
      text,
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status } = await ada.ask('POST', '/chat/messages', body);
        if (status === 202) taken += 1;
        return status === 202 || status === 400 || status === 422;
      }),
      { numRuns: FUZZ_RUNS },
    );
    expect(taken).toBeGreaterThan(0);
    expect(await published(ada)).toHaveLength(taken);
  });

  it('never makes an error answer quote what was written', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const body = await (await ada.ask('POST', '/chat/messages', '{"text": secret-words')).text();
    expect(body).not.toContain('secret');
  });

  it('carries nothing a client has no business saying', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    await ada.ask('POST', '/chat/messages', {
      text: 'x',
      clientMessageId: crypto.randomUUID(),
      role: 'admin',
      channel: 'telegram',
      workspace: 'other',
    });
    const [event] = await published(ada);
    expect(event).toMatchObject({ channel: 'webchat', workspace: 'main' });
    expect(JSON.stringify(event)).not.toContain('admin');
  });

  it('is a command when it is exactly one', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    await ada.write('/human');
    expect((await published(ada))[0]?.data).toMatchObject({ kind: 'command', command: 'human' });
  });

  it('shows as typing before it is a message, once in a while and opening no turn', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const answers = await Promise.all([ada.ask('POST', '/chat/typing'), ada.ask('POST', '/chat/typing')]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const signals = await world.bus.published(InboundSignal);
    expect(signals.length).toBeGreaterThanOrEqual(1);
    expect(signals[0]).toMatchObject({ data: { signal: 'typing' }, channel: 'webchat' });
    expect(await published(ada)).toEqual([]);
  });

  it('is limited per visitor, says when to come back, and leaves others alone', async () => {
    const slow = await world.service({ WEBCHAT_MESSAGES_PER_MINUTE: '5' });
    const [flood, other] = [await ScriptedVisitor.arrive(slow), await ScriptedVisitor.arrive(slow)];
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await flood.write(`${n}`)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    const refused = await flood.write('more');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await other.write('hello')).status).toBe(202);
  });
});
