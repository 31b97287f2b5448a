/** A stretch of a recording as Whisper-like models describe it; `@see https://developers.openai.com/api/reference/resources/audio`. */
export interface HeardSegment {
  text?: unknown;
  /** Natural logarithm of the mean probability of its tokens. */
  avg_logprob?: unknown;
  /** Probability that nobody speaks in it. */
  no_speech_prob?: unknown;
  /** Length of the text over its compressed length: what repeats itself compresses well. */
  compression_ratio?: unknown;
}

/** An answer of `/audio/transcriptions`, plain or verbose; nothing of it is certain. */
export interface TranscriptionAnswer {
  text?: unknown;
  /** Whisper says `english`, others `en`. */
  language?: unknown;
  languages?: unknown;
  /** Seconds. */
  duration?: unknown;
  segments?: unknown;
  /** Of models that give no segments: one a token. */
  logprobs?: unknown;
}

/** What a model heard. */
export interface Heard {
  text: string;
  /** ISO 639; absent when the model does not tell. */
  language?: string;
  confidence: 'high' | 'low' | 'unknown';
}

/** Whisper's own limits: above the first and below the second a stretch is silence; above the third it repeats itself. */
const SILENT = { noSpeech: 0.6, logprob: -1 };
const REPEATS = 2.4;
/** Below this the model was, on average, less sure of a token than of the toss of a coin. */
const UNSURE = Math.log(0.5);

/**
 * What was said, as far as a model can be believed. It writes words over noise, too: a stretch it takes for silence itself is left out,
 * and where every stretch is more likely silence than speech nothing was said (AU-04).
 * @returns undefined for silence
 */
export function heardIn(answer: TranscriptionAnswer): Heard | undefined {
  const segments = segmentsOf(answer);
  const spoken = segments.filter((one) => !isSilent(one));
  if (segments.length > 0 && spoken.every(isDoubtful)) return undefined;
  const dropped = spoken.length < segments.length;
  const whole = typeof answer.text === 'string' ? answer.text : '';
  const text = dropped ? spoken.map((one) => one.text).join('') : whole;
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const sure = confidenceOf(answer, spoken);
  const confidence = dropped && sure === 'high' ? 'low' : sure;
  return { text: text.trim(), language: languageCode(answer), confidence };
}

/** Seconds of the recording, when the answer tells. */
export function secondsOf({ duration }: TranscriptionAnswer): number | undefined {
  const seconds = number(typeof duration === 'string' ? Number(duration) : duration);
  return seconds !== undefined && seconds >= 0 ? seconds : undefined;
}

interface Segment {
  text: string;
  logprob?: number;
  noSpeech?: number;
  repeats?: number;
}

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const objects = (value: unknown): object[] =>
  Array.isArray(value) ? value.filter((one): one is object => typeof one === 'object' && one !== null) : [];

function segmentsOf({ segments }: TranscriptionAnswer): Segment[] {
  return objects(segments).map((one: HeardSegment) => ({
    text: typeof one.text === 'string' ? one.text : '',
    logprob: number(one.avg_logprob),
    noSpeech: number(one.no_speech_prob),
    repeats: number(one.compression_ratio),
  }));
}

const isDoubtful = ({ noSpeech = 0 }: Segment): boolean => noSpeech > SILENT.noSpeech;
const isSilent = (one: Segment): boolean => isDoubtful(one) && (one.logprob ?? 0) < SILENT.logprob;

function confidenceOf(answer: TranscriptionAnswer, spoken: readonly Segment[]): Heard['confidence'] {
  if (spoken.some((one) => isDoubtful(one) || (one.repeats ?? 0) > REPEATS)) return 'low';
  const weighed = spoken.flatMap(({ logprob, text }) =>
    logprob === undefined ? [] : [{ logprob, weight: Math.max(1, text.length) }],
  );
  const tokens = objects(answer.logprobs).flatMap(({ logprob }: { logprob?: unknown }) => {
    const known = number(logprob);
    return known === undefined ? [] : [{ logprob: known, weight: 1 }];
  });
  const all = weighed.length > 0 ? weighed : tokens;
  if (all.length === 0) return 'unknown';
  const weight = all.reduce((sum, one) => sum + one.weight, 0);
  const mean = all.reduce((sum, one) => sum + one.logprob * one.weight, 0) / weight;
  return mean < UNSURE ? 'low' : 'high';
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
const ENGLISH_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
const CODES = new Map(
  LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
    .map((code) => [ENGLISH_NAMES.of(code)?.toLowerCase() ?? code, code] as const)
    .filter(([name, code]) => name !== code),
);

function languageCode({ language, languages }: TranscriptionAnswer): string | undefined {
  const first = Array.isArray(languages) ? (languages[0] as unknown) : undefined;
  const told = language ?? (typeof first === 'object' ? (first as { code?: unknown } | null)?.code : first);
  if (typeof told !== 'string') return undefined;
  const word = told.trim().toLowerCase();
  return /^[a-z]{2,3}$/.test(word) ? word : CODES.get(word);
}
