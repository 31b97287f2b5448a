import Ajv from 'ajv';

/** What the product may ask for: the part of the request the vendor's SDK types describe and we use. */
export interface MessagesRequest {
  model: string;
  max_tokens: number;
  messages: { role: 'user' | 'assistant'; content: string | { type: 'text'; text: string }[] }[];
  system?: string | { type: 'text'; text: string }[];
  stream?: boolean;
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
        properties: { role: { enum: ['user', 'assistant'] }, content: text },
      },
    },
    system: text,
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
      properties: { effort: { enum: ['low', 'medium', 'high', 'xhigh', 'max'] } },
    },
    thinking: {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: { type: { enum: ['adaptive', 'between_tools'] } },
    },
  },
};

const validate = new Ajv({ allErrors: true, strict: false }).compile<MessagesRequest>(REQUEST);

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
  return last?.role === 'assistant' ? [...problems, '/messages may not end with the assistant'] : problems;
}
