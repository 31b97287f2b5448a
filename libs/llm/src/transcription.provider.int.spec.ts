import { voiceNote } from '@countersign/simulators/samples/voice-note';
import type { SpeechAnswer } from '@countersign/simulators/speech/script';
import { startSpeechSimulator, type SpeechSimulator } from '@countersign/simulators/speech/simulator';
import { TranscriptionProvider } from './transcription.provider.js';

let speech: SpeechSimulator;
beforeAll(async () => {
  speech = await startSpeechSimulator();
});
afterAll(() => speech.stop());
beforeEach(() => speech.script.clear());

const NOTE = { bytes: voiceNote(3), type: 'audio/ogg' };
const never = new AbortController().signal;
const provider = (model = 'whisper-1'): TranscriptionProvider =>
  new TranscriptionProvider({ baseUrl: `${speech.url}/v1`, apiKey: 'simulated', model });
const hear = (answer: SpeechAnswer, limitMs = 5_000) => {
  speech.script.next(answer);
  return provider().attempt(NOTE, limitMs, never);
};

test('a voice message is heard with its language and how sure the model was (AU-04)', async () => {
  const heard = await hear({ kind: 'text', text: '¿Hay toallas?', language: 'spanish', confidence: 'low' });
  expect(heard).toMatchObject({
    ...{ outcome: 'ok', seconds: 4, retryable: false },
    heard: { text: '¿Hay toallas?', language: 'es', confidence: 'low' },
  });
  expect(speech.journal.at(-1)).toMatchObject({ fileName: 'recording.ogg', responseFormat: 'verbose_json' });
});

test("a newer model is asked in the form it knows, and its tokens' figures are read", async () => {
  const heard = await provider('gpt-4o-mini-transcribe').attempt(NOTE, 5_000, never);
  expect(heard).toMatchObject({ outcome: 'ok', heard: { confidence: 'high' } });
  expect(speech.journal.at(-1)?.responseFormat).toBe('json');
});

test.each<[SpeechAnswer, object]>([
  [{ kind: 'silence' }, { outcome: 'silence', retryable: false }],
  [{ kind: 'noise' }, { outcome: 'silence', retryable: false }],
  [
    { kind: 'status', status: 401 },
    { outcome: 'refused', code: '401', retryable: false },
  ],
  [
    { kind: 'status', status: 400 },
    { outcome: 'refused', code: '400', retryable: false },
  ],
  [
    { kind: 'status', status: 429, retryAfter: 7 },
    { outcome: 'rate_limited', retryable: true, retryAfterMs: 7_000 },
  ],
  [
    { kind: 'status', status: 503 },
    { outcome: 'vendor_error', code: '503', retryable: true },
  ],
  [{ kind: 'reset' }, { outcome: 'vendor_error', code: 'connection', retryable: true }],
  [{ kind: 'not-json' }, { outcome: 'vendor_error', code: 'unreadable-answer', retryable: false }],
])('%j is an outcome and never words: %j', async (answer, outcome) => {
  const listened = await hear(answer);
  expect(listened).toMatchObject(outcome);
  expect(listened.heard).toBeUndefined();
});

test('an endpoint that takes too long is left', async () => {
  expect(await hear({ kind: 'hang' }, 300.5)).toMatchObject({ outcome: 'timeout', retryable: true });
});

test('a call is dropped when nobody waits for it any more', async () => {
  const stopping = new AbortController();
  speech.script.next({ kind: 'hang' });
  const listening = provider().attempt(NOTE, 10_000, stopping.signal);
  stopping.abort();
  expect(await listening).toMatchObject({ outcome: 'cancelled' });
});

test('no request left the published shape', () => {
  expect(speech.violations).toEqual([]);
});
