/** Something the model may ask for while it answers. */
export interface ToolSpec {
  name: string;
  /** When it is of use, and when not. */
  description: string;
  /** JSON Schema of its input. */
  schema: object;
}

/** The model asks for a tool. */
export interface ToolCall {
  id: string;
  name: string;
  /** As the model wrote it: JSON, and nothing more is certain. */
  input: unknown;
}

/** A round that was: what the model asked for, and what it got. */
export interface ToolRound {
  /** The model's own turn as its vendor wants it back; of no use to another vendor. */
  turn: unknown;
  results: { id: string; says: string; failed: boolean }[];
}

/** One request to a model. Content comes from the prompt files; nothing here addresses a person or carries an id of one. */
export interface ModelCall {
  model: string;
  /** Upper limit of what the model may write, thinking included. */
  maxTokens: number;
  /** How hard the model thinks; the vendor's default when absent. */
  effort?: 'low' | 'medium' | 'high';
  /** `between_tools` answers without thinking first; the model's own default when absent. */
  thinking?: 'adaptive' | 'between_tools';
  /** Between 0 and 2, only where the provider's models take one; the model's own default when absent. */
  temperature?: number;
  /** The stable part, cached by the vendor. */
  system: string;
  /** The part that differs from draft to draft. */
  prompt: string;
  /** JSON Schema the whole answer has to fit: an object without other properties, all of them required. Free text when absent. */
  shape?: object;
  /** What it may ask for; nothing when absent. */
  tools?: readonly ToolSpec[];
  /** Rounds of this answer so far, oldest first. */
  rounds?: readonly ToolRound[];
  /** No more rounds: it must answer with what it has. */
  lastRound?: boolean;
}

/** What the vendor says it counted. */
export interface TokenUsage {
  /** Read afresh, neither from nor into the cache; everything read, where the vendor does not tell its cache. */
  inputTokens: number;
  /** Absent when the vendor does not tell what it read from its cache: unknown, not zero (SV-14). */
  cacheReadTokens?: number;
  cacheWriteTokens: number;
  outputTokens: number;
}

/** Why a call gave no usable text: the words of `draft.failed`. */
export type ModelFailure =
  'refused' | 'empty' | 'timeout' | 'invalid_output' | 'truncated' | 'vendor_error' | 'rate_limited';

/** What came of one attempt. `usage` is absent when the vendor told none: unknown, not zero. */
export interface Attempted {
  outcome: 'ok' | 'cancelled' | ModelFailure;
  /** Empty unless the outcome is `ok`; empty too while it waits for tools. */
  text: string;
  /** What it asks for before it answers, and its turn to be given back. */
  asks?: { calls: ToolCall[]; turn: unknown };
  usage?: TokenUsage;
  /** HTTP status or error code, for logs. */
  code?: string;
  /** True when the vendor did not work on it, so that asking again is neither paid twice nor pointless. */
  retryable: boolean;
  /** The vendor answered with an error instead of working on it: nothing is paid. */
  turnedAway?: boolean;
  /** Milliseconds the vendor asked us to wait. */
  retryAfterMs?: number;
}
