import { SupervisorBench } from '../../test/supervisor-bench.js';

let bench: SupervisorBench;

beforeAll(async () => {
  bench = await SupervisorBench.open();
  await bench.start({ ...bench.openai, LLM_PROFILE: 'testing' });
});
afterEach(() => bench.clear());
afterAll(async () => {
  await bench.stop();
  await bench.close();
});

test('the labels travel with the draft (SV-16)', async () => {
  bench.model.script.next({ kind: 'text', text: 'Wi-Fi is free.' });
  const { labels } = await bench.ready(await bench.request(['¿Puedo hablar con una persona?', '¿Hay wifi?']));
  expect(labels).toMatchObject({
    by: 'rules',
    language: 'es',
    asksHuman: true,
    intents: [
      { name: 'human', band: 'high', words: ['hablar con una persona'] },
      { name: 'wifi', band: 'medium', words: ['wifi'] },
    ],
  });
});

test('the labels travel without a draft as well (SV-06, SV-16)', async () => {
  bench.model.script.always({ kind: 'refusal' });
  const { labels } = await bench.failed(await bench.request(['My card was declined twice.']));
  expect(labels).toMatchObject({ urgency: 'high', intents: [{ name: 'payment_trouble', band: 'high' }] });
});

test('what nothing backs is listed as missing (SV-18)', async () => {
  bench.model.script.next({ kind: 'text', text: 'The bus leaves at 6:47 and costs 93 €.' });
  const { missing = [] } = await bench.ready(await bench.request(['When does the bus to Braga leave?']));
  expect(missing.map(({ kind }) => kind)).toContain('unbacked');
});

test('without a model, the question no document answers is listed as missing (SV-18)', async () => {
  const request = await bench.request(['Is there wifi?', 'Do you sell snow chains?'], { profile: 'offline' });
  const { missing } = await bench.ready(request);
  expect(missing).toEqual([{ kind: 'unanswered', words: expect.stringContaining('snow chains') as string }]);
});
