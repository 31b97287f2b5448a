import { applyToBubbles, startEdit, textsOf, type BubbleOperation, contentsOf } from './bubbles.policy.js';

const after = (texts: string[], ...operations: BubbleOperation[]) =>
  operations.reduce(applyToBubbles, startEdit(texts));
const texts = (start: string[], ...operations: BubbleOperation[]): string[] =>
  textsOf(after(start, ...operations));
const typed = (key: number, ...steps: string[]): BubbleOperation[] =>
  steps.map((text) => ({ type: 'type', key, text }));

describe('editing bubbles', () => {
  test('a saved reply takes the place of the word that called it, in one step, and nothing typed since is lost (KN-09)', () => {
    const put: BubbleOperation = {
      type: 'insert',
      key: 0,
      from: 6,
      instead: '/ho',
      text: 'We open at nine.',
    };
    const edit = after(['Hello /ho now'], put);
    expect(textsOf(edit)).toEqual(['Hello We open at nine. now']);
    expect(edit.caret).toEqual({ key: 0, at: 22 });
    expect(texts(['Hello /ho now'], put, { type: 'undo' })).toEqual(['Hello /ho now']);
    expect(texts(['Hello, how are you'], put)).toEqual(['Hello, how are you']);
  });

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

describe('what is beside words', () => {
  const file = {
    ...{ fileId: 'b1a9b9d2-7c3f-4a57-8c57-3f6a3c1f0a11', kind: 'image' as const, type: 'image/png' },
    ...{ bytes: 9, sha256: 'a'.repeat(64), name: 'room.png' },
  };
  const list = { button: 'Rooms ', rows: [{ title: ' Double', description: '' }] };
  const put = (start: string[], ...operations: BubbleOperation[]) =>
    after(start, { type: 'put', extra: { file: { ...file, url: '/media/1' } } }, ...operations);

  test('a file goes where nothing is written yet, else into a bubble of its own', () => {
    expect(contentsOf(put(['']))).toEqual([{ text: 'room.png', file }]);
    expect(contentsOf(put(['Look:']))).toEqual([{ text: 'Look:' }, { text: 'room.png', file }]);
  });

  test('words typed under it are its caption', () => {
    expect(contentsOf(put([''], { type: 'type', key: 0, text: 'Your room' }))).toEqual([
      { text: 'Your room', file },
    ]);
  });

  test('two things are never merged into one message, words and a file are', () => {
    const both = put(['Look:'], { type: 'put', extra: { list } }, { type: 'merge', key: 2 });
    expect(both.bubbles).toHaveLength(3);
    expect(contentsOf(put(['Look:'], { type: 'merge', key: 1 }))).toEqual([{ text: 'Look:', file }]);
  });

  test('a split leaves the file above and the list below', () => {
    const captioned = put([''], { type: 'type', key: 0, text: 'One Two' }, { type: 'split', key: 0, at: 3 });
    expect(contentsOf(captioned)).toEqual([{ text: 'One', file }, { text: 'Two' }]);
    const asked = after(
      [''],
      { type: 'put', extra: { list } },
      { type: 'type', key: 0, text: 'One Two' },
      { type: 'split', key: 0, at: 3 },
    );
    const rows = [{ id: 'choice-1', title: 'Double' }];
    expect(contentsOf(asked)).toEqual([{ text: 'One' }, { text: 'Two', list: { button: 'Rooms', rows } }]);
  });

  test('what had been approved is edited again as it was', () => {
    const place = { latitude: 1, longitude: 2, name: 'Hotel', address: 'Rue 1' };
    const approved = [
      { text: 'room.png', file },
      {
        text: 'Which?',
        list: { button: 'Rooms', rows: [{ id: 'choice-1', title: 'Double', description: '89' }] },
      },
      { text: 'Hotel\nRue 1', place },
      { text: '👍', reaction: { to: 'wamid.1' } },
      { text: 'Yes?', buttons: [{ id: 'choice-1', title: 'Yes' }] },
    ];
    expect(contentsOf(after(['Mine'], { type: 'again', bubbles: approved }))).toEqual(approved);
  });

  test('taking a file out is one step that can be taken back', () => {
    const out = put([''], { type: 'extra', key: 0, extra: undefined });
    expect(contentsOf(out)).toEqual([{ text: '' }]);
    expect(contentsOf(applyToBubbles(out, { type: 'undo' }))).toEqual([{ text: 'room.png', file }]);
  });
});
