import type { IncomingMessage } from 'node:http';
import type { Json } from './chat-book.js';
import type { FileShelf } from './file-shelf.js';

/** Reads a request to its end. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Parameters from the query and the body, JSON or a form; undefined for anything else. Form values arrive as text: JSON inside them
 * is read, as the Bot API does. A file that is uploaded goes to the shelf, and its id stands in its place.
 */
export async function paramsOf(
  request: IncomingMessage,
  query: URLSearchParams,
  bytes: Buffer,
  shelf: FileShelf,
): Promise<Json | undefined> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  const fromQuery = fromForm(query);
  if (bytes.length === 0) return fromQuery;
  if (type === 'multipart/form-data') return fromMultipart(request, bytes, shelf);
  const body = bytes.toString('utf8');
  if (type === 'application/x-www-form-urlencoded')
    return { ...fromQuery, ...fromForm(new URLSearchParams(body)) };
  const parsed = type === 'application/json' ? parsedJson(body) : undefined;
  return typeof parsed === 'object' && parsed !== null ? { ...fromQuery, ...parsed } : undefined;
}

/** Parameters that are words, whatever they look like. */
const WORDS = new Set(['text', 'caption', 'title', 'address']);

async function fromMultipart(
  { headers }: IncomingMessage,
  bytes: Buffer,
  shelf: FileShelf,
): Promise<Json | undefined> {
  const type = headers['content-type'] ?? '';
  const form = await new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (!form) return undefined;
  const params: Json = {};
  // The Bot API takes a method named in the form as well; a client may repeat it there.
  form.delete('method');
  for (const [name, value] of form) {
    if (typeof value === 'string') params[name] = WORDS.has(name) ? value : (parsedJson(value) ?? value);
    else params[name] = shelf.put(Buffer.from(await value.arrayBuffer()), value.name).file_id;
  }
  return params;
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
