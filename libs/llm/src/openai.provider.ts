import OpenAI, { APIError } from 'openai';
import type { Stop, VendorError } from './failure.policy.js';
import type { ModelCall, TokenUsage, ToolRound } from './model-call.js';
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
    const { model, maxTokens, effort, temperature, shape, system, prompt, rounds = [] } = call;
    const stream = await this.client.chat.completions.create(
      {
        model,
        [this.limit]: maxTokens,
        ...(effort && { reasoning_effort: effort }),
        ...(temperature !== undefined && { temperature }),
        ...(shape && { response_format: formatOf(shape) }),
        // The stable part first: what is alike from the beginning is read from the vendor's cache.
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: prompt },
          ...rounds.flatMap(messagesOf),
        ],
        ...toolsOf(call),
        stream: true,
        stream_options: { include_usage: true },
      },
      { signal },
    );
    received.turn = (inputs) => turnOf(received, inputs);
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

function formatOf(shape: object): OpenAI.ResponseFormatJSONSchema {
  return { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: { ...shape } } };
}

function toolsOf({ tools = [], lastRound }: ModelCall): Partial<OpenAI.ChatCompletionCreateParamsStreaming> {
  if (tools.length === 0) return {};
  return {
    tools: tools.map(({ name, description, schema }) => ({
      type: 'function',
      function: { name, description, parameters: schema as OpenAI.FunctionParameters },
    })),
    ...(lastRound && { tool_choice: 'none' }),
  };
}

function messagesOf({ turn, results }: ToolRound): OpenAI.ChatCompletionMessageParam[] {
  const answers = results.map(({ id, says }) => ({ role: 'tool' as const, tool_call_id: id, content: says }));
  return [turn as OpenAI.ChatCompletionMessageParam, ...answers];
}

function turnOf({ text, calls }: Received, inputs: readonly unknown[]): OpenAI.ChatCompletionMessageParam {
  const asked = calls.map(({ id, name }, index) => ({
    ...{ id, type: 'function' as const },
    function: { name, arguments: JSON.stringify(inputs[index]) },
  }));
  return { role: 'assistant', content: text === '' ? null : text, tool_calls: asked };
}

function take({ choices, usage }: OpenAI.ChatCompletionChunk, received: Received): void {
  received.begun = true;
  const [choice] = choices;
  received.text += choice?.delta.content ?? '';
  for (const { index, id, function: asked } of choice?.delta.tool_calls ?? []) {
    const call = (received.calls[index] ??= { id: '', name: '', json: '' });
    call.id += id ?? '';
    call.name += asked?.name ?? '';
    call.json += asked?.arguments ?? '';
  }
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
    case 'tool_calls':
      return 'tools';
    case 'content_filter':
      return 'refused';
    case 'length':
      return 'length';
    default:
      return 'other';
  }
}
