import { randomUUID } from 'node:crypto';
import {
  derivedId,
  DraftFailed,
  DraftReady,
  DraftRequested,
  rpcSubject,
  ContextQuery,
  cancelSubject,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { openDataSource } from '@countersign/persistence';
import { buildService } from '@countersign/runtime';
import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { BusProbe, eventually, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { SupervisorConfig } from './config.js';
import { SCHEMA } from './migrations.js';
import { SupervisorModule } from './supervisor.module.js';

const objects = new ScratchObjects();
let servers: ThrowawayServers;
let probe: BusProbe;
let connection: NatsConnection;
let rpc: Rpc;
let model: ModelSimulator;
let databaseUrl: string;
let dataSource: DataSource;
let service: INestApplication | undefined;

beforeAll(async () => {
  [servers, model] = await Promise.all([ThrowawayServers.start('nats', 'postgres'), startModelSimulator()]);
  databaseUrl = await servers.database(SCHEMA);
  dataSource = await openDataSource({ app: 'supervisor', schema: 'supervisor' }, databaseUrl);
  probe = await BusProbe.connect(servers.nats);
  connection = await connectNats(servers.nats, 'test');
  rpc = new Rpc(connection, 'rapport-writer');
});
afterEach(() => model.script.clear());
afterAll(async () => {
  await dataSource.destroy();
  await connection.drain();
  await probe.close();
  await model.stop();
  await servers.stop();
  objects.remove();
});

const start = async (env: Record<string, string> = {}): Promise<void> => {
  const definition = { app: 'supervisor', config: SupervisorConfig, module: SupervisorModule } as const;
  service = await buildService(definition, {
    ...{ ...servers.env, ...objects.env, DATABASE_URL: databaseUrl },
    ...env,
  });
};
const stop = async (): Promise<void> => {
  await service?.close();
  service = undefined;
};

interface Asked {
  requestId: string;
  again: () => Promise<unknown>;
}

async function request(texts: (string | undefined)[], more: Partial<DraftRequested> = {}): Promise<Asked> {
  const requestId = randomUUID();
  const letters = requestId
    .replaceAll('-', '')
    .slice(0, 20)
    .replace(/[0189]/g, 'x');
  const messages = texts.map((text, index) => ({
    eventId: randomUUID(),
    kind: text === undefined ? ('image' as const) : ('text' as const),
    text,
    attachments: text === undefined ? [{ kind: 'image' as const }] : [],
    providerMessageId: String(index),
    providerTime: new Date().toISOString(),
    seq: index + 1,
    edited: false,
  }));
  const coveredThrough = { eventId: messages.at(-1)!.eventId, seq: messages.length };
  const data = {
    requestId,
    itemId: randomUUID(),
    turnIds: [randomUUID()],
    messages,
    coveredThrough,
    ...more,
  };
  const publish = (): Promise<unknown> =>
    probe.publish('review', DraftRequested, {
      id: randomUUID(),
      workspace: 'main',
      channel: 'webchat',
      accountId: 'webchat-main',
      conversationId: `c_${letters}`,
      contactId: `p_${letters}`,
      data,
    });
  await publish();
  return { requestId, again: publish };
}

const ready = ({ requestId }: Asked): Promise<DraftReady> =>
  eventually(
    async () => (await probe.published(DraftReady)).find(({ data }) => data.requestId === requestId)?.data,
  );
const failed = ({ requestId }: Asked): Promise<DraftFailed> =>
  eventually(
    async () => (await probe.published(DraftFailed)).find(({ data }) => data.requestId === requestId)?.data,
  );
const calls = ({
  requestId,
}: Asked): Promise<{ state: string; cost: string | null; input: number | null }[]> =>
  dataSource.query(
    'SELECT state, cost_usd AS cost, input_tokens AS input FROM llm_call WHERE request_id = $1 ORDER BY attempt',
    [requestId],
  );

describe('without a model', () => {
  beforeAll(() => start());
  afterAll(stop);

  test('three quick messages become one draft from the documents, marked offline, with its passages beside it', async () => {
    const draft = await ready(
      await request(['Hello!', 'do you have parking?', 'and what time is breakfast?']),
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
    const draft = await ready(
      await request(['Hello, I speak a little Spanish', '¿A qué hora es el desayuno?']),
    );
    expect(draft.language).toBe('es');
    expect(draft.bubbles[0]?.text).toContain('El desayuno se sirve');
  });

  test('two questions in one sentence get two answers', async () => {
    const draft = await ready(await request(['Tem estacionamento e wi-fi?']));
    expect(draft.bubbles.map(({ text }) => text).join()).toMatch(/nove lugares.*Wi-Fi é grátis/);
  });

  test('what the documents do not know is said honestly, with a person promised', async () => {
    const draft = await ready(await request(['What is the capital of France?']));
    expect(draft.evidence).toEqual([]);
    expect(draft.bubbles[0]?.text).toContain('a colleague will look into it');
  });

  test('a photo without a word is named and left to a person', async () => {
    const draft = await ready(await request([undefined]));
    expect(draft.bubbles[0]?.text).toContain('Thank you for the photo');
  });

  test('asked whether a machine answers, the draft says so and still answers the rest', async () => {
    const draft = await ready(await request(['Are you a bot? Is there wifi?']));
    expect(draft.bubbles[0]?.text).toMatch(/^Hello! I'm an automated assistant.*Wi-Fi is free/);
  });

  test('a repeated request publishes the same draft again and makes no second one', async () => {
    const asked = await request(['Is there wifi?']);
    const first = await ready(asked);
    await asked.again();
    const other = await request(['Is there wifi?']);
    await ready(other);
    const published = (await probe.published(DraftReady)).filter(
      ({ data }) => data.requestId === asked.requestId,
    );
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({ id: derivedId(asked.requestId, 'draft.ready'), data: first });
  });

  test('a request cancelled before its turn came is not worked on', async () => {
    const requestId = randomUUID();
    rpc.broadcast(cancelSubject(requestId));
    await connection.flush();
    await request(['Is there wifi?'], { requestId });
    const stateOf = (): Promise<{ state: string }[]> =>
      dataSource.query('SELECT state FROM draft WHERE request_id = $1', [requestId]);
    expect(await eventually(async () => (await stateOf())[0]?.state)).toBe('cancelled');
    expect((await probe.published(DraftReady)).some(({ data }) => data.requestId === requestId)).toBe(false);
  });

  test('the remembered language answers a text that does not say its own; the memory is told as available', async () => {
    rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, () =>
      Promise.resolve({ language: 'pt', messageCount: 3, history: [], compacted: false }),
    );
    const draft = await ready(await request(['wifi']));
    rpc.stop();
    expect(draft).toMatchObject({ language: 'pt', memoryAvailable: true });
  });
});

describe('with a model', () => {
  beforeAll(() => start({ ANTHROPIC_API_KEY: 'simulated', ANTHROPIC_BASE_URL: model.url }));
  afterAll(stop);

  test('a draft names model, tokens, cost and prompt, and the ledger agrees with the vendor', async () => {
    const asked = await request(['¿A qué hora es el desayuno?']);
    const draft = await ready(asked);
    expect(draft).toMatchObject({ offline: false, language: 'es', usage: { model: 'claude-sonnet-5-5' } });
    expect(draft.promptVersion).toMatch(/^draft@1-[0-9a-f]{8}$/);
    expect(draft.bubbles[0]?.text).toContain('¿A qué hora es el desayuno?');
    const sent = JSON.stringify(model.journal.at(-1)?.body);
    expect(sent).toContain('El desayuno se sirve todos los días');
    const [call] = await calls(asked);
    expect(call?.state).toBe('ok');
    expect(Number(call?.cost)).toBeCloseTo(draft.usage.costUsd ?? 0, 8);
    expect(draft.usage.costUsd).toBeGreaterThan(0);
    expect(model.violations).toEqual([]);
  });

  test.each([
    [{ kind: 'refusal' } as const, 'refused'],
    [{ kind: 'empty' } as const, 'empty'],
    [{ kind: 'null-stop-reason' } as const, 'truncated'],
    [{ kind: 'cut' } as const, 'truncated'],
    [{ kind: 'status', status: 401 } as const, 'vendor_error'],
    [{ kind: 'text', text: "Don't worry, I am not a bot!" } as const, 'invalid_output'],
  ])('%j becomes draft.failed "%s": the item stays and a person writes', async (answer, reason) => {
    model.script.next(answer);
    const asked = await request(['Is there wifi?']);
    expect(await failed(asked)).toMatchObject({ reason, attempts: 1 });
    expect(await calls(asked)).toHaveLength(1);
  });

  test('a busy vendor is asked again after the time it names, and each try is in the ledger', async () => {
    model.script.next({ kind: 'status', status: 429, retryAfter: 1 });
    const asked = await request(['Is there wifi?']);
    await ready(asked);
    expect((await calls(asked)).map(({ state }) => state)).toEqual(['rate_limited', 'ok']);
    const [busy, answered] = model.journal.slice(-2);
    expect(answered!.at - busy!.at).toBeGreaterThanOrEqual(1_000);
  });

  test('a wait the turn has no time for is not begun', async () => {
    model.script.next({ kind: 'status', status: 429, retryAfter: 300 });
    expect(await failed(await request(['Is there wifi?']))).toMatchObject({
      reason: 'rate_limited',
      attempts: 1,
    });
  });

  test('asked whether a machine answers, a model that forgets to say so is corrected', async () => {
    model.script.next({ kind: 'text', text: 'Wi-Fi is free.' });
    const draft = await ready(await request(['Are you a bot? Is there wifi?']));
    expect(draft.bubbles).toEqual([
      { text: "I'm an automated assistant; a colleague checks what I write. Wi-Fi is free." },
    ]);
  });

  test('a superseded request stops the running call and publishes nothing', async () => {
    model.script.next({ kind: 'drip', ms: 15_000 });
    const before = model.journal.length;
    const asked = await request(['Is there wifi?']);
    await eventually(() => model.journal.length > before);
    await new Promise((resolve) => setTimeout(resolve, 100));
    rpc.broadcast(cancelSubject(asked.requestId));
    await eventually(async () => (await calls(asked))[0]?.state === 'cancelled');
    await eventually(() => model.journal.at(-1)?.abandoned);
    expect((await calls(asked))[0]?.input).toBeGreaterThan(0);
    expect((await probe.published(DraftReady)).some(({ data }) => data.requestId === asked.requestId)).toBe(
      false,
    );
  });

  test('a crash in the middle of a call costs at most one more, and the ledger says which was lost', async () => {
    const requestId = randomUUID();
    await dataSource.query(
      `INSERT INTO llm_call (request_id, attempt, role, profile, provider, model, prompt_version)
       VALUES ($1, 1, 'draft', 'balanced', 'anthropic', 'claude-sonnet-5-5', 'draft@1')`,
      [requestId],
    );
    const before = model.journal.length;
    const asked = await request(['Is there wifi?'], { requestId });
    const draft = await ready({ ...asked, requestId });
    expect(draft.usage.costUsd).toBeUndefined();
    expect((await calls({ ...asked, requestId })).map(({ state }) => state)).toEqual(['lost', 'ok']);
    expect(model.journal.length - before).toBe(1);
  });

  test('stopping in the middle of a call hands the request to the next instance', async () => {
    model.script.next({ kind: 'drip', ms: 15_000 });
    const before = model.journal.length;
    const asked = await request(['Is there wifi?']);
    await eventually(() => model.journal.length > before);
    await stop();
    await start({ ANTHROPIC_API_KEY: 'simulated', ANTHROPIC_BASE_URL: model.url });
    await ready(asked);
    expect((await calls(asked)).map(({ state }) => state)).toEqual(['cancelled', 'ok']);
  });
});
