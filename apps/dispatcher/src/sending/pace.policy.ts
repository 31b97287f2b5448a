const SECONDS_PER_CHARACTER = 0.04;
const SHORTEST = 0.8;
const LONGEST = 4;
const JITTER = 0.2;
const TOTAL = 12;

/** One bubble of the reply that is paced. */
export interface PacedBubble {
  /** A UUID: its first digits are the jitter, so a restart pauses the same. */
  bubbleId: string;
  text: string;
}

/**
 * Milliseconds to wait before each bubble, as long as somebody needs to type it (DS-06): the first leaves at once, because the
 * customer has waited long enough; the others 0.04 s a character, 0.8 to 4 s, ± 20 %, 12 s in all.
 */
export function pauses(bubbles: readonly PacedBubble[]): number[] {
  const seconds = bubbles.map(({ bubbleId, text }, position) => {
    if (position === 0) return 0;
    const typing = Math.min(Math.max([...text].length * SECONDS_PER_CHARACTER, SHORTEST), LONGEST);
    return typing * (1 + JITTER * jitterOf(bubbleId));
  });
  const total = seconds.reduce((sum, pause) => sum + pause, 0);
  const squeeze = total > TOTAL ? TOTAL / total : 1;
  return seconds.map((pause) => Math.floor(pause * squeeze * 1_000));
}

/** -1 to 1, evenly spread over ids. */
function jitterOf(bubbleId: string): number {
  return (Number.parseInt(bubbleId.slice(0, 8), 16) / 0xffffffff) * 2 - 1;
}
