import type { Token } from '../text/tokens.policy.js';

/** Half-open range of tokens that are judged together. */
export interface Segment {
  from: number;
  to: number;
}

/** A text of up to so many words is judged as a whole as well. */
const WHOLE = 60;
/** Sentences shorter than this say too little by themselves. */
const FEWEST = 4;

/** The parts of a text that are judged: all of a short one, and each sentence, since one bad sentence drowns among ten good ones. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] =
    tokens.length > 0 && tokens.length <= WHOLE ? [{ from: 0, to: tokens.length }] : [];
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && to - from < WHOLE && tokens[to]!.sentence === tokens[from]!.sentence)
      to += 1;
    if (to - from >= FEWEST && to - from < tokens.length) segments.push({ from, to });
    from = to;
  }
  return segments;
}
