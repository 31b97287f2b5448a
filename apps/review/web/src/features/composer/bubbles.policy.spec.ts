import { applyToBubbles, startEdit, textsOf, type BubbleOperation, contentsOf } from './bubbles.policy.js';

const after = (texts: string[], ...operations: BubbleOperation[]) =>
  operations.reduce(applyToBubbles, startEdit(texts));
const texts = (start: string[], ...operations: BubbleOperation[]): string[] =>
  textsOf(after(start, ...operations));
const typed = (key: number, ...steps: string[]): BubbleOperation[] =>
  steps.map((text) => ({ type: 'type', key, text }));

describe('editing bubbles', () => {
  test('splits at the cursor without stray spaces, and the cursor follows the second half', () => {
    const edit = after(['Hello Ada. See you at six.'], { type: 'split', key: 0, at: 10 });
    expect(textsOf(edit)).toEqual(['Hello Ada.', 'See you at six.']);
    expect(edit.caret).toEqual({ key: 1, at: 0 });
  });

  test('does not split off an empty bubble', () => {
    expect(texts(['Hello'], { type: 'split', key: 0, at: 0 })).toEqual(['Hello']);
    expect(texts(['Hello'], { type: 'split', key: 0, at: 5 })).toEqual(['Hello']);
  });

  test('merges with the bubble above, the cursor where they met', () => {
    const edit = after(['One', 'Two'], { type: 'merge', key: 1 });
    expect(textsOf(edit)).toEqual(['One\nTwo']);
    expect(edit.caret).toEqual({ key: 0, at: 4 });
    expect(texts(['One', 'Two'], { type: 'merge', key: 0 })).toEqual(['One', 'Two']);
  });

  test('moves a bubble and stops at the ends', () => {
    expect(texts(['A', 'B', 'C'], { type: 'move', key: 2, by: -1 })).toEqual(['A', 'C', 'B']);
    expect(texts(['A', 'B'], { type: 'move', key: 0, by: -1 })).toEqual(['A', 'B']);
  });

  test('adds below the bubble one is in, up to ten', () => {
    expect(texts(['A', 'B'], { type: 'add', after: 0 })).toEqual(['A', '', 'B']);
    const full = Array.from({ length: 10 }, String);
    expect(texts(full, { type: 'add' })).toHaveLength(10);
  });

  test('never deletes the last bubble', () => {
    expect(texts(['A', 'B'], { type: 'remove', key: 0 })).toEqual(['B']);
    expect(texts(['A'], { type: 'remove', key: 0 })).toEqual(['A']);
  });

  test('an empty reply starts with one bubble to write in', () => {
    expect(textsOf(startEdit([]))).toEqual(['']);
  });
});

describe('taking back', () => {
  test('a deleted bubble comes back with its text', () => {
    expect(texts(['A', 'B'], { type: 'remove', key: 0 }, { type: 'undo' })).toEqual(['A', 'B']);
  });

  test('goes word by word, not letter by letter', () => {
    const edit = after([''], ...typed(0, 'H', 'Hi', 'Hi ', 'Hi A', 'Hi Ad'));
    expect(textsOf(applyToBubbles(edit, { type: 'undo' }))).toEqual(['Hi']);
  });

  test('a paste is a step of its own', () => {
    const edit = after([''], ...typed(0, 'H', 'Hi', 'Hi and a whole paste'));
    expect(textsOf(applyToBubbles(edit, { type: 'undo' }))).toEqual(['Hi']);
  });

  test('can be taken back again, until something new is written', () => {
    expect(texts(['A', 'B'], { type: 'merge', key: 1 }, { type: 'undo' }, { type: 'redo' })).toEqual([
      'A\nB',
    ]);
    const edit = after(['A', 'B'], { type: 'merge', key: 1 }, { type: 'undo' }, ...typed(0, 'X'));
    expect(edit.future).toEqual([]);
  });

  test('reaches back at least fifty steps', () => {
    const steps = Array.from({ length: 60 }, (_, n): BubbleOperation => ({
      type: 'replace',
      texts: [`${n}`],
    }));
    const back = Array.from({ length: 50 }, (): BubbleOperation => ({ type: 'undo' }));
    expect(texts(['start'], ...steps, ...back)).toEqual(['9']);
  });

  test('with nothing to take back changes nothing', () => {
    const edit = startEdit(['A']);
    expect(applyToBubbles(edit, { type: 'undo' })).toBe(edit);
  });
});

test('a reply put aside for another text keeps the way back', () => {
  expect(texts(['Mine'], { type: 'replace', texts: ['New', 'draft'] })).toEqual(['New', 'draft']);
  expect(texts(['Mine'], { type: 'replace', texts: ['New'] }, { type: 'undo' })).toEqual(['Mine']);
});

test('bubbles keep their identity while they move, so that the cursor stays in the right one', () => {
  const edit = after(['A', 'B'], { type: 'move', key: 1, by: -1 }, { type: 'add' });
  expect(edit.bubbles.map(({ key }) => key)).toEqual([1, 0, 2]);
});

describe('buttons under a bubble', () => {
  const edit = (...operations: BubbleOperation[]) =>
    operations.reduce(applyToBubbles, startEdit(['Shall we hold it?', 'Bye']));
  const yes = { type: 'buttons', key: 0, titles: ['Yes, please'] } as const;

  test('are part of what would be signed, each with an id of its own', () => {
    expect(contentsOf(edit({ ...yes, titles: [' Yes ', 'No'] }))).toEqual([
      {
        text: 'Shall we hold it?',
        buttons: [
          { id: 'choice-1', title: 'Yes' },
          { id: 'choice-2', title: 'No' },
        ],
      },
      { text: 'Bye' },
    ]);
  });

  test('stay when the text above them changes, and go with the lower half when it is split', () => {
    expect(
      contentsOf(edit({ ...yes, titles: ['Yes'] }, { type: 'type', key: 0, text: 'Well?' }))[0],
    ).toMatchObject({
      buttons: [{ title: 'Yes' }],
    });
    const split = contentsOf(edit({ ...yes, titles: ['Yes'] }, { type: 'split', key: 0, at: 6 }));
    expect(split.map(({ buttons }) => buttons?.length ?? 0)).toEqual([0, 1, 0]);
  });

  test('are all there after two bubbles are merged', () => {
    const merged = edit(
      { ...yes, titles: ['Yes'] },
      { type: 'buttons', key: 1, titles: ['No'] },
      { type: 'merge', key: 1 },
    );
    expect(contentsOf(merged)[0]?.buttons?.map(({ title }) => title)).toEqual(['Yes', 'No']);
  });

  test('typing a title is one step back, adding a button another', () => {
    const typed = edit({ ...yes, titles: [''] }, { ...yes, titles: ['Y'] }, { ...yes, titles: ['Ye'] });
    expect(contentsOf(applyToBubbles(typed, { type: 'undo' }))[0]).toEqual({ text: 'Shall we hold it?' });
    const two = applyToBubbles(typed, { ...yes, titles: ['Ye', ''] });
    expect(contentsOf(applyToBubbles(two, { type: 'undo' }))[0]?.buttons).toHaveLength(1);
  });

  test('without a title left are gone', () => {
    expect(contentsOf(edit({ ...yes, titles: ['Yes'] }, { ...yes, titles: [] }))[0]).toEqual({
      text: 'Shall we hold it?',
    });
  });
});
