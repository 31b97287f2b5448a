import Ajv from 'ajv';
import { tokens } from './prompt-cache.js';

/** What the product may ask for. @see https://developers.openai.com/api/reference/resources/embeddings */
interface EmbeddingsRequest {
  model: string;
  input: string[];
}

const REQUEST = {
  type: 'object',
  required: ['model', 'input'],
  additionalProperties: false,
  properties: {
    model: { type: 'string', minLength: 1 },
    input: { type: 'array', minItems: 1, maxItems: 2_048, items: { type: 'string', minLength: 1 } },
    encoding_format: { enum: ['float'] },
  },
};
const validate = new Ajv({ allErrors: true, strict: false }).compile<EmbeddingsRequest>(REQUEST);

export const EMBEDDINGS_PATH = '/v1/embeddings';
/** Numbers of a text; a model whose name ends in `-N` gives N. */
const DIMENSION = 256;

/** What is wrong with a request body, in words; empty when it is right. */
export function problemsOfEmbeddings(body: unknown): string[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'body'} ${message}`);
}

/** One vector for each text, always the same one for the same text. */
export function embeddings(body: unknown): object {
  const { model, input } = body as EmbeddingsRequest;
  const dimension = Number(/-(\d+)$/.exec(model)?.[1] ?? DIMENSION);
  const read = input.reduce((sum, text) => sum + tokens(text), 0);
  return {
    object: 'list',
    model,
    data: input.map((text, index) => ({ object: 'embedding', index, embedding: letters(text, dimension) })),
    usage: { prompt_tokens: read, total_tokens: read },
  };
}

/**
 * Triples of letters, counted into as many drawers as there are numbers. It knows how words look and nothing of what they mean: enough to see
 * that vectors are asked for, kept and compared, and no measure of how well a real model finds.
 */
function letters(text: string, dimension: number): number[] {
  const numbers = new Array<number>(dimension).fill(0);
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const word of plain.match(/[\p{L}\p{N}]{3,}/gu) ?? ['none']) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++)
      numbers[drawer(padded.slice(at, at + 3)) % dimension]! += 1;
  }
  return numbers.map((count) => Math.sqrt(count));
}

/** FNV-1a. */
function drawer(letters: string): number {
  let hash = 0x811c9dc5;
  for (const letter of letters) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
