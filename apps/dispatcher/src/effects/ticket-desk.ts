import http from 'node:http';
import https from 'node:https';
import type { Outbound } from '@countersign/runtime';
import type { DeskAnswer } from './effect-decision.policy.js';
import { signedHeaders } from './webhook-signature.js';

/** Kept of an answer, in bytes: a reference and a sentence. */
const MOST_BYTES = 16_384;
const WORDS = 500;
const REFERENCE = /^[\w./#:-]{1,100}$/;

/** Where tickets are opened: what an administrator configured, and nothing else. */
export interface TicketAccess {
  /** HTTPS, or a place the operator named. */
  url: string;
  secret: string;
  timeoutMs: number;
  outbound: Outbound;
}

/** The door to whoever takes tickets: one signed POST to the one address. Redirects are not followed; never throws. */
export class TicketDesk {
  constructor(private readonly access: TicketAccess) {}

  /** @param id the key under which it is carried out once */
  open(id: string, ticket: object): Promise<DeskAnswer> {
    const { url, secret, timeoutMs, outbound } = this.access;
    const body = JSON.stringify(ticket);
    const target = new URL(url);
    const secure = target.protocol === 'https:';
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      ...signedHeaders(secret, { id, seconds: Math.floor(Date.now() / 1_000), body }),
    };
    return new Promise((resolve) => {
      let up = false;
      // No keep-alive: on a reused connection a reset says nothing about whether the request was read.
      const failed = (code: string): void => resolve({ answer: up ? 'lost' : 'not-reached', code });
      const lookup = outbound.lookupFor(target);
      const request = (secure ? https : http).request(target, {
        method: 'POST',
        headers,
        agent: false,
        lookup,
      });
      const limit = setTimeout(() => request.destroy(new Error('timeout')), timeoutMs);
      request.on('socket', (socket) =>
        socket.prependOnceListener(secure ? 'secureConnect' : 'connect', () => (up = true)),
      );
      request.on('error', (error) => failed(codeOf(error)));
      request.on('close', () => {
        clearTimeout(limit);
        failed('closed');
      });
      request.on('response', (response) => void answerOf(response).then(resolve));
      request.end(body);
    });
  }
}

/** The status alone decides; of the body only a reference and words are taken, as far as they can be read. */
async function answerOf(response: http.IncomingMessage): Promise<DeskAnswer> {
  const { statusCode: status = 0, headers } = response;
  const retryAfter = Number(headers['retry-after']);
  const chunks: Buffer[] = [];
  try {
    let bytes = 0;
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > MOST_BYTES) break;
      chunks.push(chunk as Buffer);
    }
  } catch {
    // It broke off after its status: that stands.
  }
  return {
    ...{ answer: 'status', status },
    ...said(Buffer.concat(chunks).toString('utf8')),
    ...(retryAfter > 0 && { retryAfterMs: Math.min(retryAfter, 3_600) * 1_000 }),
  };
}

function said(body: string): { reference?: string; words?: string } {
  try {
    const { reference, message } = JSON.parse(body) as Record<string, unknown>;
    return {
      ...(typeof reference === 'string' && REFERENCE.test(reference) && { reference }),
      ...(typeof message === 'string' && message.trim() !== '' && { words: message.slice(0, WORDS) }),
    };
  } catch {
    return {};
  }
}

/** A code, never a message. */
function codeOf(error: Error & { code?: string }): string {
  const code = error.code ?? (error.message === 'timeout' ? 'timeout' : 'failed');
  return code.replace(/[^\w-]/g, '').slice(0, 60);
}
