/** Where nothing could be measured: most models' cosines of what has nothing in common lie below. */
const UNMEASURED = 0.5;

/**
 * The cosine that best parts passages that answer a question from the nearest ones of questions nobody can answer: the one with the largest
 * sum of both sides' shares it gets right.
 * @param right cosine of each question and the passage that answers it
 * @param wrong of each question without an answer, the highest cosine with any passage
 */
export function thresholdBetween(right: readonly number[], wrong: readonly number[]): number {
  if (right.length === 0 || wrong.length === 0) return UNMEASURED;
  const points = [...new Set([...right, ...wrong])].sort((one, other) => one - other);
  const halfway = points.map((point, index) => (point + (points[index + 1] ?? point)) / 2);
  const gets = (at: number): number =>
    right.filter((cosine) => cosine >= at).length / right.length +
    wrong.filter((cosine) => cosine < at).length / wrong.length;
  return halfway.reduce((best, at) => (gets(at) > gets(best) ? at : best));
}

/**
 * A cosine on the scale words are scored on, 0 to 1: at the threshold it says as much as words that just suffice, and below it soon nothing.
 * @param enough what words need to be about a question
 */
export function meaningOf(cosine: number, threshold: number, enough: number): number {
  if (cosine <= 0) return 0;
  if (cosine < threshold) return enough * (cosine / threshold) ** 2;
  return threshold >= 1 ? 1 : enough + (1 - enough) * ((cosine - threshold) / (1 - threshold));
}
