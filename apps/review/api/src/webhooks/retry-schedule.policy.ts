const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds from a try that failed to the next, first to last (SE-13). */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR] as const;

/** @param attempts tries so far, this one included. @returns seconds to the next; undefined when that was the last */
export function waitAfter(attempts: number): number | undefined {
  return WAITS[attempts - 1];
}

/** After so many failures in a row an endpoint gets one try at a time until one is taken. */
export const TROUBLED = 3;
/** Tries at once to an endpoint that works. */
export const SIDE_BY_SIDE = 4;
/** An endpoint that took nothing for so long is switched off. */
export const DEAD_HOURS = 24;
/** Of a delivery and its tries; as long as the bus keeps what they told. */
export const KEPT_DAYS = 14;
