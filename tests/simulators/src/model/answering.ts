import type { ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { comparisonFor } from './plausible-comparison.js';
import { draftIn } from './plausible-edit.js';
import { extractionFor } from './plausible-extraction.js';
import { labelsFor } from './plausible-labels.js';
import { plausibleReply } from './plausible-reply.js';
import type { PromptCache } from './prompt-cache.js';
import type { Asked, Protocol, Spoken } from './protocol.js';
import type { ModelAnswer } from './script.js';

/** A pause that does not keep a stopped simulator's process alive. */
const wait = (ms: number): Promise<void> => after(ms, undefined, { ref: false });

/** An error as the vendor words it. @returns the status answered */
export function refuse(
  protocol: Protocol,
  response: ServerResponse,
  { status, words, retryAfter }: { status: number; words: string; retryAfter?: number },
): number {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  return plain(response, status, protocol.errorBody(status, words));
}

/** What it says where it is asked to judge and no script says otherwise. */
const NOTHING_FOUND = '{"findings":[]}';

/** What the model says, and how its answer ends. */
function spokenFor(asked: Asked, answer: ModelAnswer): Spoken {
  const text =
    ('text' in answer ? answer.text : undefined) ??
    comparisonFor(asked.prompt) ??
    extractionFor(asked.prompt) ??
    labelsFor(asked.prompt) ??
    (asked.shaped ? NOTHING_FOUND : (draftIn(asked.prompt) ?? plausibleReply(asked.prompt)));
  switch (answer.kind) {
    case 'refusal':
      return { text: '', stop: 'refusal' };
    case 'empty':
      return { text: ' \n', stop: 'end' };
    case 'null-stop-reason':
      return { text, stop: null };
    case 'max-tokens':
      return { text: text.slice(0, 40), stop: 'length' };
    case 'tool': {
      const { name, input, thinks } = answer;
      return { text: '', stop: 'tool', tool: { name, input, thinks } };
    }
    case 'broken-tool':
      return { text: '', stop: 'tool' };
    case 'prompt-leak':
      return { text: `${asked.prefix}\n\n${text}`, stop: 'end' };
    case 'markdown-image':
      return { text: `${text}\n\n![map](${answer.url}?q=${encodeURIComponent(text)})`, stop: 'end' };
    case 'text':
      return { text, stop: 'end', thinks: answer.thinks };
    default:
      return { text, stop: 'end' };
  }
}

/** Answers a well-formed request as the script says. @returns the status answered; 0 when the client was left without one */
export async function answer(
  protocol: Protocol,
  asked: Asked,
  scripted: ModelAnswer,
  { cache, response }: { cache: PromptCache; response: ServerResponse },
): Promise<number> {
  switch (scripted.kind) {
    case 'status': {
      const { status, retryAfter } = scripted;
      return refuse(protocol, response, { status, words: 'scripted', retryAfter });
    }
    case 'hang':
      return 0;
    case 'reset':
      response.socket?.resetAndDestroy();
      return 0;
    case 'not-json':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>');
      return 200;
    case 'slow':
      await wait(scripted.ms);
  }
  const spoken = spokenFor(asked, scripted);
  const counted = cache.count(asked, spoken.text);
  const told = scripted.kind === 'text' && scripted.cacheUntold ? { ...counted, read: undefined } : counted;
  const said = { ...spoken, usage: told };
  return asked.stream
    ? stream(protocol, protocol.events(asked, said), scripted, response)
    : whole(protocol, protocol.whole(asked, said), scripted, response);
}

async function whole(
  protocol: Protocol,
  message: object,
  scripted: ModelAnswer,
  response: ServerResponse,
): Promise<number> {
  if (scripted.kind === 'error-in-stream') {
    const status = scripted.error === 'overloaded' ? 529 : 500;
    return refuse(protocol, response, { status, words: 'scripted' });
  }
  if (scripted.kind === 'drip') await wait(scripted.ms);
  if (scripted.kind !== 'cut' && scripted.kind !== 'truncated') return plain(response, 200, message);
  const body = JSON.stringify(message);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
  return 200;
}

async function stream(
  protocol: Protocol,
  events: string[],
  scripted: ModelAnswer,
  response: ServerResponse,
): Promise<number> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const half = Math.ceil(events.length / 2);
  const write = (part: string[]): Promise<unknown> =>
    new Promise((resolve) => response.write(part.join(''), resolve));
  await write(events.slice(0, half));
  switch (scripted.kind) {
    case 'cut':
      response.socket?.destroy();
      return 200;
    case 'truncated':
      break;
    case 'error-in-stream':
      await write([protocol.errorEvent(scripted.error)]);
      break;
    default:
      if (scripted.kind === 'drip') await wait(scripted.ms);
      await write(events.slice(half));
  }
  response.end();
  return 200;
}

function plain(response: ServerResponse, status: number, body: object): number {
  if (response.destroyed) return 0;
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_simulated' });
  response.end(JSON.stringify(body));
  return status;
}
