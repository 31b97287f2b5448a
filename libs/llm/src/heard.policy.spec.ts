import { heardIn, secondsOf } from './heard.policy.js';

const segment = (text: string, avg_logprob = -0.2, no_speech_prob = 0.01, compression_ratio = 1.2) => ({
  ...{ text, avg_logprob, no_speech_prob, compression_ratio },
});
const said = (...segments: ReturnType<typeof segment>[]) =>
  heardIn({ text: segments.map(({ text }) => text).join(''), language: 'english', segments });

describe('what a model heard (AU-04)', () => {
  test('is its text, the language by its code, and high confidence where it was sure', () => {
    expect(said(segment(' What time'), segment(' is breakfast?'))).toEqual({
      ...{ text: 'What time is breakfast?', language: 'en', confidence: 'high' },
    });
  });

  test('is of low confidence where it guessed, repeated itself, or took part for silence', () => {
    expect(said(segment('Perhaps towels', -0.9))?.confidence).toBe('low');
    expect(said(segment('la la la la la', -0.1, 0.01, 3))?.confidence).toBe('low');
    expect(said(segment('We are late.'), segment(' Thanks.', -0.3, 0.8))).toMatchObject({
      ...{ text: 'We are late. Thanks.', confidence: 'low' },
    });
  });

  test('leaves out a stretch that the model itself takes for silence, and says so by its confidence', () => {
    expect(said(segment('We are late.'), segment(' Subscribe!', -1.4, 0.9))).toMatchObject({
      ...{ text: 'We are late.', confidence: 'low' },
    });
  });

  test('is nothing where nobody speaks: words over noise are not taken for words', () => {
    expect(said(segment('Thanks for watching!', -0.2, 0.9))).toBeUndefined();
    expect(said(segment('Thanks for watching!', -1.5, 0.9))).toBeUndefined();
    for (const text of ['', ' \n', '...', '♪ ♪', undefined, 7]) expect(heardIn({ text })).toBeUndefined();
  });

  test("has an unknown confidence where the model gives no figures, and the tokens' where it gives those", () => {
    expect(heardIn({ text: 'Hello' })).toEqual({ text: 'Hello', language: undefined, confidence: 'unknown' });
    expect(heardIn({ text: 'Hello', logprobs: [{ logprob: -0.1 }] })?.confidence).toBe('high');
    expect(heardIn({ text: 'Hello', logprobs: [{ logprob: -2 }, {}] })?.confidence).toBe('low');
  });

  test('survives an answer of any shape', () => {
    for (const odd of [{}, { segments: 'x' }, { segments: [null, 3] }, { text: null, logprobs: {} }])
      expect(heardIn(odd)).toBeUndefined();
  });

  test.each([
    ['spanish', 'es'],
    ['Portuguese', 'pt'],
    ['pt', 'pt'],
    ['martian', undefined],
    ['', undefined],
  ])('calls the language "%s" %s', (language, code) => {
    expect(heardIn({ text: 'x', language })?.language).toBe(code);
  });

  test('knows how long the recording was, where that is told', () => {
    expect([{ duration: 4.2 }, { duration: '4.2' }, {}, { duration: -1 }].map(secondsOf)).toEqual([
      ...[4.2, 4.2, undefined, undefined],
    ]);
  });
});
