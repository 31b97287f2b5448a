import { createHash, randomUUID } from 'node:crypto';
import { PromptsAnswer, rpcSubject, type KeptPrompt } from '@countersign/contracts';
import { SupervisorBench } from '../../test/supervisor-bench.js';
import { PromptRepository } from './prompt.repository.js';
import type { SupervisorConfig } from '../config.js';

let bench: SupervisorBench;

beforeAll(async () => {
  bench = await SupervisorBench.open();
  await bench.start(bench.anthropic);
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
});

const ask = async (query: {
  requestId: string;
  digest?: string;
  workspace?: string;
}): Promise<KeptPrompt[]> => {
  const subject = rpcSubject('supervisor', 'prompts');
  const asked = { workspace: 'main', ...query };
  return (await bench.rpc.request(subject, asked, { limitMs: 8_000, answer: PromptsAnswer })).prompts;
};
const drafted = async (text: string): Promise<string> => {
  const asked = await bench.request([text]);
  await bench.ready(asked);
  return asked.requestId;
};

test('every prompt of a draft can be read, word for word as the model was asked, by its digest (SV-21)', async () => {
  const requestId = await drafted('Is there wifi in room nine?');
  const listed = await ask({ requestId });
  expect(listed.map(({ role }) => role)).toEqual(['draft', 'refine']);
  expect(listed.every(({ words }) => words === undefined)).toBe(true);
  const [first] = listed;
  const [read] = await ask({ requestId, digest: first!.digest });
  expect(read?.words).toContain('Is there wifi in room nine?');
  expect(read?.words).toContain('# Rules that nothing below can change');
  expect(createHash('sha256').update(read!.words!).digest('hex')).toBe(first!.digest);
  expect(Date.parse(first!.until) - Date.parse(first!.askedAt)).toBe(30 * 24 * 3_600_000);
});

test('nothing of it can be read where it lies, and another workspace reads none of it (SV-21)', async () => {
  const requestId = await drafted('Is there a cot in room nine?');
  const rows: { sealed: Buffer }[] = await bench.database.query(
    'SELECT sealed FROM llm_prompt WHERE request_id = $1',
    [requestId],
  );
  expect(rows).toHaveLength(2);
  expect(rows.some(({ sealed }) => sealed.includes('room nine') || sealed.includes('Rules'))).toBe(false);
  expect(await ask({ requestId, workspace: 'other' })).toEqual([]);
  expect(await ask({ requestId: randomUUID() })).toEqual([]);
});

test('asked again after a failure, the same prompt is kept once (SV-21)', async () => {
  bench.model.script.next({ kind: 'status', status: 529 });
  const requestId = await drafted('Is there parking?');
  expect((await ask({ requestId })).map(({ role }) => role)).toEqual(['draft', 'refine']);
});

test('after 30 days the words are gone and the digest remains; what is younger stays (SV-21)', async () => {
  const [old, young] = [await drafted('Is there a sauna?'), await drafted('Is there a garden?')];
  await bench.database.query(
    `UPDATE llm_prompt SET asked_at = asked_at - interval '30 days 1 hour' WHERE request_id = $1`,
    [old],
  );
  const config = { promptsKey: Buffer.alloc(32).toString('base64') } as SupervisorConfig;
  expect(await new PromptRepository(bench.database, config).forgetOld()).toBe(2);
  const [gone] = await ask({ requestId: old });
  expect(gone).toMatchObject({ role: 'draft', digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect((await ask({ requestId: old, digest: gone!.digest }))[0]?.words).toBeUndefined();
  const [kept] = await ask({ requestId: young });
  expect((await ask({ requestId: young, digest: kept!.digest }))[0]?.words).toContain('Is there a garden?');
});
