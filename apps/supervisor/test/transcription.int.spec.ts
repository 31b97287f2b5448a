import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { voiceNote } from '@countersign/simulators/samples/voice-note';
import { soundOf } from '@countersign/simulators/speech/script';
import { eventually } from '@countersign/testing';
import { PROFILES_FILE } from '../src/model/profiles.js';
import { TranscriptionWorld } from './transcription-world.js';

let world: TranscriptionWorld;
beforeAll(async () => {
  world = await TranscriptionWorld.open();
});
afterAll(() => world.close());
afterEach(() => world.speech.script.clear());

let notes = 0;
/** A recording whose bytes nobody has heard before. */
const note = (seconds = 2): Buffer => Buffer.concat([voiceNote(seconds), Buffer.from(`#${++notes}`)]);

describe('without an endpoint', () => {
  beforeAll(() => world.start({}));
  afterAll(() => world.stopAll());

  test('it is said at once that somebody has to listen, and nobody is asked (AU-04)', async () => {
    const recording = await world.arrives(note());
    expect(await world.told(recording)).toEqual({ reason: 'no-endpoint' });
    expect(world.speech.journal).toEqual([]);
  });

  test('of a picture nothing is said', async () => {
    const picture = await world.arrives(note(), { kind: 'image', type: 'image/png' });
    await world.told(await world.arrives(note()));
    expect(await world.toldOf(picture)).toEqual([]);
  });
});

describe('with an endpoint', () => {
  beforeAll(() => world.start());
  afterAll(() => world.stopAll());

  test('a voice message becomes its words, with the language, the model and how sure it was (AU-04)', async () => {
    const bytes = note();
    const answer = { text: '¿Hay toallas?', language: 'spanish', confidence: 'low' } as const;
    world.speech.script.says(soundOf(bytes), { kind: 'text', ...answer });
    const recording = await world.arrives(bytes);
    expect(await world.told(recording)).toEqual({
      transcript: { text: '¿Hay toallas?', language: 'es', confidence: 'low', model: 'whisper-1' },
    });
    expect(await world.calls(recording)).toEqual(['ok']);
    expect(world.speech.violations).toEqual([]);
  });

  test.each([
    [{ kind: 'silence' } as const, 'silence'],
    [{ kind: 'noise' } as const, 'silence'],
    [{ kind: 'status', status: 401 } as const, 'refused'],
    [{ kind: 'not-json' } as const, 'vendor-error'],
  ])('%j becomes "%s" and never words', async (answer, reason) => {
    world.speech.script.next(answer);
    const recording = await world.arrives(note());
    expect(await world.told(recording)).toEqual({ reason });
    expect(await world.calls(recording)).toHaveLength(1);
  });

  test('a busy endpoint is asked again after the time it names, and each try is on the books', async () => {
    world.speech.script.next({ kind: 'status', status: 429, retryAfter: 1 });
    const recording = await world.arrives(note());
    expect(await world.told(recording)).toMatchObject({ transcript: { confidence: 'high' } });
    expect(await world.calls(recording)).toEqual(['rate_limited', 'ok']);
    const [busy, answered] = world.speech.journal.slice(-2);
    expect(answered!.at - busy!.at).toBeGreaterThanOrEqual(1_000);
  });

  test('what plays for more than ten minutes, or is no sound an endpoint takes, or is gone, is not sent anywhere', async () => {
    const before = world.speech.journal.length;
    const long = await world.arrives(voiceNote(601));
    const odd = await world.arrives(note(), { kind: 'audio', type: 'application/octet-stream' });
    const gone = await world.arrives(note(), { kept: false });
    expect(await Promise.all([long, odd, gone].map((one) => world.told(one)))).toEqual([
      { reason: 'too-long' },
      { reason: 'unsupported-format' },
      { reason: 'unreadable' },
    ]);
    expect(world.speech.journal).toHaveLength(before);
  });

  test('the same sound sent on is heard once; a repeat of the event neither asks nor tells again', async () => {
    const bytes = note();
    const first = await world.arrives(bytes);
    const heard = await world.told(first);
    const before = world.speech.journal.length;
    const second = await world.arrives(bytes);
    expect(await world.told(second)).toEqual(heard);
    await first.again();
    await world.told(await world.arrives(bytes));
    expect(world.speech.journal).toHaveLength(before);
    expect(await world.toldOf(first)).toHaveLength(1);
  });

  test('while the object store is away nothing is given up', async () => {
    let bring = (): void => {};
    const before = await world.bus.deliveries('OUTBOUND', 'supervisor');
    const recording = await world.arrives(note(), { untold: () => (bring = world.objects.away()) });
    await eventually(async () => (await world.bus.deliveries('OUTBOUND', 'supervisor')) > before + 1);
    bring();
    expect(await world.told(recording, 30_000)).toMatchObject({ transcript: { model: 'whisper-1' } });
  });

  test('ten are heard side by side (AU-04); stopping in the middle of it hands them to the next instance', async () => {
    world.speech.script.next({ kind: 'hang' }, 10);
    const before = world.speech.journal.length;
    const ten = await Promise.all(Array.from({ length: 10 }, () => world.arrives(note())));
    await eventually(() => world.speech.journal.length === before + 10);
    await world.stopAll();
    await world.start();
    for (const one of ten) {
      expect(await world.told(one)).toMatchObject({ transcript: { model: 'whisper-1' } });
      expect(await world.calls(one)).toEqual(['cancelled', 'ok']);
    }
  });
});

test('an endpoint that never answers is left after its time, twice over, and the reason is told', async () => {
  await world.start({ ...world.speech.settings, TRANSCRIBE_TIMEOUT: '2' });
  world.speech.script.always({ kind: 'hang' });
  const recording = await world.arrives(note());
  expect(await world.told(recording, 20_000)).toEqual({ reason: 'timeout' });
  await world.stopAll();
});

test.each([
  // The call was answered and is on the books; what was heard was not kept, so it is heard again.
  ['transcription.after-call', ['ok', 'ok']],
  ['transcription.before-publish', ['ok']],
])('kill -9 at %s: the transcript is told once, and every call is on the books', async (point, calls) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crashpoints-'));
  writeFileSync(path.join(folder, `supervisor:${point}`), '');
  const victim = await world.spawn({
    ...{ CRASHPOINTS: '1', CRASHPOINTS_DIR: folder, OTEL_SERVICE_NAME: 'supervisor' },
  });
  const recording = await world.arrives(note());
  await eventually(() => victim.exitCode !== null || victim.signalCode !== null);
  const successor = await world.spawn();
  const told = await world.told(recording, 30_000);
  successor.kill('SIGKILL');
  expect(told).toMatchObject({ transcript: { model: 'whisper-1' } });
  expect(await world.toldOf(recording)).toHaveLength(1);
  expect(await world.calls(recording)).toEqual(calls);
  rmSync(folder, { recursive: true });
});

describe('within a budget (SV-13)', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-listening-'));
  const file = path.join(folder, 'profiles.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => world.stopAll());

  /** The profiles that ship, at a dollar a minute here, and with so much to spend on a day. */
  const spend = (usd: number): void => {
    const shipped = readFileSync(PROFILES_FILE, 'utf8');
    const price = `listening:\n  - { model: whisper-1, at: '${world.speech.url}', from: 2026-01-01, perMinute: 1 }\n`;
    writeFileSync(
      file,
      shipped.replace('listening:\n', price).replace('workspaceDay: 50', `workspaceDay: ${usd}`),
    );
  };
  const spent = async (): Promise<number> =>
    Number(
      (
        await world.db.query(`SELECT coalesce(sum(usd), 0) AS usd FROM spend WHERE budget = 'workspaceDay'`)
      )[0].usd,
    );

  test('what a recording may cost is set aside before anybody is asked, and settled by what it was', async () => {
    spend(50);
    await world.start({ ...world.speech.settings, LLM_PROFILES_FILE: file });
    await world.db.query('DELETE FROM spend');
    const recording = await world.arrives(note(30));
    expect(await world.told(recording)).toHaveProperty('transcript');
    const [row] = await world.db.query('SELECT cost_usd AS cost, reserved_usd AS reserved, workspace FROM llm_call WHERE request_id = $1', [recording.mediaId]); // prettier-ignore
    expect(row).toMatchObject({ reserved: '0.50000000', workspace: 'main' });
    expect(await spent()).toBeCloseTo(Number(row.cost), 8);
  });

  test('when it is used up nobody is asked, and somebody listens', async () => {
    spend(0.1);
    await world.start({ ...world.speech.settings, LLM_PROFILES_FILE: file });
    await world.db.query('DELETE FROM spend');
    const asked = world.speech.journal.length;
    const recording = await world.arrives(note(30));
    expect(await world.told(recording)).toEqual({ reason: 'budget' });
    expect(world.speech.journal).toHaveLength(asked);
    expect(await world.calls(recording)).toEqual(['budget']);
    expect(await spent()).toBe(0);
  });
});
