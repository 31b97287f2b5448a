import http from 'node:http';
import https from 'node:https';
import type { Outbound } from '@countersign/runtime';

/** Of an answer that is an error, in characters; of any other nothing is kept. */
const MOST = 200;
const MOST_BYTES = 1_024;

/** How a call ended. */
export interface CallEnd {
  /** Absent where nobody answered. */
  status?: number;
  /** Why it counts as failed; absent where it was taken. */
  code?: string;
  /** The beginning of what an error said. */
  answer?: string;
}

export interface Call {
  url: string;
  headers: Record<string, string>;
  body: string;
  outbound: Outbound;
  signal: AbortSignal;
}

/** One POST on a connection of its own. A redirect is an answer like any other: nobody follows it. Never throws. */
export async function callWebhook({ url, headers, body, outbound, signal }: Call): Promise<CallEnd> {
  const target = new URL(url);
  const length = String(Buffer.byteLength(body));
  try {
    const options: https.RequestOptions = {
      ...{ method: 'POST', agent: false, signal, lookup: outbound.lookupFor(target) },
      headers: {
        ...headers,
        ...{ 'content-type': 'application/json', 'content-length': length, 'user-agent': 'countersign/1.0' },
      },
    };
    return await new Promise<CallEnd>((resolve, reject) => {
      const request = (target.protocol === 'https:' ? https : http).request(target, options);
      request.on('error', reject);
      // Without a listener Node drops the connection and tells nobody.
      request.on('upgrade', ({ statusCode: status = 101 }, socket) => {
        socket.destroy();
        resolve({ status, code: 'status' });
      });
      request.on('response', (response) => {
        endOf(response).then(resolve, reject);
      });
      request.end(body);
    });
  } catch (error) {
    return { code: codeOf(error as Error & { code?: string }, signal) };
  }
}

async function endOf(response: http.IncomingMessage): Promise<CallEnd> {
  const { statusCode: status = 0 } = response;
  if (status >= 200 && status < 300) {
    response.destroy();
    return { status };
  }
  const answer = await beginning(response);
  return { status, code: status >= 300 && status < 400 ? 'redirect' : 'status', ...(answer && { answer }) };
}

/** Characters that move nothing on a screen; where it breaks off, what came until then. */
async function beginning(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // The status stands.
  }
  const text = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
  return [...text.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, MOST).join('');
}

/** A code, never a message. */
function codeOf({ code, name }: Error & { code?: string }, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout';
  return (code ?? name).replace(/[^\w-]/g, '').slice(0, 60);
}
