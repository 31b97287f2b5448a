/**
 * How often a property is tried: as often as fits into CI, or as often and from where the caller says. A failure prints its
 * seed; `FC_SEED=<seed>` tries the same again, `FC_RUNS=10000` looks longer.
 * @param usual runs that take a few seconds
 */
export function propertyRuns(usual: number): { numRuns: number; seed?: number } {
  const { FC_RUNS, FC_SEED } = process.env;
  return { numRuns: FC_RUNS ? Number(FC_RUNS) : usual, ...(FC_SEED && { seed: Number(FC_SEED) }) };
}
