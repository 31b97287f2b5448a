/** US dollars a minute, billed by the second, at the vendor itself; read on 2026-11-26. @see https://developers.openai.com/api/docs/models/whisper-1 */
const PER_MINUTE: Record<string, number> = { 'whisper-1': 0.006 };
const VENDOR = 'https://api.openai.com';

/** What listening cost, with 8 decimals; undefined when it cannot be known: another endpoint has its own prices (SV-12). */
export function hearingUsd(
  endpoint: { baseUrl: string; model: string },
  seconds: number | undefined,
): number | undefined {
  const price = PER_MINUTE[endpoint.model];
  if (new URL(endpoint.baseUrl).origin !== VENDOR || price === undefined || seconds === undefined)
    return undefined;
  return Number(((Math.ceil(seconds) / 60) * price).toFixed(8));
}
