/** What choosing needs to know of a passage; a found one fits. */
export interface Scored {
  passageId: string;
  score: number;
}

/** Below this a passage is about something else. Calibrated on `knowledge-search.int.spec.ts`. */
export const ENOUGH = 0.4;
/** Half a sentence must say more clearly what it is about. */
const ENOUGH_FOR_A_PART = 0.6;
/** How much the rest of the turn helps: "how much is it?" after "breakfast" is about breakfast. */
const FROM_THE_TURN = 0.25;

/** What was found for a question, and for each of its halves. */
export interface Looked<P extends Scored> {
  found: readonly P[];
  parts: readonly (readonly P[])[];
}

/** What a turn's questions are answered with. */
export interface Chosen<P extends Scored> {
  /** In the order they were asked, none twice. */
  passages: P[];
  /** For each question in order: is there a passage about it? */
  answered: boolean[];
}

/**
 * Picks the best passage of each question; of a sentence that asks two things, the best of each half.
 * @param turn what was found for the whole turn
 */
export function choosePassages<P extends Scored>(
  questions: readonly Looked<P>[],
  turn: readonly P[],
  most = 3,
): Chosen<P> {
  const inTurn = new Map(turn.map(({ passageId, score }) => [passageId, score]));
  const best = (found: readonly P[], enough: number): P | undefined =>
    found
      .filter(({ score }) => score >= enough)
      .map((passage) => ({
        passage,
        weight: passage.score + FROM_THE_TURN * (inTurn.get(passage.passageId) ?? 0),
      }))
      .sort((a, b) => b.weight - a.weight)[0]?.passage;
  const chosen = questions.map(({ found, parts }) => {
    const halves = distinct(parts.flatMap((part) => best(part, ENOUGH_FOR_A_PART) ?? []));
    const whole = best(found, ENOUGH);
    return halves.length > 1 || !whole ? halves : [whole];
  });
  return {
    passages: distinct(chosen.flat()).slice(0, most),
    answered: chosen.map(({ length }) => length > 0),
  };
}

function distinct<P extends Scored>(passages: readonly P[]): P[] {
  return passages.filter(
    ({ passageId }, index) => passages.findIndex((other) => other.passageId === passageId) === index,
  );
}
