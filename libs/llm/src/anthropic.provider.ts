import Anthropic from '@anthropic-ai/sdk';
import type { Stop, VendorError } from './failure.policy.js';
import type { ModelCall } from './model-call.js';
import { LlmProvider, type Received } from './provider.js';

/** Nothing is counted without a message; this one is a token or two of the thousand that matter. */
const SHORTEST_MESSAGE = '.';

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
    const { model, maxTokens, thinking, system } = call;
    const stream = await this.client.messages.create(
      {
        model,
        max_tokens: maxTokens,
        ...outputOf(call),
        ...(thinking && { thinking: { type: thinking } }),
        system: [{ type: 'text', text: system, cache_control: { type: 'ephemeral' } }],
        ...toolsOf(call),
        messages: messagesOf(call),
        stream: true,
      },
      { signal },
    );
    let stop: Stop = null;
    const blocks: Block[] = [];
    received.turn = (inputs) => turnOf(blocks, inputs);
    for await (const event of stream) {
      if (event.type === 'message_delta') stop = stopOf(event.delta.stop_reason);
      // Only the last event makes the reason before it one to believe.
      if (event.type === 'message_stop') received.stop = stop;
      take(event, received);
      gather(event, blocks, received);
    }
  }

  /** @see https://platform.claude.com/docs/en/api/messages/count_tokens */
  override async countPrefix(model: string, system: string, limitMs: number): Promise<number | undefined> {
    const asked = { model, system, messages: [{ role: 'user' as const, content: SHORTEST_MESSAGE }] };
    const signal = AbortSignal.timeout(limitMs);
    const counted = await this.client.messages.countTokens(asked, { signal }).catch(() => undefined);
    return counted?.input_tokens;
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

/** A block of the model's turn, filled as it comes. */
type Block =
  | { type: 'text'; text: string }
  | { type: 'thinking'; thinking: string; signature: string }
  | { type: 'redacted_thinking'; data: string }
  | { type: 'tool_use'; id: string; name: string };

function outputOf({ effort, shape }: ModelCall): Pick<Anthropic.MessageCreateParams, 'output_config'> {
  if (!effort && !shape) return {};
  const format = shape && { type: 'json_schema' as const, schema: { ...shape } };
  return { output_config: { ...(effort && { effort }), ...(format && { format }) } };
}

function toolsOf({ tools = [], lastRound }: ModelCall): Partial<Anthropic.MessageCreateParams> {
  if (tools.length === 0) return {};
  return {
    tools: tools.map(({ name, description, schema }) => ({
      ...{ name, description },
      input_schema: schema as Anthropic.Tool.InputSchema,
    })),
    ...(lastRound && { tool_choice: { type: 'none' } }),
  };
}

function messagesOf({ prompt, rounds = [] }: ModelCall): Anthropic.MessageParam[] {
  return [
    { role: 'user', content: prompt },
    ...rounds.flatMap(({ turn, results }): Anthropic.MessageParam[] => [
      { role: 'assistant', content: turn as Anthropic.ContentBlockParam[] },
      {
        role: 'user',
        content: results.map(({ id, says, failed }) => ({
          ...{ type: 'tool_result' as const, tool_use_id: id, content: says },
          ...(failed && { is_error: true }),
        })),
      },
    ]),
  ];
}

/** Keeps the blocks as they came: a vendor that thought before it asked wants its thoughts back with the answer. */
function gather(event: Anthropic.RawMessageStreamEvent, blocks: Block[], { calls }: Received): void {
  if (event.type === 'content_block_start') {
    const { content_block: block } = event;
    if (block.type === 'tool_use') calls.push({ id: block.id, name: block.name, json: '' });
    if (block.type === 'tool_use') blocks[event.index] = { type: 'tool_use', id: block.id, name: block.name };
    if (block.type === 'text') blocks[event.index] = { type: 'text', text: '' };
    if (block.type === 'thinking') blocks[event.index] = { type: 'thinking', thinking: '', signature: '' };
    if (block.type === 'redacted_thinking')
      blocks[event.index] = { type: 'redacted_thinking', data: block.data };
  } else if (event.type === 'content_block_delta') {
    const block = blocks[event.index];
    const { delta } = event;
    const call = calls.at(-1);
    if (delta.type === 'input_json_delta' && call) call.json += delta.partial_json;
    if (delta.type === 'text_delta' && block?.type === 'text') block.text += delta.text;
    if (delta.type === 'thinking_delta' && block?.type === 'thinking') block.thinking += delta.thinking;
    if (delta.type === 'signature_delta' && block?.type === 'thinking') block.signature += delta.signature;
  }
}

function turnOf(blocks: readonly Block[], inputs: readonly unknown[]): Anthropic.ContentBlockParam[] {
  let call = 0;
  return blocks
    .filter((block) => block.type !== 'text' || block.text !== '')
    .map((block) => (block.type === 'tool_use' ? { ...block, input: inputs[call++] } : block));
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
    case 'tool_use':
      return 'tools';
    case 'refusal':
      return 'refused';
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    default:
      return 'other';
  }
}
