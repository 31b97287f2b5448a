/** How the simulated model behaves for one request. */
export type ModelAnswer =
  /** A normal end; without a text the simulator writes a plausible reply itself. `cacheUntold`: the usage says nothing of the cache.
   * `thinks`: what it reasons before it answers, told the ways the vendor and its imitators tell it. */
  | { kind: 'text'; text?: string; cacheUntold?: boolean; thinks?: string }
  /** HTTP 200, no text, and the vendor's word for a refusal as the reason it ended. */
  | { kind: 'refusal' }
  /** HTTP 200, blank text, a normal stop reason. */
  | { kind: 'empty' }
  /** HTTP 200, some text, and no stop reason ever comes. */
  | { kind: 'null-stop-reason' }
  /** The answer ran into its longest length. */
  | { kind: 'max-tokens' }
  /** It asks for a tool before it answers; `thinks`: it thought about it first, where the vendor shows that. */
  | { kind: 'tool'; name: string; input: object; thinks?: boolean }
  /** It calls a tool nobody offered, with JSON that breaks off. */
  | { kind: 'broken-tool' }
  /** It repeats what it was told before the conversation, word for word. */
  | { kind: 'prompt-leak' }
  /** It ends with a picture in markdown whose address carries what it knows. */
  | { kind: 'markdown-image'; url: string }
  /** The connection dies in the middle of the answer. */
  | { kind: 'cut' }
  /** The stream ends politely in the middle of the answer, without its last events. */
  | { kind: 'truncated' }
  /** An error event in the middle of the stream; a plain answer is that error's status. */
  | { kind: 'error-in-stream'; error: 'overloaded' | 'internal' }
  /** An error answer. `retryAfter` is in seconds. */
  | { kind: 'status'; status: 400 | 401 | 403 | 404 | 413 | 429 | 500 | 503 | 529; retryAfter?: number }
  /** The connection is reset before anything is answered. */
  | { kind: 'reset' }
  /** Nothing is ever answered. */
  | { kind: 'hang' }
  /** A normal answer that takes this long to begin. */
  | { kind: 'slow'; ms: number; text?: string }
  /** A normal answer that begins at once and then takes this long to finish. */
  | { kind: 'drip'; ms: number }
  /** HTTP 200 with something that is not JSON. */
  | { kind: 'not-json' };

/** What the model will do next, in order; after that, what it always does. */
export class Script {
  private planned: { answer: ModelAnswer; left: number }[] = [];
  private otherwise: ModelAnswer = { kind: 'text' };

  next(answer: ModelAnswer, times = 1): void {
    this.planned.push({ answer, left: times });
  }

  always(answer: ModelAnswer): void {
    this.otherwise = answer;
  }

  clear(): void {
    this.planned = [];
    this.otherwise = { kind: 'text' };
  }

  take(): ModelAnswer {
    const plan = this.planned[0];
    if (!plan) return this.otherwise;
    plan.left -= 1;
    if (plan.left === 0) this.planned.shift();
    return plan.answer;
  }
}
