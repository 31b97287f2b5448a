import { voiceNote } from '../samples/voice-note.js';
import { soundOf } from './script.js';
import { startSpeechSimulator, type SpeechSimulator } from './simulator.js';

let speech: SpeechSimulator;
beforeAll(async () => {
  speech = await startSpeechSimulator();
});
afterAll(() => speech.stop());
beforeEach(() => {
  speech.script.clear();
  speech.violations.length = 0;
});

const NOTE = voiceNote(2);

async function ask(fields: Record<string, string> = {}, fileName = 'note.ogg', key = 'simulated') {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(NOTE)], { type: 'audio/ogg' }), fileName);
  for (const [name, value] of Object.entries({
    ...{ model: 'whisper-1', response_format: 'verbose_json' },
    ...fields,
  }))
    form.set(name, value);
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  const address = `${speech.url}/v1/audio/transcriptions`;
  const response = await fetch(address, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('a recording says what is scripted for its sound, with the figures of the verbose form', async () => {
  speech.script.says(soundOf(NOTE), { kind: 'text', text: '¿Hay toallas?', language: 'spanish' });
  const { body } = await ask();
  expect(body).toMatchObject({ task: 'transcribe', text: '¿Hay toallas?', language: 'spanish', duration: 4 });
  expect(body.segments).toMatchObject([{ text: '¿Hay toallas?', no_speech_prob: 0.02 }]);
  expect(speech.violations).toEqual([]);
});

test('over noise it writes words that nobody said, and marks them as the vendor does', async () => {
  speech.script.next({ kind: 'noise' });
  expect((await ask()).body.segments).toMatchObject([{ no_speech_prob: 0.92 }]);
});

test("a newer model answers in the plain form alone, with its tokens' figures", async () => {
  const { body } = await ask({
    model: 'gpt-4o-transcribe',
    response_format: 'json',
    'include[]': 'logprobs',
  });
  expect(Object.keys(body)).toEqual(['text', 'logprobs']);
});

test.each([
  [{ response_format: 'srt' }, 'note.ogg', 'response_format "srt" does not fit whisper-1'],
  [{ tempo: '2' }, 'note.ogg', 'unknown field tempo'],
  [{}, 'note.bin', 'file "note.bin" has no known format'],
  [
    { model: 'gpt-4o-transcribe' },
    'note.ogg',
    'response_format "verbose_json" does not fit gpt-4o-transcribe',
  ],
])('a form outside the published shape is refused and remembered: %j %s', async (fields, name, problem) => {
  expect((await ask(fields as Record<string, string>, name)).status).toBe(400);
  expect(speech.violations).toEqual([problem]);
});

test('without a key nothing is heard', async () => {
  expect((await ask({}, 'note.ogg', '')).status).toBe(401);
});

test('scripts and the journal can be reached over HTTP, for a simulator in another process', async () => {
  const body = JSON.stringify({ answer: { kind: 'status', status: 429, retryAfter: 3 } });
  await fetch(`${speech.url}/control/next`, { method: 'POST', body });
  expect((await ask()).status).toBe(429);
  const journal = (await (await fetch(`${speech.url}/control/journal`)).json()) as { result: object[] };
  expect(journal.result.at(-1)).toMatchObject({ status: 429, sound: soundOf(NOTE), model: 'whisper-1' });
});
