import { choosePassages } from './choose-passages.policy.js';

const passage = (passageId: string, score: number) => ({ passageId, score });
const sentence = (...found: ReturnType<typeof passage>[]) => ({ found, parts: [] });
const ids = (chosen: { passages: { passageId: string }[] }): string[] =>
  chosen.passages.map(({ passageId }) => passageId);

test('every question gets its best passage, in the order of asking, none twice', () => {
  const chosen = choosePassages(
    [
      sentence(passage('parking', 0.9)),
      sentence(passage('breakfast', 0.8)),
      sentence(passage('parking', 0.7)),
    ],
    [],
  );
  expect(ids(chosen)).toEqual(['parking', 'breakfast']);
  expect(chosen.answered).toEqual([true, true, true]);
});

test('a question no passage is about stays unanswered', () => {
  const chosen = choosePassages([sentence(passage('shop', 0.39)), sentence()], []);
  expect(chosen).toEqual({ passages: [], answered: [false, false] });
});

test('of a sentence that asks two things, each half gets its passage, when both halves are clear', () => {
  const both = { found: [passage('wifi', 0.7)], parts: [[passage('parking', 0.9)], [passage('wifi', 0.9)]] };
  expect(ids(choosePassages([both], []))).toEqual(['parking', 'wifi']);
  const unclear = {
    found: [passage('wifi', 0.7)],
    parts: [[passage('parking', 0.5)], [passage('wifi', 0.9)]],
  };
  expect(ids(choosePassages([unclear], []))).toEqual(['wifi']);
});

test('"how much is it?" after a question about breakfast is about breakfast', () => {
  const turn = [passage('breakfast price', 0.7), passage('room price', 0.3)];
  const chosen = choosePassages(
    [sentence(passage('room price', 0.5), passage('breakfast price', 0.5))],
    turn,
  );
  expect(ids(chosen)).toEqual(['breakfast price']);
});

test('a reply carries at most three passages', () => {
  const asked = ['a', 'b', 'c', 'd'].map((id) => sentence(passage(id, 1)));
  expect(ids(choosePassages(asked, []))).toEqual(['a', 'b', 'c']);
});
