/** 95 of 100 cases lie within so many standard errors. */
const Z = 1.959964;

export interface Interval {
  low: number;
  high: number;
}

/** Wilson's interval of a share: it never leaves 0 to 1, and means something of few and of extreme shares too (AN-04). */
export function wilson(share: number, n: number): Interval {
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const reach = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/**
 * The normal interval of a mean, within what values can be.
 * @param deviation of the sample; absent for one value, of which no interval can be told
 */
export function aroundMean(
  mean: number,
  deviation: number | undefined,
  n: number,
  [least, most]: readonly [least: number, most: number],
): Interval | undefined {
  if (deviation === undefined || n < 2) return undefined;
  const reach = (Z * deviation) / Math.sqrt(n);
  return { low: Math.max(least, mean - reach), high: Math.min(most, mean + reach) };
}
