import type { ServerResponse } from 'node:http';
import { Refusal, type BotApi } from './bot-api.js';
import type { Json } from './chat-book.js';
import type { Fault } from './faults.js';

/** What the log keeps of an answer; status 0 means the client got none. */
export interface Answered {
  status: number;
  description?: string;
}

/** Carries a request out, or fails it in the planned way, and answers as the Bot API would. */
export async function answer(
  api: BotApi,
  request: { method: string; params: Json; signal: AbortSignal },
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<Answered> {
  if (fault && 'accepted' in fault && fault.accepted) await call(api, request);
  switch (fault?.kind) {
    case 'too-many-requests':
      return refuse(response, 429, `Too Many Requests: retry after ${fault.retryAfter}`, {
        retry_after: fault.retryAfter,
      });
    case 'refused':
      return refuse(response, fault.status, fault.description);
    case 'server-error':
      return send(response, fault.status, 'text/html', '<html><body><h1>nginx</h1></body></html>');
    case 'not-json':
      return send(response, fault.status, 'text/html', '<html>proxy</html>');
    case 'truncated-answer':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"ok":true,"result":{"mess', () => response.socket?.destroy());
      return { status: 200, description: 'truncated' };
    case 'reset':
      response.socket?.resetAndDestroy();
      return { status: 0 };
    case 'hang':
      return { status: 0 };
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
  }
  const outcome = await call(api, request);
  if (outcome instanceof Refusal) {
    return refuse(response, outcome.status, outcome.message, outcome.parameters);
  }
  return send(response, 200, 'application/json', JSON.stringify({ ok: true, result: outcome }));
}

/** Answers `ok: false` with the HTTP status in the body too, as the Bot API does. */
export function refuse(
  response: ServerResponse,
  status: number,
  description: string,
  parameters?: Json,
): Answered {
  const body = { ok: false, error_code: status, description, ...(parameters && { parameters }) };
  return { ...send(response, status, 'application/json', JSON.stringify(body)), description };
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): Answered {
  if (response.destroyed) return { status: 0 };
  response.writeHead(status, { 'content-type': type }).end(body);
  return { status };
}

async function call(
  api: BotApi,
  { method, params, signal }: { method: string; params: Json; signal: AbortSignal },
): Promise<unknown> {
  try {
    return await api.call(method, params, signal);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
