import Ajv from 'ajv';

/** What the product may ask for of a chat completion. */
export interface ChatRequest {
  model: string;
  messages: { role: 'system' | 'user' | 'assistant' | 'tool'; content: string | null }[];
  stream?: boolean;
  response_format?: object;
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
          role: { enum: ['system', 'developer', 'user', 'assistant', 'tool'] },
          content: { type: ['string', 'null'], minLength: 1 },
          tool_calls: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['id', 'type', 'function'],
              additionalProperties: false,
              properties: {
                id: { type: 'string', minLength: 1 },
                type: { const: 'function' },
                function: {
                  type: 'object',
                  required: ['name', 'arguments'],
                  additionalProperties: false,
                  properties: { name: { type: 'string', minLength: 1 }, arguments: { type: 'string' } },
                },
              },
            },
          },
          tool_call_id: { type: 'string', minLength: 1 },
        },
      },
    },
    tools: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type', 'function'],
        additionalProperties: false,
        properties: {
          type: { const: 'function' },
          function: {
            type: 'object',
            required: ['name', 'description', 'parameters'],
            additionalProperties: false,
            properties: {
              name: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' },
              description: { type: 'string', minLength: 1 },
              parameters: { type: 'object' },
            },
          },
        },
      },
    },
    response_format: {
      type: 'object',
      required: ['type', 'json_schema'],
      additionalProperties: false,
      properties: {
        type: { const: 'json_schema' },
        json_schema: {
          type: 'object',
          required: ['name', 'strict', 'schema'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' },
            strict: { const: true },
            schema: { type: 'object' },
          },
        },
      },
    },
    tool_choice: { enum: ['auto', 'none'] },
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
