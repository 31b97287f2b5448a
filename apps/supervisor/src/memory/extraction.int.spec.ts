import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContextQuery, derivedId, DraftRequested, MemoryExtracted, rpcSubject } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { parse, stringify } from 'yaml';
import { SupervisorBench, type Asked } from '../../test/supervisor-bench.js';
import { PROFILES_FILE } from '../model/profiles.js';

let bench: SupervisorBench;
const folder = mkdtempSync(path.join(tmpdir(), 'extraction-spec-'));

/** The product's own profiles, one more that extracts, and one that cannot afford it. */
function withExtractor(): string {
  const file = parse(readFileSync(PROFILES_FILE, 'utf8')) as {
    profiles: Record<string, object>;
    prices: object[];
    budgets: object;
  };
  const extract = { provider: 'openai', model: 'testing', maxTokens: 800, temperature: 0 };
  file.profiles.extracting = { ...file.profiles.testing, extract };
  file.profiles.dear = { ...file.profiles.testing, extract: { ...extract, model: 'costly' } };
  file.prices.push({
    model: 'costly',
    from: '2026-01-01',
    input: 1,
    cacheWrite: 1,
    cacheRead: 1,
    output: 10,
  });
  file.budgets = { conversationDay: 0.0001, workspaceDay: 1, workspaceMonth: 1 };
  const own = path.join(folder, 'profiles.yaml');
  writeFileSync(own, stringify(file));
  return own;
}
const start = (): Promise<void> =>
  bench.start({ ...bench.openai, LLM_PROFILE: 'extracting', LLM_PROFILES_FILE: withExtractor() });

beforeAll(async () => {
  bench = await SupervisorBench.open();
  bench.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, () =>
    Promise.resolve({
      ...{ messageCount: 1, compacted: false },
      history: [{ role: 'business' as const, text: 'Breakfast is at 7.', at: '2026-11-24T10:00:00.000Z' }],
    }),
  );
  await bench.connection.flush();
  await start();
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const TEXT = 'We always take the corner table';
const FOUND = {
  facts: [{ message: 1, kind: 'likes', value: 'corner table', quote: 'the corner table', confidence: 0.9 }],
  ...{ summary: 'They take the corner table.', topics: ['table'], questions: [] },
};
async function turn(
  answer?: object | string,
  more: Partial<DraftRequested> = {},
): Promise<Asked & { turnId: string; ledgerId: string }> {
  const turnId = crypto.randomUUID();
  if (answer !== undefined)
    bench.model.extracting.next({
      kind: 'text',
      text: typeof answer === 'string' ? answer : JSON.stringify(answer),
    });
  const asked = await bench.request([TEXT], { turnIds: [turnId], ...more });
  return { ...asked, turnId, ledgerId: derivedId(turnId, 'memory.extracted') };
}
const published = async (turnId: string) =>
  (await bench.probe.published(MemoryExtracted)).filter(({ data }) => data.turnId === turnId);
const done = (turnId: string): Promise<unknown> =>
  eventually(async () => {
    const rows: object[] = await bench.database.query(
      'SELECT 1 FROM extraction WHERE turn_id = $1 AND done_at IS NOT NULL AND event IS NULL',
      [turnId],
    );
    return rows.length > 0;
  });

test('after its draft a turn is read by the profile’s model, once, and what it cost is in the ledger (ME-04, SV-12)', async () => {
  const asked = await turn(FOUND);
  await bench.ready(asked);
  await done(asked.turnId);
  await asked.again();
  const next = await turn(FOUND);
  await done(next.turnId);
  const [event, ...others] = await published(asked.turnId);
  expect(others).toEqual([]);
  expect(event!.data).toMatchObject({
    facts: [{ providerMessageId: '0', seq: 1, kind: 'likes', value: 'corner table', confidence: 0.9 }],
    summary: { summary: 'They take the corner table.', topics: ['table'], questions: [] },
    ...{ seenThrough: 1, model: 'testing' },
  });
  expect(await bench.calls({ requestId: asked.ledgerId })).toMatchObject([
    { state: 'ok', role: 'extract', provider: 'openai', cost: '0.00000000' },
  ]);
  const question = bench.model.journal
    .map(({ body }) => JSON.stringify(body))
    .findLast((body) => body.includes('<written>'));
  expect(question).toContain('Breakfast is at 7.');
  expect(bench.model.violations).toEqual([]);
});

test.each([
  ['an answer that is none', 'Nothing to remember, I think.'],
  [
    'facts that stand nowhere',
    { ...FOUND, facts: [{ ...FOUND.facts[0], quote: 'a sea view' }], summary: '' },
  ],
])('%s teaches nothing, and the draft stands (ME-04)', async (_, answer) => {
  const asked = await turn(answer);
  await bench.ready(asked);
  await done(asked.turnId);
  for (const { data } of await published(asked.turnId)) expect(data).toMatchObject({ facts: [] });
});

test('where the vendor fails or the money is used up nothing is said, and patterns stand (SV-13)', async () => {
  bench.model.extracting.next({ kind: 'status', status: 400 });
  const failed = await turn();
  await done(failed.turnId);
  const dear = await turn(FOUND, { profile: 'dear' });
  await done(dear.turnId);
  expect(await bench.calls({ requestId: failed.ledgerId })).toMatchObject([
    { role: 'extract', state: 'vendor_error' },
  ]);
  expect(await bench.calls({ requestId: dear.ledgerId })).toMatchObject([
    { role: 'extract', state: 'budget' },
  ]);
  for (const asked of [failed, dear]) {
    await bench.ready(asked);
    expect(await published(asked.turnId)).toEqual([]);
  }
});

test('without a model for it in the profile nothing is planned', async () => {
  const turnId = crypto.randomUUID();
  await bench.ready(await bench.request([TEXT], { turnIds: [turnId], profile: 'testing' }));
  const later = await turn(FOUND);
  await done(later.turnId);
  expect(await bench.database.query('SELECT 1 FROM extraction WHERE turn_id = $1', [turnId])).toEqual([]);
});

test('a turn whose reader died is read by the next, and one that takes down three is left alone', async () => {
  const asked = await turn(FOUND);
  await done(asked.turnId);
  await bench.stop();
  const [left, deadly] = [crypto.randomUUID(), crypto.randomUUID()];
  await bench.database.query(
    `INSERT INTO extraction (turn_id, workspace, contact_id, conversation_id, event, result, tries, due_at)
     SELECT t.id, workspace, contact_id, conversation_id, $3, NULL, t.tries, now() FROM extraction,
            unnest($1::uuid[], $2::int[]) AS t (id, tries) WHERE turn_id = $4`,
    [[left, deadly], [1, 3], JSON.stringify(await eventOf(asked)), asked.turnId],
  );
  bench.model.extracting.always({ kind: 'text', text: JSON.stringify(FOUND) });
  await start();
  await bench.ready(await turn());
  await Promise.all([done(left), done(deadly)]);
  expect(await published(left)).toHaveLength(1);
  expect(await published(deadly)).toEqual([]);
});

/** The request as it was published. */
async function eventOf({ requestId }: Asked): Promise<object> {
  const found = (await bench.probe.published(DraftRequested)).find(
    ({ data }) => data.requestId === requestId,
  );
  return found!;
}
