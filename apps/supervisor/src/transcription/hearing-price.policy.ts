/** What listening costs at one endpoint from a day on, billed by the second. */
export interface HearingPrice {
  model: string;
  /** Origin of the endpoint whose price it is: another one has its own. */
  at: string;
  /** First day it holds, `YYYY-MM-DD` in UTC. */
  from: string;
  /** US dollars. */
  perMinute: number;
}

/** What listening cost, with 8 decimals; undefined when it cannot be known (SV-12). @param day `YYYY-MM-DD` in UTC */
export function hearingUsd(
  prices: readonly HearingPrice[],
  { baseUrl, model }: { baseUrl: string; model: string },
  seconds: number | undefined,
  day: string,
): number | undefined {
  const { origin } = new URL(baseUrl);
  const rows = prices.filter(
    (row) => row.model === model && new URL(row.at).origin === origin && row.from <= day,
  );
  const price = rows.sort((one, other) => one.from.localeCompare(other.from)).at(-1);
  if (!price || seconds === undefined) return undefined;
  return Number(((Math.ceil(seconds) / 60) * price.perMinute).toFixed(8));
}
