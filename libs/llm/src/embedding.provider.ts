import { withSpan } from '@countersign/observability';
import OpenAI from 'openai';

/** What came of one attempt. */
export interface Embedded {
  outcome: 'ok' | 'cancelled' | 'timeout' | 'refused' | 'rate_limited' | 'vendor_error' | 'invalid_output';
  /** Of `ok`: one of length 1 for each text, in order, all of the asked dimension. */
  vectors: Float32Array[];
  /** Tokens the endpoint says it has read; absent when it tells none. */
  tokens?: number;
  /** HTTP status or error code, for logs. */
  code?: string;
  /** The endpoint answered with an error instead of working on it: nothing is paid. */
  turnedAway?: boolean;
}

/**
 * The door to endpoints that make numbers of texts in OpenAI's protocol: a vendor's, Ollama, vLLM. One attempt a call, the SDK's own retries
 * are off, and no error of theirs is quoted: it could repeat what a customer wrote.
 * @see https://developers.openai.com/api/reference/resources/embeddings
 */
export class EmbeddingProvider {
  private readonly client: OpenAI;

  constructor(
    { apiKey, baseUrl }: { apiKey?: string; baseUrl?: string },
    private readonly model: string,
    private readonly dimension: number,
  ) {
    this.client = new OpenAI({
      // A server of one's own asks for none, and the SDK must not go and look for one.
      apiKey: apiKey ?? 'none',
      baseURL: baseUrl ?? null,
      ...{ organization: null, project: null, adminAPIKey: null, webhookSecret: null },
      maxRetries: 0,
      logLevel: 'off',
    });
  }

  /**
   * Asks once. Never throws: every way to fail is an outcome. Vectors of another dimension than asked for are no answer.
   * @param limitMs time for the whole answer
   */
  attempt(texts: readonly string[], limitMs: number, cancelled: AbortSignal): Promise<Embedded> {
    const attributes = { 'gen_ai.operation.name': 'embeddings', 'gen_ai.request.model': this.model };
    return withSpan(`embeddings ${this.model}`, { kind: 'client', attributes }, async (span) => {
      const limit = AbortSignal.timeout(Math.max(0, Math.ceil(limitMs)));
      const embedded = await this.ask(texts, AbortSignal.any([limit, cancelled])).catch(
        (error: unknown): Embedded => {
          if (cancelled.aborted) return { outcome: 'cancelled', vectors: [] };
          if (limit.aborted) return { outcome: 'timeout', code: 'timeout', vectors: [] };
          return refusal(error);
        },
      );
      span.setAttribute('cs.embedding.outcome', embedded.outcome);
      if (embedded.tokens !== undefined) span.setAttribute('gen_ai.usage.input_tokens', embedded.tokens);
      return embedded;
    });
  }

  private async ask(texts: readonly string[], signal: AbortSignal): Promise<Embedded> {
    const answer = await this.client.embeddings.create(
      { model: this.model, input: [...texts], encoding_format: 'float' },
      { signal },
    );
    const tokens = answer?.usage?.prompt_tokens;
    const told = Number.isInteger(tokens) ? { tokens } : {};
    const lines = Array.isArray(answer?.data) ? answer.data : [];
    const vectors = texts.map((_, index) => unit(lines.find((line) => line.index === index)?.embedding));
    const wrong = vectors.find((vector) => vector?.length !== this.dimension);
    if (vectors.length === 0 || vectors.includes(undefined) || wrong)
      return { outcome: 'invalid_output', code: wrong ? `dimension-${wrong.length}` : 'no-vector', vectors: [], ...told }; // prettier-ignore
    return { outcome: 'ok', vectors: vectors as Float32Array[], ...told };
  }
}

/** Of length 1, so that a product of two is their cosine; undefined of what is none. */
function unit(numbers: unknown): Float32Array | undefined {
  if (!Array.isArray(numbers) || !numbers.every((one) => Number.isFinite(one))) return undefined;
  const length = Math.hypot(...(numbers as number[]));
  return length > 0 ? Float32Array.from(numbers as number[], (one) => one / length) : undefined;
}

function refusal(error: unknown): Embedded {
  const { status } = error instanceof OpenAI.APIError ? error : {};
  if (status === undefined) return { outcome: 'vendor_error', code: 'connection', vectors: [] };
  const said = { code: String(status), vectors: [], turnedAway: true };
  if (status === 429) return { outcome: 'rate_limited', ...said };
  return { outcome: status >= 500 || status === 408 ? 'vendor_error' : 'refused', ...said };
}
