import type { Attempted, ModelCall, TokenUsage } from './model-call.js';

/** What a model costs from a day on, in US dollars per million tokens. */
export interface PriceRow {
  model: string;
  /** First day it holds, `YYYY-MM-DD` in UTC. */
  from: string;
  input: number;
  cacheRead: number;
  cacheWrite: number;
  output: number;
  /** Tokens a stable prefix needs before the vendor keeps it. */
  shortestPrefix?: number;
  /** Longer prompts are priced otherwise, which this row does not know. */
  maxPromptTokens?: number;
}

/** Every token read, from the cache or not. */
export function promptTokens({ inputTokens, cacheReadTokens = 0, cacheWriteTokens }: TokenUsage): number {
  return inputTokens + cacheReadTokens + cacheWriteTokens;
}

/** The row that holds on a day, or undefined when the table has none. @param day `YYYY-MM-DD` in UTC */
export function priceOn(prices: readonly PriceRow[], model: string, day: string): PriceRow | undefined {
  const rows = prices.filter((row) => row.model === model && row.from <= day);
  return rows.sort((a, b) => a.from.localeCompare(b.from)).at(-1);
}

/** US dollars with 8 decimals, or undefined when it cannot be known: never 0 for "unknown" (SV-12). */
export function costUsd(usage: TokenUsage | undefined, price: PriceRow | undefined): number | undefined {
  if (!usage || !price) return undefined;
  if (price.maxPromptTokens !== undefined && promptTokens(usage) > price.maxPromptTokens) return undefined;
  const millionths =
    usage.inputTokens * price.input +
    (usage.cacheReadTokens ?? 0) * price.cacheRead +
    usage.cacheWriteTokens * price.cacheWrite +
    usage.outputTokens * price.output;
  return Number((millionths / 1_000_000).toFixed(8));
}

/** Tokens around the texts themselves: roles, separators, a vendor's own preamble. */
const AROUND = 200;

/** The most a call can cost, in US dollars: a token is at least one byte. Undefined when the price is unknown (SV-13). */
export function mostUsd(
  { system, prompt, maxTokens, tools = [], rounds = [] }: ModelCall,
  price: PriceRow | undefined,
): number | undefined {
  const beside = tools.length + rounds.length > 0 ? JSON.stringify({ tools, rounds }) : '';
  const bytes = Buffer.byteLength(system + prompt + beside) + AROUND;
  const dearest = price && { ...price, input: Math.max(price.input, price.cacheWrite) };
  return costUsd({ inputTokens: bytes, cacheWriteTokens: 0, outputTokens: maxTokens }, dearest);
}

/** What an attempt cost: nothing when the vendor turned it away, undefined when it cannot be known. */
export function paidUsd({ usage, turnedAway }: Attempted, price: PriceRow | undefined): number | undefined {
  return turnedAway && !usage ? 0 : costUsd(usage, price);
}

/** Tokens of a text, roughly: vendors count four characters of English as one. */
export function roughTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
