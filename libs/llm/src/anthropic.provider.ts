import Anthropic from '@anthropic-ai/sdk';
import type { Stop, VendorError } from './failure.policy.js';
import type { ModelCall } from './model-call.js';
import { LlmProvider, type Received } from './provider.js';

/**
 * Anthropic's Messages API.
 * @see https://platform.claude.com/docs/en/api/messages
 */
export class AnthropicProvider extends LlmProvider {
  readonly name = 'anthropic';
  private readonly client: Anthropic;

  constructor(access: { apiKey?: string; baseUrl?: string }) {
    super();
    this.client = new Anthropic({
      apiKey: access.apiKey ?? null,
      authToken: null,
      baseURL: access.baseUrl ?? null,
      maxRetries: 0,
      logLevel: 'off',
      openTelemetry: false,
    });
  }

  protected async receive(call: ModelCall, received: Received, signal: AbortSignal): Promise<void> {
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
    let stop: Stop = null;
    for await (const event of stream) {
      if (event.type === 'message_delta') stop = stopOf(event.delta.stop_reason);
      // Only the last event makes the reason before it one to believe.
      if (event.type === 'message_stop') received.stop = stop;
      take(event, received);
    }
  }

  protected known(error: unknown): VendorError {
    if (!(error instanceof Anthropic.APIError)) return {};
    return {
      status: error.status,
      type: error.type,
      retryAfter: error.headers?.get('retry-after'),
    };
  }
}

function take(event: Anthropic.RawMessageStreamEvent, received: Received): void {
  if (event.type === 'message_start') {
    const { usage } = event.message;
    received.begun = true;
    received.usage = {
      inputTokens: usage.input_tokens,
      cacheReadTokens: usage.cache_read_input_tokens ?? undefined,
      cacheWriteTokens: usage.cache_creation_input_tokens ?? 0,
      outputTokens: usage.output_tokens,
    };
  } else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
    received.text += event.delta.text;
  } else if (event.type === 'message_delta' && received.usage) {
    received.usage.outputTokens = event.usage.output_tokens;
  }
}

function stopOf(reason: string | null): Stop {
  switch (reason) {
    case null:
      return null;
    case 'end_turn':
    case 'stop_sequence':
      return 'end';
    case 'refusal':
      return 'refused';
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    default:
      return 'other';
  }
}
