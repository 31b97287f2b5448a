import Anthropic from '@anthropic-ai/sdk';
import { withSpan } from '@countersign/observability';
import { failureOfError, failureOfStop, type VendorError } from './anthropic-failure.policy.js';
import type { Attempted, ModelCall, TokenUsage } from './model-call.js';
import { promptTokens } from './price.policy.js';

/** What has arrived of one answer. */
interface Received {
  text: string;
  usage?: TokenUsage;
  stopReason: string | null;
  finished: boolean;
}

/**
 * The door to Anthropic's Messages API. One attempt a call: we count retries ourselves, so the SDK's are off, and so are
 * its own spans and log lines, which could quote what a customer wrote.
 * @see https://platform.claude.com/docs/en/api/messages
 */
export class AnthropicProvider {
  readonly name = 'anthropic';
  private readonly client: Anthropic;

  constructor(access: { apiKey: string; baseUrl?: string }) {
    this.client = new Anthropic({
      apiKey: access.apiKey,
      authToken: null,
      baseURL: access.baseUrl ?? null,
      maxRetries: 0,
      logLevel: 'off',
      openTelemetry: false,
    });
  }

  /**
   * Asks once. Streamed, because a cut or cancelled answer then still tells what it cost.
   * Never throws: every way to fail is an outcome.
   * @param limitMs time for the whole answer
   * @param cancelled ends the call when nobody waits for it any more
   */
  attempt(call: ModelCall, limitMs: number, cancelled: AbortSignal): Promise<Attempted> {
    const attributes = {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': this.name,
      'gen_ai.request.model': call.model,
      'gen_ai.request.max_tokens': call.maxTokens,
    };
    return withSpan(`chat ${call.model}`, { kind: 'client', attributes }, async (span) => {
      const limit = AbortSignal.timeout(limitMs);
      const received: Received = { text: '', stopReason: null, finished: false };
      const attempted = await this.receive(call, received, AbortSignal.any([limit, cancelled])).then(
        () => ended(received),
        (error: unknown) =>
          broken(error, received, { timedOut: limit.aborted, cancelled: cancelled.aborted }),
      );
      span.setAttribute('cs.draft.outcome', attempted.outcome);
      if (attempted.usage) {
        span.setAttribute('gen_ai.usage.input_tokens', promptTokens(attempted.usage));
        span.setAttribute('gen_ai.usage.output_tokens', attempted.usage.outputTokens);
      }
      return attempted;
    });
  }

  private async receive(call: ModelCall, received: Received, signal: AbortSignal): Promise<void> {
    const { model, maxTokens, effort, thinking, system, prompt } = call;
    const stream = await this.client.messages.create(
      {
        model,
        max_tokens: maxTokens,
        ...(effort && { output_config: { effort } }),
        ...(thinking && { thinking: { type: thinking } }),
        system: [{ type: 'text', text: system, cache_control: { type: 'ephemeral' } }],
        messages: [{ role: 'user', content: prompt }],
        stream: true,
      },
      { signal },
    );
    for await (const event of stream) take(event, received);
    // An aborted stream ends without a word; only the signal knows.
    signal.throwIfAborted();
  }
}

function take(event: Anthropic.RawMessageStreamEvent, received: Received): void {
  if (event.type === 'message_start') {
    const { usage } = event.message;
    received.usage = {
      inputTokens: usage.input_tokens,
      cacheReadTokens: usage.cache_read_input_tokens ?? 0,
      cacheWriteTokens: usage.cache_creation_input_tokens ?? 0,
      outputTokens: usage.output_tokens,
    };
  } else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
    received.text += event.delta.text;
  } else if (event.type === 'message_delta') {
    received.stopReason = event.delta.stop_reason;
    if (received.usage) received.usage.outputTokens = event.usage.output_tokens;
  } else if (event.type === 'message_stop') {
    received.finished = true;
  }
}

function ended({ text, usage, stopReason, finished }: Received): Attempted {
  const failure = failureOfStop(finished ? stopReason : null, text);
  if (!failure) return { outcome: 'ok', text, usage, retryable: false };
  return { outcome: failure, text: '', usage, code: stopReason ?? 'no-stop-reason', retryable: false };
}

function broken(
  error: unknown,
  { usage }: Received,
  { timedOut, cancelled }: { timedOut: boolean; cancelled: boolean },
): Attempted {
  if (cancelled) return { outcome: 'cancelled', text: '', usage, retryable: false };
  const known: VendorError =
    error instanceof Anthropic.APIError
      ? { status: error.status, type: error.type, retryAfter: error.headers?.get('retry-after') }
      : {};
  return { ...failureOfError(known, { begun: usage !== undefined, timedOut }, Date.now()), usage };
}
