import type { IncomingMessage } from 'node:http';
import type { Json } from './chat-book.js';

/** Reads a request to its end. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Parameters from the query and the body, JSON or form encoded; undefined for anything else (multipart is not simulated).
 * Form values arrive as text: JSON inside them is read, as the Bot API does.
 */
export function paramsOf(request: IncomingMessage, query: URLSearchParams, body: string): Json | undefined {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  const fromQuery = fromForm(query);
  if (body === '') return fromQuery;
  if (type === 'application/x-www-form-urlencoded')
    return { ...fromQuery, ...fromForm(new URLSearchParams(body)) };
  const parsed = type === 'application/json' ? parsedJson(body) : undefined;
  return typeof parsed === 'object' && parsed !== null ? { ...fromQuery, ...parsed } : undefined;
}

function fromForm(form: URLSearchParams): Json {
  return Object.fromEntries([...form].map(([name, value]) => [name, parsedJson(value) ?? value]));
}

/** The value a text of JSON stands for, or undefined when it is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
