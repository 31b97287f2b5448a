import { randomUUID } from 'node:crypto';
import { cancelSubject, ContextQuery, derivedId, DraftReady, rpcSubject } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { SupervisorBench } from '../test/supervisor-bench.js';

let bench: SupervisorBench;

beforeAll(async () => {
  bench = await SupervisorBench.open();
});
afterEach(() => bench.clear());
afterAll(() => bench.close());

describe('without a model', () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  test('three quick messages become one draft from the documents, marked offline, with its passages beside it', async () => {
    const draft = await bench.ready(
      await bench.request(['Hello!', 'do you have parking?', 'and what time is breakfast?']),
    );
    expect(draft).toMatchObject({
      offline: true,
      language: 'en',
      memoryAvailable: false,
      usage: { costUsd: 0 },
    });
    expect(draft.bubbles.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Hello! We have nine parking spaces/),
      expect.stringMatching(/^Breakfast is served every day from 7:30/),
    ]);
    expect(draft.evidence[0]?.title).toMatch(/^Parking › Parking space \(parking\.en\.md@[0-9a-f]{12}\)$/);
  });

  test('the reply is in the language of the last question', async () => {
    const draft = await bench.ready(
      await bench.request(['Hello, I speak a little Spanish', '¿A qué hora es el desayuno?']),
    );
    expect(draft.language).toBe('es');
    expect(draft.bubbles[0]?.text).toContain('El desayuno se sirve');
  });

  test('two questions in one sentence get two answers', async () => {
    const draft = await bench.ready(await bench.request(['Tem estacionamento e wi-fi?']));
    expect(draft.bubbles.map(({ text }) => text).join()).toMatch(/nove lugares.*Wi-Fi é grátis/);
  });

  test('what the documents do not know is said honestly, with a person promised', async () => {
    const draft = await bench.ready(await bench.request(['What is the capital of France?']));
    expect(draft.evidence).toEqual([]);
    expect(draft.bubbles[0]?.text).toContain('a colleague will look into it');
  });

  test('a photo without a word is named and left to a person', async () => {
    const draft = await bench.ready(await bench.request([undefined]));
    expect(draft.bubbles[0]?.text).toContain('Thank you for the photo');
  });

  test('asked whether a machine answers, the draft says so and still answers the rest', async () => {
    const draft = await bench.ready(await bench.request(['Are you a bot? Is there wifi?']));
    expect(draft.bubbles[0]?.text).toMatch(/^Hello! I'm an automated assistant.*Wi-Fi is free/);
  });

  test('a repeated request publishes the same draft again and makes no second one', async () => {
    const asked = await bench.request(['Is there wifi?']);
    const first = await bench.ready(asked);
    await asked.again();
    const other = await bench.request(['Is there wifi?']);
    await bench.ready(other);
    const published = (await bench.probe.published(DraftReady)).filter(
      ({ data }) => data.requestId === asked.requestId,
    );
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({ id: derivedId(asked.requestId, 'draft.ready'), data: first });
  });

  test('a request cancelled before its turn came is not worked on', async () => {
    const requestId = randomUUID();
    bench.rpc.broadcast(cancelSubject(requestId));
    await bench.connection.flush();
    await bench.request(['Is there wifi?'], { requestId });
    const stateOf = (): Promise<{ state: string }[]> =>
      bench.database.query('SELECT state FROM draft WHERE request_id = $1', [requestId]);
    expect(await eventually(async () => (await stateOf())[0]?.state)).toBe('cancelled');
    expect((await bench.probe.published(DraftReady)).some(({ data }) => data.requestId === requestId)).toBe(
      false,
    );
  });

  test('the remembered language answers a text that does not say its own; the memory is told as available', async () => {
    bench.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, () =>
      Promise.resolve({ language: 'pt', messageCount: 3, history: [], compacted: false }),
    );
    const draft = await bench.ready(await bench.request(['wifi']));
    bench.rpc.stop();
    expect(draft).toMatchObject({ language: 'pt', memoryAvailable: true });
  });
});

describe('with a model', () => {
  beforeAll(() => bench.start(bench.anthropic));
  afterAll(() => bench.stop());

  test('at start the vendor counts what every draft begins with: enough for it to be kept (SV-14)', async () => {
    const counted = await eventually(() => bench.model.counted.at(0));
    expect(counted.tokens).toBeGreaterThan(1_024);
    expect(bench.model.violations).toEqual([]);
  });

  test('a draft names model, tokens, cost and prompt, and the ledger agrees with the vendor', async () => {
    const asked = await bench.request(['¿A qué hora es el desayuno?']);
    const draft = await bench.ready(asked);
    expect(draft).toMatchObject({ offline: false, language: 'es', usage: { model: 'claude-sonnet-5-5' } });
    expect(draft.promptVersion).toMatch(/^draft@5-[0-9a-f]{8}$/);
    expect(draft.bubbles[0]?.text).toContain('¿A qué hora es el desayuno?');
    expect(draft.stages?.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      'draft written',
      'refine unchanged',
      'coherence unchanged',
      'judge skipped',
      'constitution unchanged',
    ]);
    const sent = JSON.stringify(bench.model.journal.at(-2)?.body);
    expect(sent).toContain('El desayuno se sirve todos los días');
    const [call] = await bench.calls(asked);
    expect(call?.state).toBe('ok');
    expect(Number(call?.cost)).toBeCloseTo(draft.stages?.[0]?.usage?.costUsd ?? 0, 8);
    expect(draft.usage.costUsd).toBeGreaterThan(0);
    expect(bench.model.violations).toEqual([]);
  });

  test.each([
    [{ kind: 'refusal' } as const, 'refused'],
    [{ kind: 'empty' } as const, 'empty'],
    [{ kind: 'null-stop-reason' } as const, 'truncated'],
    [{ kind: 'cut' } as const, 'truncated'],
    [{ kind: 'status', status: 401 } as const, 'vendor_error'],
    [{ kind: 'text', text: "Don't worry, I am not a bot!" } as const, 'invalid_output'],
  ])('%j becomes draft.failed "%s": the item stays and a person writes', async (answer, reason) => {
    bench.model.script.next(answer);
    const asked = await bench.request(['Is there wifi?']);
    expect(await bench.failed(asked)).toMatchObject({ reason, attempts: 1 });
    expect(await bench.calls(asked)).toHaveLength(1);
  });

  test('a busy vendor is asked again after the time it names, and each try is in the ledger', async () => {
    bench.model.script.next({ kind: 'status', status: 429, retryAfter: 1 });
    const asked = await bench.request(['Is there wifi?']);
    await bench.ready(asked);
    expect((await bench.calls(asked, 'draft')).map(({ state }) => state)).toEqual(['rate_limited', 'ok']);
    const [busy, answered] = bench.model.journal.slice(-3);
    expect(answered!.at - busy!.at).toBeGreaterThanOrEqual(1_000);
  });

  test('a wait the turn has no time for is not begun', async () => {
    bench.model.script.next({ kind: 'status', status: 429, retryAfter: 300 });
    expect(await bench.failed(await bench.request(['Is there wifi?']))).toMatchObject({
      reason: 'rate_limited',
      attempts: 1,
    });
  });

  test('asked whether a machine answers, a model that forgets to say so is corrected', async () => {
    bench.model.script.next({ kind: 'text', text: 'Wi-Fi is free.' });
    const draft = await bench.ready(await bench.request(['Are you a bot? Is there wifi?']));
    expect(draft.bubbles).toEqual([
      { text: "I'm an automated assistant; a colleague checks what I write. Wi-Fi is free." },
    ]);
  });

  test('a superseded request stops the running call and publishes nothing', async () => {
    bench.model.script.next({ kind: 'drip', ms: 15_000 });
    const before = bench.model.journal.length;
    const asked = await bench.request(['Is there wifi?']);
    await eventually(() => bench.model.journal.length > before);
    await new Promise((resolve) => setTimeout(resolve, 100));
    bench.rpc.broadcast(cancelSubject(asked.requestId));
    await eventually(async () => (await bench.calls(asked))[0]?.state === 'cancelled');
    await eventually(() => bench.model.journal.at(-1)?.abandoned);
    expect((await bench.calls(asked))[0]?.input).toBeGreaterThan(0);
    expect(
      (await bench.probe.published(DraftReady)).some(({ data }) => data.requestId === asked.requestId),
    ).toBe(false);
  });

  test('a crash in the middle of a call costs at most one more, and the ledger says which was lost', async () => {
    const requestId = randomUUID();
    await bench.database.query(
      `INSERT INTO llm_call (request_id, attempt, role, profile, provider, model, prompt_version)
       VALUES ($1, 1, 'draft', 'balanced', 'anthropic', 'claude-sonnet-5-5', 'draft@1')`,
      [requestId],
    );
    const before = bench.model.journal.length;
    const asked = await bench.request(['Is there wifi?'], { requestId });
    const draft = await bench.ready({ ...asked, requestId });
    expect(draft.usage.costUsd).toBeUndefined();
    expect((await bench.calls({ requestId }, 'draft')).map(({ state }) => state)).toEqual(['lost', 'ok']);
    expect(bench.model.journal.length - before).toBe(2);
  });

  test('stopping in the middle of a call hands the request to the next instance', async () => {
    bench.model.script.next({ kind: 'drip', ms: 15_000 });
    const before = bench.model.journal.length;
    const asked = await bench.request(['Is there wifi?']);
    await eventually(() => bench.model.journal.length > before);
    await bench.stop();
    await bench.start(bench.anthropic);
    await bench.ready(asked);
    expect((await bench.calls(asked, 'draft')).map(({ state }) => state)).toEqual(['cancelled', 'ok']);
  });
});
