/** Limits of one fetch. */
export interface FetchLimits {
  /** Ends everything: asking where it is, and bringing it. What was begun is then a `retry`. */
  signal: AbortSignal;
  /** Bytes. */
  maxBytes: number;
}

/**
 * What became of one try to fetch a file:
 * - `fetched`: all of it.
 * - `gone`: the provider does not have it, or does not give it out.
 * - `too-large`: longer than `maxBytes`, or than the provider gives out.
 * - `credential-refused`: the account is not signed in; it may be tomorrow.
 * - `retry`: anything else; `reason` is an error code.
 */
export type FetchResult =
  | { outcome: 'fetched'; bytes: Buffer }
  | { outcome: 'gone' | 'too-large' | 'credential-refused' }
  | { outcome: 'retry'; reason: string };

/** A file that was not brought. */
export type FetchFailure = Exclude<FetchResult, { outcome: 'fetched' }>;

/** Where the files of one account come from. Implementations never throw and never retry. */
export interface MediaSource {
  fetch(providerMediaId: string, limits: FetchLimits): Promise<FetchResult>;
}
