import { confidenceWords, untranscribed } from './transcript-words.policy.js';

describe('what is said in a voice message', () => {
  test('and was not written down says why, and that somebody has to listen (AU-04)', () => {
    expect(untranscribed('silence')).toBe('Not transcribed: nobody was heard speaking. Please listen.');
    expect(untranscribed('a reason of a later version')).toBe(
      'Not transcribed: speech-to-text gave no text. Please listen.',
    );
  });

  test('says how sure the model was wherever it was not', () => {
    expect((['high', 'low', 'unknown'] as const).map(confidenceWords)).toEqual([
      ...[undefined, 'Low confidence', 'Confidence not known'],
    ]);
  });
});
