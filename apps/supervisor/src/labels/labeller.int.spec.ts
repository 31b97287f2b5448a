import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { SupervisorBench } from '../../test/supervisor-bench.js';
import { PROFILES_FILE } from '../model/profiles.js';

const QUESTION = 'What is a double room a night?';
const folder = mkdtempSync(path.join(tmpdir(), 'label-spec-'));
const file = path.join(folder, 'profiles.yaml');

let bench: SupervisorBench;

beforeAll(async () => {
  const known = parse(readFileSync(PROFILES_FILE, 'utf8')) as { profiles: Record<string, object> };
  const label = { provider: 'openai', model: 'testing', maxTokens: 600, temperature: 0, seconds: 2 };
  known.profiles.labelled = { ...known.profiles.testing, label };
  writeFileSync(file, stringify(known));
  bench = await SupervisorBench.open();
  await bench.start({ ...bench.openai, LLM_PROFILE: 'labelled', LLM_PROFILES_FILE: file });
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const labelsOf = async (text: string, answer?: object) => {
  if (answer) bench.model.labelling.next({ kind: 'text', text: JSON.stringify(answer) });
  return (await bench.ready(await bench.request([text]))).labels;
};
const ANSWER = {
  intents: [{ name: 'room_options', band: 'high', quote: 'double room' }],
  ...{ urgency: 'high', asksHuman: true, topics: ['stay'] },
};

test('what a model says of a turn travels with its draft, with the words it rests on (SV-16)', async () => {
  expect(await labelsOf(QUESTION, ANSWER)).toMatchObject({
    by: 'model',
    intents: [{ name: 'room_options', band: 'high', words: ['double room'] }],
    ...{ urgency: 'high', urgencyWords: [], asksHuman: true, topics: ['stay'], language: 'en' },
  });
  const calls: { role: string; state: string }[] = await bench.database.query(
    `SELECT role, state FROM llm_call WHERE role = 'label'`,
  );
  expect(calls).toEqual([{ role: 'label', state: 'ok' }]);
});

test('an answer without form makes the labels unknown, at normal priority (SV-16)', async () => {
  bench.model.labelling.next({ kind: 'text', text: 'They want a room, urgently.' });
  expect(await labelsOf('URGENT: what is a double room a night?')).toMatchObject({
    ...{ by: 'unknown', intents: [], topics: [], urgency: 'normal', urgencyWords: [] },
  });
});

test('a model that fails leaves what words say, and how it ended is named; the draft is there all the same (SV-16)', async () => {
  bench.model.labelling.next({ kind: 'refusal' });
  const labels = await labelsOf('How much is breakfast?');
  expect(labels).toMatchObject({ by: 'rules', fallback: 'refused' });
  expect(labels?.intents.map(({ name }) => name)).toContain('price');
});

test('no model takes away what words hear of danger, or a wish for a person (ET-06, SV-16)', async () => {
  const calm = { intents: [], urgency: 'low', asksHuman: false, topics: [] };
  expect(await labelsOf('I want to kill myself', calm)).toMatchObject({ by: 'model', urgency: 'urgent' });
  expect(await labelsOf('I want to speak to a real person', calm)).toMatchObject({
    ...{ by: 'model', asksHuman: true, urgency: 'low' },
  });
});
