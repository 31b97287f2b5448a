import Ajv from 'ajv';

/** What the product may ask for: the part of the request the vendor's SDK types describe and we use. */
export interface MessagesRequest {
  model: string;
  max_tokens: number;
  messages: {
    role: 'user' | 'assistant';
    content: string | { type: string; text?: string; content?: string }[];
  }[];
  system?: string | { type: 'text'; text: string }[];
  stream?: boolean;
  output_config?: { format?: object };
}

const textBlocks = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['type', 'text'],
    additionalProperties: false,
    properties: {
      type: { const: 'text' },
      text: { type: 'string', minLength: 1 },
      cache_control: {
        type: 'object',
        required: ['type'],
        additionalProperties: false,
        properties: { type: { const: 'ephemeral' }, ttl: { enum: ['5m', '1h'] } },
      },
    },
  },
};
const text = { oneOf: [{ type: 'string', minLength: 1 }, textBlocks] };

const object = (required: readonly string[], properties: object): object => ({
  ...{ type: 'object', required, additionalProperties: false, properties },
});
const words = { type: 'string', minLength: 1 };

/** What a turn may hold beside words: calls with what was thought before them, and what came of them. */
const blocks = {
  type: 'array',
  minItems: 1,
  items: {
    oneOf: [
      textBlocks.items,
      object(['type', 'thinking', 'signature'], {
        ...{ type: { const: 'thinking' }, thinking: { type: 'string' }, signature: words },
      }),
      object(['type', 'id', 'name', 'input'], {
        ...{ type: { const: 'tool_use' }, id: words, name: words, input: { type: 'object' } },
      }),
      object(['type', 'tool_use_id', 'content'], {
        ...{
          type: { const: 'tool_result' },
          tool_use_id: words,
          content: words,
          is_error: { type: 'boolean' },
        },
      }),
    ],
  },
};

/**
 * Closed on purpose. Sampling parameters are not in it: the vendor's current models answer them with 400.
 * @see https://platform.claude.com/docs/en/api/messages
 */
const REQUEST = {
  type: 'object',
  required: ['model', 'max_tokens', 'messages'],
  additionalProperties: false,
  properties: {
    model: { type: 'string', pattern: '^claude-[a-z0-9-]+$' },
    max_tokens: { type: 'integer', minimum: 1, maximum: 128_000 },
    messages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['role', 'content'],
        additionalProperties: false,
        properties: { role: { enum: ['user', 'assistant'] }, content: { oneOf: [words, blocks] } },
      },
    },
    system: text,
    tools: {
      type: 'array',
      minItems: 1,
      items: object(['name', 'description', 'input_schema'], {
        name: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,128}$' },
        description: words,
        input_schema: { type: 'object', required: ['type'], properties: { type: { const: 'object' } } },
      }),
    },
    tool_choice: object(['type'], { type: { enum: ['auto', 'none'] } }),
    stream: { type: 'boolean' },
    stop_sequences: { type: 'array', maxItems: 8, items: { type: 'string', minLength: 1 } },
    metadata: {
      type: 'object',
      additionalProperties: false,
      properties: { user_id: { type: 'string', maxLength: 256 } },
    },
    output_config: {
      type: 'object',
      additionalProperties: false,
      properties: {
        effort: { enum: ['low', 'medium', 'high', 'xhigh', 'max'] },
        format: object(['type', 'schema'], { type: { const: 'json_schema' }, schema: { type: 'object' } }),
      },
    },
    thinking: {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: { type: { enum: ['adaptive', 'between_tools'] } },
    },
  },
};

const ajv = new Ajv({ allErrors: true, strict: false });
const validate = ajv.compile<MessagesRequest>(REQUEST);

/** Counting takes a part of what an answer is asked for with. @see https://platform.claude.com/docs/en/api/messages/count_tokens */
const { model, messages, system, tools, tool_choice, thinking } = REQUEST.properties;
const validateCount = ajv.compile(
  object(['model', 'messages'], { model, messages, system, tools, tool_choice, thinking }),
);

/** What is wrong with a request to count, in words; empty when it is right. */
export function problemsOfCount(body: unknown): string[] {
  if (validateCount(body)) return [];
  return (validateCount.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'body'} ${message}`,
  );
}

/** What is wrong with a request body, in words; empty when it is right. */
export function problemsOf(body: unknown): string[] {
  const problems = validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) =>
        [instancePath || 'body', message, (params as { additionalProperty?: string }).additionalProperty]
          .filter(Boolean)
          .join(' '),
      );
  const messages = (body as Partial<MessagesRequest> | undefined)?.messages;
  const last = Array.isArray(messages) ? messages.at(-1) : undefined;
  if (Array.isArray(messages)) problems.push(...unanswered(messages));
  return last?.role === 'assistant' ? [...problems, '/messages may not end with the assistant'] : problems;
}

/** Each call of a turn is answered in the next one, and nothing else is. */
function unanswered(messages: readonly { content?: unknown }[]): string[] {
  const ids = (content: unknown, type: string, key: string): string =>
    (Array.isArray(content) ? (content as Record<string, string>[]) : [])
      .filter((block) => block.type === type)
      .map((block) => block[key])
      .join();
  return messages.flatMap(({ content }, index) =>
    ids(content, 'tool_use', 'id') === ids(messages[index + 1]?.content, 'tool_result', 'tool_use_id')
      ? []
      : [`/messages/${index} has calls without answers`],
  );
}
