import { ENOUGH } from './choose-passages.policy.js';

/** Words that say less have nothing to do with the turn. */
const WORDS = 0.12;

/**
 * Whether a model is shown a passage. Its words count early, since they are the question's own; its meaning from the model's measured threshold
 * up, since below it every text resembles every other a little.
 */
export function worthShowing({
  score,
  words = score,
  meaning = 0,
}: {
  score: number;
  words?: number;
  meaning?: number;
}): boolean {
  return words >= WORDS || meaning >= ENOUGH;
}
