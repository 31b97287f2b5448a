import Ajv from 'ajv';

/** What the product may ask for of a chat completion. */
export interface ChatRequest {
  model: string;
  messages: { role: 'system' | 'user'; content: string }[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
}

/**
 * Closed on purpose. Exactly one limit: a server that knows only the other name would write without end.
 * @see https://platform.openai.com/docs/api-reference/chat/create
 */
const REQUEST = {
  type: 'object',
  required: ['model', 'messages'],
  additionalProperties: false,
  properties: {
    model: { type: 'string', minLength: 1 },
    max_tokens: { type: 'integer', minimum: 1 },
    max_completion_tokens: { type: 'integer', minimum: 1 },
    temperature: { type: 'number', minimum: 0, maximum: 2 },
    reasoning_effort: { enum: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] },
    messages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['role', 'content'],
        additionalProperties: false,
        properties: {
          role: { enum: ['system', 'developer', 'user', 'assistant'] },
          content: { type: 'string', minLength: 1 },
        },
      },
    },
    stream: { type: 'boolean' },
    stream_options: {
      type: 'object',
      additionalProperties: false,
      properties: { include_usage: { type: 'boolean' } },
    },
  },
  oneOf: [{ required: ['max_tokens'] }, { required: ['max_completion_tokens'] }],
};

const validate = new Ajv({ allErrors: true, strict: false }).compile<ChatRequest>(REQUEST);

/** What is wrong with a request body, in words; empty when it is right. */
export function problemsOfChat(body: unknown): string[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || 'body', message, (params as { additionalProperty?: string }).additionalProperty]
      .filter(Boolean)
      .join(' '),
  );
}
