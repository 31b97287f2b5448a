/** One text a case came to, and what the rules say of it. */
export interface Outcome {
  /** Empty where nothing was drafted. */
  text: string;
  /** `failed:<reason>`, else the rules' verdict, else `none`. */
  verdict: string;
}

/** What is different between two outcomes of one case. */
export interface Change {
  reply: boolean;
  verdict: boolean;
  /** Share of words that would have to change to make it what was approved, 0 to 1: before and now. */
  toApproved: { before: number; now: number };
}

/** @param approved what a person countersigned */
export function compare(before: Outcome, now: Outcome, approved: string): Change {
  return {
    reply: words(before.text).join(' ') !== words(now.text).join(' '),
    verdict: before.verdict !== now.verdict,
    toApproved: { before: distance(before.text, approved), now: distance(now.text, approved) },
  };
}

/** Words added, taken away or changed, as a share of the longer text; 0 for the same, 1 for nothing in common. */
export function distance(one: string, other: string): number {
  const [from, to] = [words(one), words(other)];
  if (from.length === 0 && to.length === 0) return 0;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at++) {
    const next = [at];
    for (let place = 1; place <= to.length; place++) {
      const same = from[at - 1] === to[place - 1] ? 0 : 1;
      next.push(Math.min(row[place]! + 1, next[place - 1]! + 1, row[place - 1]! + same));
    }
    row = next;
  }
  return row[to.length]! / Math.max(from.length, to.length);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
