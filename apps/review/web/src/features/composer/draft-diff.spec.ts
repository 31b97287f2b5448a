import { draftDiff } from './draft-diff.js';

const show = (base: string[], now: string[]): string[] =>
  draftDiff(base, now).bubbles.map((parts) =>
    parts
      .map(({ text, change }) =>
        change === 'same' ? text : change === 'added' ? `[+${text}]` : `[-${text}]`,
      )
      .join('')
      .trim(),
  );

describe('the comparison with the drafted text', () => {
  test('marks the words that changed and only those', () => {
    expect(show(['See you at six.'], ['See you at seven.'])).toEqual(['See you at [-six.][+seven.]']);
  });

  test('counts what was added and removed', () => {
    expect(draftDiff(['See you at six.'], ['See you all at seven.'])).toMatchObject({
      wordsAdded: 2,
      wordsRemoved: 1,
    });
  });

  test('shows a changed time as a whole', () => {
    expect(show(['From 15:00.'], ['From 14:00.'])).toEqual(['From [-15:00.][+14:00.]']);
  });

  test('shows no change for the same text', () => {
    expect(show(['One', 'Two'], ['One', 'Two'])).toEqual(['One', 'Two']);
  });

  test('keeps bubbles apart when one is deleted', () => {
    expect(show(['One', 'Two'], ['One'])).toEqual(['One', '[-Two]']);
    expect(draftDiff(['One', 'Two'], ['One']).wordsRemoved).toBe(1);
  });
});
