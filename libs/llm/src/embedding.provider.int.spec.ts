import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { EmbeddingProvider } from './embedding.provider.js';

const never = new AbortController().signal;
let model: ModelSimulator;
const provider = (name: string, dimension: number) =>
  new EmbeddingProvider({ apiKey: 'simulated', baseUrl: `${model.url}/v1` }, name, dimension);

beforeAll(async () => (model = await startModelSimulator()));
afterAll(() => model.stop());
beforeEach(() => (model.embeddingStatus = undefined));

test('each text has a vector of length 1, and the tokens are told; our request fits the published shape (KN-02)', async () => {
  const { outcome, vectors, tokens } = await provider('letters-64', 64).attempt(
    ['one', 'two words'],
    5_000,
    never,
  );
  expect(outcome).toBe('ok');
  expect(vectors.map((vector) => Math.hypot(...vector))).toEqual([
    expect.closeTo(1, 5),
    expect.closeTo(1, 5),
  ]);
  expect(tokens).toBe(4);
  expect(model.violations).toEqual([]);
});

test('vectors of another dimension are no answer, and what they cost is told (KN-02)', async () => {
  const embedded = await provider('letters-64', 65).attempt(['one'], 5_000, never);
  expect(embedded).toMatchObject({ outcome: 'invalid_output', code: 'dimension-64', vectors: [], tokens: 1 });
});

test.each([
  [429, 'rate_limited'],
  [503, 'vendor_error'],
  [401, 'refused'],
])('%i is %s, and nothing is paid', async (status, outcome) => {
  model.embeddingStatus = status;
  const embedded = await provider('letters-64', 64).attempt(['one'], 5_000, never);
  expect(embedded).toEqual({ outcome, code: String(status), vectors: [], turnedAway: true });
});

test('who does not answer in time, and who is not there', async () => {
  expect(await provider('letters-64', 64).attempt(['one'], 0, never)).toMatchObject({ outcome: 'timeout' });
  const nowhere = new EmbeddingProvider({ baseUrl: 'http://127.0.0.1:9/v1' }, 'letters-64', 64);
  expect(await nowhere.attempt(['one'], 5_000, never)).toMatchObject({
    outcome: 'vendor_error',
    code: 'connection',
  });
});
