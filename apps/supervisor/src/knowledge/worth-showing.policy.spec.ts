import { ENOUGH } from './choose-passages.policy.js';
import { meaningOf } from './meaning/threshold.policy.js';
import { worthShowing } from './worth-showing.policy.js';

const near = (cosine: number, words = 0): boolean => {
  const meaning = meaningOf(cosine, 0.6, ENOUGH);
  return worthShowing({ score: Math.max(words, meaning), words, meaning });
};

test('a passage is shown for its words, or for its meaning from the model’s threshold up, not below it (KN-02)', () => {
  expect([near(0.6), near(0.8), near(0.59), near(0.45), near(0.1, 0.2)]).toEqual([true, true, false, false, true]); // prettier-ignore
  expect([worthShowing({ score: 0.12 }), worthShowing({ score: 0.11 })]).toEqual([true, false]);
});
