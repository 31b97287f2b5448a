import type { ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { messageBody, messageEvents, type Spoken } from './message-body.js';
import { plausibleReply } from './plausible-reply.js';
import type { MessagesRequest } from './request-schema.js';
import type { ModelAnswer } from './script.js';

const ERROR_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

/** A pause that does not keep a stopped simulator's process alive. */
const wait = (ms: number): Promise<void> => after(ms, undefined, { ref: false });

/** An error as the vendor words it. @returns the status answered */
export function refuse(response: ServerResponse, status: number, words: string, retryAfter?: number): number {
  const error = { type: ERROR_TYPES[status] ?? 'api_error', message: words };
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  return plain(response, status, { type: 'error', error, request_id: 'req_simulated' });
}

/** Answers a well-formed request as the script says. @returns the status answered; 0 when the client was left without one */
export async function answer(
  request: MessagesRequest,
  { kind, ...how }: ModelAnswer,
  response: ServerResponse,
): Promise<number> {
  const given = 'text' in how ? how.text : undefined;
  const text = given ?? plausibleReply(request);
  const ms = 'ms' in how ? how.ms : 0;
  switch (kind) {
    case 'status': {
      const { status, retryAfter } = how as { status: number; retryAfter?: number };
      return refuse(response, status, 'scripted', retryAfter);
    }
    case 'hang':
      return 0;
    case 'reset':
      response.socket?.resetAndDestroy();
      return 0;
    case 'not-json':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>');
      return 200;
    case 'refusal':
      return speak(request, { text: '', stopReason: 'refusal' }, response);
    case 'empty':
      return speak(request, { text: ' \n', stopReason: 'end_turn' }, response);
    case 'null-stop-reason':
      return speak(request, { text, stopReason: null }, response);
    case 'max-tokens':
      return speak(request, { text: text.slice(0, 40), stopReason: 'max_tokens' }, response);
    case 'cut':
    case 'truncated':
    case 'drip':
      return speak(request, { text, stopReason: 'end_turn' }, response, { kind, ms });
    case 'error-in-stream': {
      const { type } = how as { type: string };
      return speak(request, { text, stopReason: 'end_turn' }, response, { kind, ms, error: type });
    }
    case 'slow':
      await wait(ms);
  }
  return speak(request, { text, stopReason: 'end_turn' }, response);
}

/** What happens in the middle of an answer. */
interface Middle {
  kind: 'cut' | 'truncated' | 'drip' | 'error-in-stream';
  ms: number;
  error?: string;
}

async function speak(
  request: MessagesRequest,
  spoken: Spoken,
  response: ServerResponse,
  middle?: Middle,
): Promise<number> {
  const message = messageBody(request, spoken);
  if (request.stream) {
    await stream(messageEvents(message), response, middle);
    return 200;
  }
  if (middle?.kind === 'error-in-stream')
    return refuse(response, middle.error === 'overloaded_error' ? 529 : 500, 'scripted');
  if (middle?.kind === 'drip') await wait(middle.ms);
  const body = JSON.stringify(message);
  if (middle?.kind !== 'cut' && middle?.kind !== 'truncated') return plain(response, 200, message);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
  return 200;
}

async function stream(
  events: { event: string; data: object }[],
  response: ServerResponse,
  middle?: Middle,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const half = Math.ceil(events.length / 2);
  const write = (part: { event: string; data: object }[]): Promise<unknown> =>
    new Promise((resolve) => {
      const lines = part.map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      response.write(lines.join(''), resolve);
    });
  await write(events.slice(0, half));
  if (middle?.kind === 'cut') response.socket?.destroy();
  else if (middle?.kind === 'truncated') response.end();
  else if (middle?.kind === 'error-in-stream') {
    const error = { type: 'error', error: { type: middle.error, message: 'scripted' } };
    await write([{ event: 'error', data: error }]);
    response.end();
  } else {
    if (middle?.kind === 'drip') await wait(middle.ms);
    await write(events.slice(half));
    response.end();
  }
}

function plain(response: ServerResponse, status: number, body: object): number {
  if (response.destroyed) return 0;
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_simulated' });
  response.end(JSON.stringify(body));
  return status;
}
