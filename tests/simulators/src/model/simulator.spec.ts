import Anthropic from '@anthropic-ai/sdk';
import { startModelSimulator, type ModelSimulator } from './simulator.js';

let model: ModelSimulator;
let client: Anthropic;

beforeAll(async () => {
  model = await startModelSimulator();
  client = new Anthropic({ apiKey: 'simulated', baseURL: model.url, maxRetries: 0, logLevel: 'off' });
});
afterAll(() => model.stop());
beforeEach(() => {
  model.script.clear();
  model.editing.clear();
  model.violations.length = 0;
});

const ask = (text: string) => ({
  model: 'claude-sonnet-5-5',
  max_tokens: 500,
  messages: [{ role: 'user' as const, content: text }],
});
const QUESTION = '<message id="m-1">Hola</message>\n<message id="m-2">¿A qué hora es el desayuno?</message>';

test('a plain answer names the messages it answers, in the language of the question', async () => {
  const answer = await client.messages.create(ask(QUESTION));
  const [block] = answer.content;
  expect(block?.type === 'text' && block.text).toBe(
    'Gracias por su mensaje. Nos preguntó: "¿A qué hora es el desayuno?" (m-1, m-2).',
  );
  expect(answer.stop_reason).toBe('end_turn');
  expect(model.violations).toEqual([]);
});

test('a streamed answer says the same, event by event', async () => {
  const stream = client.messages.stream(ask(QUESTION));
  const answer = await stream.finalMessage();
  expect(await stream.finalText()).toContain('(m-1, m-2)');
  expect(answer.usage.output_tokens).toBeGreaterThan(5);
});

test.each([
  [{ kind: 'status', status: 429, retryAfter: 7 } as const, 429, 'rate_limit_error'],
  [{ kind: 'status', status: 529 } as const, 529, 'overloaded_error'],
  [{ kind: 'status', status: 500 } as const, 500, 'api_error'],
])("a scripted error is answered in the vendor's form: %j", async (answer, status, type) => {
  model.script.next(answer);
  await expect(client.messages.create(ask('Hi'))).rejects.toMatchObject({ status, type });
});

test('a refusal is HTTP 200 without text', async () => {
  model.script.next({ kind: 'refusal' });
  expect(await client.messages.create(ask('Hi'))).toMatchObject({ stop_reason: 'refusal', content: [] });
});

test('a cut stream breaks off in the middle of the answer', async () => {
  model.script.next({ kind: 'cut' });
  await expect(client.messages.stream(ask(QUESTION)).finalMessage()).rejects.toThrow();
});

test('a request outside the published shape is refused and remembered', async () => {
  const wrong = { ...ask('Hi'), temperature: 0.7 } as never;
  await expect(client.messages.create(wrong)).rejects.toMatchObject({ status: 400 });
  expect(model.violations).toEqual(['body must NOT have additional properties temperature']);
});

test('asked to edit a draft it gives it back as it is, or what is scripted for edits alone', async () => {
  const edit = ask('Edit this.\n<draft>\nIt&apos;s &lt;here&gt; &amp; &quot;there&quot;.\n</draft>');
  model.script.next({ kind: 'text', text: 'A draft.' });
  expect(await client.messages.create(edit)).toMatchObject({
    content: [{ text: 'It&apos;s <here> & "there".' }],
  });
  model.editing.next({ kind: 'text', text: 'An edit.' });
  expect(await client.messages.create(edit)).toMatchObject({ content: [{ text: 'An edit.' }] });
  expect(await client.messages.create(ask('Hi'))).toMatchObject({ content: [{ text: 'A draft.' }] });
});

test('scripts and the journal can be reached over HTTP, for a simulator in another process', async () => {
  const body = JSON.stringify({ answer: { kind: 'text', text: 'Scripted.' } });
  await fetch(`${model.url}/control/next`, { method: 'POST', body });
  expect(await client.messages.create(ask('Hi'))).toMatchObject({ content: [{ text: 'Scripted.' }] });
  const journal = (await (await fetch(`${model.url}/control/journal`)).json()) as { result: object[] };
  expect(journal.result.at(-1)).toMatchObject({
    status: 200,
    answer: 'text',
    body: { model: 'claude-sonnet-5-5' },
  });
});
