import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.js';
import type { Json } from './payload.js';

/** Answers a send in the planned way. @returns the status, 0 when the client is left without an answer */
export async function answer(
  accept: () => Json,
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<number> {
  if (fault && 'accepted' in fault && fault.accepted) accept();
  switch (fault?.kind) {
    case 'graph-error':
      return graphError(response, fault.status, fault.code, fault.message);
    case 'server-error':
      return send(
        response,
        fault.status,
        'text/html',
        '<html><body>Sorry, something went wrong</body></html>',
      );
    case 'reset':
      response.socket?.resetAndDestroy();
      return 0;
    case 'hang':
      return 0;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
  }
  return send(response, 200, 'application/json', JSON.stringify(accept()));
}

/** Refuses as the Graph API does. */
export function graphError(response: ServerResponse, status: number, code: number, message: string): number {
  const error = { message: `(#${code}) ${message}`, type: 'OAuthException', code, fbtrace_id: 'AbCdEfGh' };
  return send(response, status, 'application/json', JSON.stringify({ error }));
}

export function send(response: ServerResponse, status: number, type: string, body: string | Buffer): number {
  if (response.destroyed) return 0;
  response.writeHead(status, { 'content-type': type }).end(body);
  return status;
}
