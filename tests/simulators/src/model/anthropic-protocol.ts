import { randomUUID } from 'node:crypto';
import { problemsOf, type MessagesRequest } from './anthropic-schema.js';
import type { Asked, Protocol, Spoken } from './protocol.js';

const ERROR_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};
const STOP_REASONS = {
  end: 'end_turn',
  refusal: 'refusal',
  length: 'max_tokens',
  tool: 'tool_use',
} as const;

type Content = MessagesRequest['messages'][number]['content'] | undefined;

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('\n');

/** Counts a request's tokens without answering it. @see https://platform.claude.com/docs/en/api/messages/count_tokens */
export const COUNT_PATH = '/v1/messages/count_tokens';

/** Anthropic's Messages API. @see https://platform.claude.com/docs/en/api/messages */
export const ANTHROPIC: Protocol = {
  path: '/v1/messages',

  problemsOf(body, headers) {
    const problems = problemsOf(body);
    return headers['anthropic-version'] ? problems : [...problems, 'anthropic-version header is missing'];
  },

  asked(body): Asked {
    const { model, stream = false, system, messages, output_config: output } = body as MessagesRequest;
    const shaped = output?.format !== undefined;
    const cached = Array.isArray(system) && system.some((block) => 'cache_control' in block);
    const prompt = textOf(messages.at(-1)?.content);
    return { model, stream, shaped, cached, prefix: textOf(system), prompt };
  },

  whole: message,

  events(asked, spoken) {
    const whole = message(asked, spoken);
    const { content, stop_reason, stop_sequence, usage } = whole;
    const start = { ...whole, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } };
    return [
      { type: 'message_start', message: start },
      { type: 'ping' },
      ...content.flatMap((block, index) => [
        { type: 'content_block_start', index, content_block: begunOf(block) },
        ...deltasOf(block).map((delta) => ({ type: 'content_block_delta', index, delta })),
        { type: 'content_block_stop', index },
      ]),
      {
        type: 'message_delta',
        delta: { stop_reason, stop_sequence },
        usage: { output_tokens: usage.output_tokens },
      },
      { type: 'message_stop' },
    ].map(sent);
  },

  errorBody: (status, words) => ({
    type: 'error',
    error: { type: ERROR_TYPES[status] ?? 'api_error', message: words },
    request_id: 'req_simulated',
  }),

  errorEvent: (kind) =>
    sent({
      type: 'error',
      error: { type: kind === 'overloaded' ? 'overloaded_error' : 'api_error', message: 'scripted' },
    }),
};

const sent = (data: { type: string; [more: string]: unknown }): string =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

interface Block {
  type: 'text' | 'thinking' | 'tool_use';
  text?: string;
  /** Of a call: its arguments as they are put on the wire. */
  json?: string;
  [more: string]: unknown;
}

function begunOf({ json: _json, ...block }: Block): object {
  if (block.type === 'thinking') return { ...block, thinking: '', signature: '' };
  return block.text ? { ...block, text: '' } : block;
}

function deltasOf({ type, text = '', json, ...block }: Block): object[] {
  if (type === 'tool_use') {
    // In pieces, as it comes.
    return ((json ?? '').match(/[\s\S]{1,9}/g) ?? []).map((piece) => ({
      type: 'input_json_delta',
      partial_json: piece,
    }));
  }
  if (type === 'thinking')
    return [
      { type: 'thinking_delta', thinking: block.thinking },
      { type: 'signature_delta', signature: block.signature },
    ];
  return (text.match(/[\s\S]{1,40}/g) ?? []).map((piece) => ({ type: 'text_delta', text: piece }));
}

/** The vendor's `Message`. */
function message({ model }: Asked, { text, stop, tool, thinks, usage }: Spoken) {
  const call: Block = {
    ...{
      type: 'tool_use',
      id: `toolu_${randomUUID().slice(0, 8)}`,
      name: tool?.name ?? 'look_up',
      input: {},
    },
    json: tool ? JSON.stringify(tool.input) : '{"query": "wi-f',
  };
  const thought: Block = { type: 'thinking', thinking: thinks ?? 'Which tool knows?', signature: 'c2lnbmVk' };
  const answer: Block[] = text === '' ? [] : [{ type: 'text', text, citations: null }];
  const content = thinks ? [thought, ...answer] : answer;
  return {
    id: `msg_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    type: 'message',
    role: 'assistant',
    model,
    content: stop === 'tool' ? [...(tool?.thinks ? [thought] : []), ...content, call] : content,
    stop_reason: stop && STOP_REASONS[stop],
    stop_sequence: null,
    usage: {
      input_tokens: usage?.fresh ?? 0,
      cache_creation_input_tokens: usage?.written ?? 0,
      cache_read_input_tokens: usage?.read ?? null,
      output_tokens: usage?.out ?? 0,
    },
  };
}
