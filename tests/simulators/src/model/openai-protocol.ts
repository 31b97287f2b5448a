import { randomUUID } from 'node:crypto';
import { problemsOfChat, type ChatRequest } from './openai-schema.js';
import type { Asked, Protocol, Spoken } from './protocol.js';

const ERROR_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'invalid_request_error',
  403: 'invalid_request_error',
  404: 'invalid_request_error',
  429: 'requests',
};
const FINISH_REASONS = {
  end: 'stop',
  refusal: 'content_filter',
  length: 'length',
  tool: 'tool_calls',
} as const;
/** A tool nobody offered, with arguments that break off. */
const TOOL_CALL = {
  index: 0,
  id: 'call_simulated',
  type: 'function',
  function: { name: 'look_up', arguments: '{"query": "wi-f' },
};

/** OpenAI's chat completions, as many servers speak them. @see https://platform.openai.com/docs/api-reference/chat */
export const OPENAI: Protocol = {
  path: '/v1/chat/completions',
  problemsOf: problemsOfChat,

  asked(body): Asked {
    const { model, stream = false, messages, response_format: format } = body as ChatRequest;
    const prefix = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
    return {
      model,
      stream,
      shaped: format !== undefined,
      cached: true,
      prefix: prefix.join('\n'),
      prompt: messages.at(-1)?.content ?? '',
    };
  },

  whole: (asked, spoken) => ({
    ...head('chat.completion', asked),
    choices: [
      {
        index: 0,
        message: {
          ...{ role: 'assistant', content: aloud(spoken), refusal: null },
          ...thoughtOf(spoken),
          ...toolCalls(spoken),
        },
        finish_reason: finish(spoken),
        logprobs: null,
      },
    ],
    ...(spoken.usage && { usage: usageOf(spoken) }),
  }),

  events(asked, spoken) {
    const chunk = head('chat.completion.chunk', asked);
    const choice = (delta: object, finish_reason: string | null = null): object => ({
      ...chunk,
      choices: [{ index: 0, delta, finish_reason, logprobs: null }],
      usage: null,
    });
    const pieces = aloud(spoken).match(/[\s\S]{1,40}/g) ?? [];
    return [
      choice({ role: 'assistant', content: '', refusal: null, ...thoughtOf(spoken) }),
      ...pieces.map((content) => choice({ content })),
      ...(spoken.stop === 'tool' ? toolPieces(spoken).map((piece) => choice(piece)) : []),
      choice({}, finish(spoken)),
      ...(spoken.usage ? [{ ...chunk, choices: [], usage: usageOf(spoken) }] : []),
    ]
      .map((data) => `data: ${JSON.stringify(data)}\n\n`)
      .concat('data: [DONE]\n\n');
  },

  errorBody: (status, words) => ({
    error: { message: words, type: ERROR_TYPES[status] ?? 'server_error', param: null, code: null },
  }),

  errorEvent: (kind) =>
    `data: ${JSON.stringify({ error: { message: 'scripted', type: 'server_error', code: kind } })}\n\n`,
};

/** Servers of open models without a parser for it say the thought before the answer. */
const aloud = ({ text, thinks }: Spoken): string =>
  thinks ? `<think>\n${thinks}\n</think>\n\n${text}` : text;

/** Those with one, beside it, by either name. */
const thoughtOf = ({ thinks }: Spoken): object =>
  thinks ? { reasoning_content: thinks, reasoning: thinks } : {};

function head(object: string, { model }: Asked): object {
  return {
    id: `chatcmpl-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    object,
    created: Math.floor(Date.now() / 1_000),
    model,
  };
}

const finish = ({ stop }: Spoken): string | null => stop && FINISH_REASONS[stop];

function toolCalls({ stop, tool }: Spoken): object {
  if (stop !== 'tool') return {};
  if (!tool) return { tool_calls: [TOOL_CALL] };
  const asked = { name: tool.name, arguments: JSON.stringify(tool.input) };
  return { tool_calls: [{ ...TOOL_CALL, id: `call_${randomUUID().slice(0, 8)}`, function: asked }] };
}

/** In pieces, as it comes: the name first, then the arguments bit by bit. */
function toolPieces(spoken: Spoken): object[] {
  const [call] = (toolCalls(spoken) as { tool_calls: (typeof TOOL_CALL)[] }).tool_calls;
  if (!call) return [];
  const { name, arguments: all } = call.function;
  const first = { tool_calls: [{ ...call, function: { name, arguments: '' } }] };
  const rest = (all.match(/[\s\S]{1,9}/g) ?? []).map((piece) => ({
    tool_calls: [{ index: 0, function: { arguments: piece } }],
  }));
  return [first, ...rest];
}

/** Here what was read from the cache is part of the prompt's tokens. */
function usageOf({ usage }: Spoken): object {
  const { fresh, read, written, out } = usage!;
  const prompt = fresh + (read ?? 0) + written;
  return {
    prompt_tokens: prompt,
    completion_tokens: out,
    total_tokens: prompt + out,
    ...(read !== undefined && {
      prompt_tokens_details: { cached_tokens: read, cache_write_tokens: written },
    }),
  };
}
