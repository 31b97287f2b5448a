import OpenAI, { APIError } from 'openai';
import type { Stop, VendorError } from './failure.policy.js';
import type { ModelCall, TokenUsage } from './model-call.js';
import { LlmProvider, type Received } from './provider.js';

/**
 * Chat completions as OpenAI and everything that speaks like it (Ollama, vLLM, gateways) answer them.
 * @see https://platform.openai.com/docs/api-reference/chat
 */
export class OpenAiProvider extends LlmProvider {
  readonly name = 'openai';
  private readonly client: OpenAI;
  /** OpenAI itself wants the newer name; servers that speak like it know the older one best. */
  private readonly limit: 'max_completion_tokens' | 'max_tokens';

  constructor({ apiKey, baseUrl }: { apiKey?: string; baseUrl?: string }) {
    super();
    this.limit = baseUrl ? 'max_tokens' : 'max_completion_tokens';
    this.client = new OpenAI({
      // A server of one's own asks for none, but the SDK does.
      apiKey: apiKey ?? 'none',
      baseURL: baseUrl ?? null,
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      maxRetries: 0,
      logLevel: 'off',
    });
  }

  protected async receive(call: ModelCall, received: Received, signal: AbortSignal): Promise<void> {
    const { model, maxTokens, effort, temperature, system, prompt } = call;
    const stream = await this.client.chat.completions.create(
      {
        model,
        [this.limit]: maxTokens,
        ...(effort && { reasoning_effort: effort }),
        ...(temperature !== undefined && { temperature }),
        // The stable part first: what is alike from the beginning is read from the vendor's cache.
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: prompt },
        ],
        stream: true,
        stream_options: { include_usage: true },
      },
      { signal },
    );
    for await (const chunk of stream) take(chunk, received);
  }

  protected known(error: unknown): VendorError {
    if (!(error instanceof APIError)) return {};
    const { status, type, code, headers } = error as APIError;
    return {
      status,
      type,
      retryAfter: headers?.get('retry-after'),
      spent: code === 'insufficient_quota',
    };
  }
}

function take({ choices, usage }: OpenAI.ChatCompletionChunk, received: Received): void {
  received.begun = true;
  const [choice] = choices;
  received.text += choice?.delta.content ?? '';
  if (choice?.delta.refusal) received.stop = 'refused';
  // A refusal in words ends like any other answer.
  else if (choice?.finish_reason && received.stop !== 'refused') received.stop = stopOf(choice.finish_reason);
  if (usage) received.usage = usageOf(usage);
}

function usageOf(usage: OpenAI.CompletionUsage): TokenUsage {
  const { cached_tokens: read, cache_write_tokens: written = 0 } = usage.prompt_tokens_details ?? {};
  return {
    inputTokens: Math.max(0, usage.prompt_tokens - (read ?? 0) - written),
    cacheReadTokens: read,
    cacheWriteTokens: written,
    outputTokens: usage.completion_tokens,
  };
}

function stopOf(reason: string): Stop {
  switch (reason) {
    case 'stop':
      return 'end';
    case 'content_filter':
      return 'refused';
    case 'length':
      return 'length';
    default:
      return 'other';
  }
}
