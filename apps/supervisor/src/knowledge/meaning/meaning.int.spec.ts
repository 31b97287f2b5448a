import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DocumentSaved, rpcSubject, SectionsFound } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { SupervisorBench } from '../../../test/supervisor-bench.js';
import { PROFILES_FILE } from '../../model/profiles.js';

const PROFILES = path.join(os.tmpdir(), `countersign-embed-${process.pid}.yaml`);
const POOL = '# Rules\n\nThe trampoline is open from nine to eight.';

let bench: SupervisorBench;
let rpc: Rpc;

/** The profiles file as it ships, with this model for embeddings. */
function use(embed: string | undefined, price = 0.02): void {
  const shipped = readFileSync(PROFILES_FILE, 'utf8');
  const row = `prices:\n  - { model: letters-64, from: 2026-01-01, input: ${price}, cacheWrite: 0, cacheRead: 0, output: 0 }\n`;
  const role = embed ? `embed: ${embed}\n` : '';
  writeFileSync(PROFILES, `${role}${shipped.replace('prices:\n', row)}`);
}
const LETTERS = '{ provider: openai, model: letters-64, dimension: 64 }';

beforeAll(async () => {
  use(LETTERS);
  bench = await SupervisorBench.open();
  rpc = new Rpc(bench.connection, 'review');
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  bench.model.embeddingStatus = undefined;
  bench.model.embeddingRefuses = undefined;
  use(LETTERS);
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing', LLM_PROFILES_FILE: PROFILES });
});
afterEach(() => bench.stop());

const ask = <A extends object>(act: string, answer: new () => A, query: object): Promise<A> =>
  rpc.request(rpcSubject('supervisor', `knowledge-${act}`), { workspace: 'main', ...query }, { limitMs: 8_000, answer }); // prettier-ignore
const look = (question: string) => ask('search', SectionsFound, { language: 'en', question });
const count = async (what: string): Promise<number> =>
  Number((await bench.database.query(`SELECT count(*) FROM ${what}`))[0].count);
const unembedded = () =>
  count('knowledge_passage p WHERE NOT EXISTS (SELECT 1 FROM knowledge_embedding e WHERE e.passage_id = p.passage_id)'); // prettier-ignore
const embeddedWith = (model: string, dimension: number) =>
  eventually(
    async () =>
      (await unembedded()) === 0 &&
      (await count(`knowledge_embedding WHERE model = '${model}' AND dimension = ${dimension}`)) > 0 &&
      (await count(`knowledge_embedding WHERE model <> '${model}' OR dimension <> ${dimension}`)) === 0,
    { withinMs: 30_000, what: `every passage in numbers of ${model}` },
  );

test('every passage gets a vector; a saved document at once; both ways of looking are ranked together (KN-02)', async () => {
  await embeddedWith('letters-64', 64);
  expect(await look('breakfast time')).toMatchObject({ by: 'words-and-meaning', sections: { length: 5 } });
  const saved = {
    name: `pool-${Date.now()}`,
    title: 'Pool',
    language: 'es',
    text: POOL,
    base: 0,
    by: 'person:ada',
  };
  await ask('save', DocumentSaved, saved);
  // Of another language: words look in one only, meanings in all.
  const { sections } = await eventually(async () => {
    const found = await look('the trampolines rule');
    return found.sections.some(({ title }) => title === 'Pool') ? found : undefined;
  });
  expect(sections[0]).toMatchObject({ title: 'Pool' });
  expect(bench.model.violations).toEqual([]);
});

test('what it costs is in the books beside the draft it was for, and counts against its budgets (SV-12)', async () => {
  await embeddedWith('letters-64', 64);
  const asked = await bench.request(['What time is breakfast?']);
  const draft = await bench.ready(asked);
  const rows: { role: string; cost: string; tokens: number }[] = await bench.database.query(
    'SELECT role, cost_usd AS cost, input_tokens AS tokens FROM llm_call WHERE request_id = $1 ORDER BY attempt',
    [asked.requestId],
  );
  expect(rows.map(({ role }) => role)).toEqual(['embed', 'draft', 'refine']);
  expect(Number(rows[0]!.cost)).toBeCloseTo((rows[0]!.tokens * 0.02) / 1_000_000, 8);
  expect(draft.usage.costUsd).toBeCloseTo(Number(rows[0]!.cost), 8);
  const spent = await bench.database.query(`SELECT sum(usd) AS usd FROM spend WHERE budget = 'workspaceDay'`);
  expect(Number(spent[0].usd)).toBeGreaterThan(0);
});

test('another model, and everything is embedded anew; the old numbers are gone (KN-02)', async () => {
  await embeddedWith('letters-64', 64);
  await bench.stop();
  use('{ provider: openai, model: letters-32, dimension: 32 }');
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing', LLM_PROFILES_FILE: PROFILES });
  await embeddedWith('letters-32', 32);
  expect((await look('breakfast time')).by).toBe('words-and-meaning');
});

test('numbers of another dimension than the profile says are refused, and words alone find (KN-02)', async () => {
  await bench.stop();
  use('{ provider: openai, model: letters-16, dimension: 17 }');
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing', LLM_PROFILES_FILE: PROFILES });
  await eventually(
    async () => (await count(`llm_call WHERE model = 'letters-16' AND code = 'dimension-16'`)) > 0,
  );
  expect(await look('breakfast time')).toMatchObject({ by: 'words', sections: { length: 5 } });
  await expect(
    bench.database.query(
      `INSERT INTO knowledge_embedding (passage_id, model, dimension, vector) SELECT min(passage_id), 'letters-32', 3, '\\x' FROM knowledge_passage`,
    ),
  ).rejects.toThrow();
});

test('one text the endpoint does not take keeps no other from its vector, and is not asked about again and again (KN-02)', async () => {
  await embeddedWith('letters-64', 64);
  bench.model.embeddingRefuses = 'unreadable to it';
  const sections = Array.from({ length: 9 }, (_, index) => `## Part ${index}\n\n${index === 4 ? 'This is unreadable to it.' : `Room ${index} is blue.`}`); // prettier-ignore
  const saved = { name: `rooms-${Date.now()}`, title: 'Rooms', language: 'en', base: 0, by: 'person:ada' };
  await ask('save', DocumentSaved, { ...saved, text: `# Rooms\n\n${sections.join('\n\n')}` });
  await eventually(async () => (await unembedded()) === 1, { withinMs: 30_000, what: 'all but one' });
  const asked = bench.model.embedded.length;
  const other = { ...saved, name: `more-${Date.now()}`, title: 'More', text: '# More\n\n## Doors\n\nRed.' };
  await ask('save', DocumentSaved, other);
  await eventually(async () => (await count(`knowledge_embedding JOIN knowledge_passage USING (passage_id) WHERE heading = 'Doors'`)) === 1); // prettier-ignore
  expect(JSON.stringify(bench.model.embedded.slice(asked))).not.toContain('unreadable');
  expect(await unembedded()).toBe(1);
  expect(await count('breaker WHERE open_until IS NOT NULL')).toBe(0);
  await bench.database.query(`DELETE FROM knowledge_document WHERE name IN ($1, $2)`, [
    saved.name,
    other.name,
  ]);
});

test('an endpoint that fails, or a budget that is used up, costs no draft: words alone find', async () => {
  await embeddedWith('letters-64', 64);
  bench.model.embeddingStatus = 500;
  expect((await look('breakfast time')).by).toBe('words');
  bench.model.embeddingStatus = undefined;
  await bench.database.query(
    `INSERT INTO spend (budget, key, period, usd) VALUES ('workspaceDay', 'main', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 50)
     ON CONFLICT (budget, key, period) DO UPDATE SET usd = 50`,
  );
  expect((await look('breakfast time')).by).toBe('words');
});

test('nothing configured, nothing asked', async () => {
  await bench.stop();
  use(undefined);
  const before = bench.model.embedded.length;
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing', LLM_PROFILES_FILE: PROFILES });
  expect((await look('breakfast time')).by).toBe('words');
  expect(bench.model.embedded).toHaveLength(before);
});
