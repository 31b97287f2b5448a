import { correlationIdOf } from '@countersign/runtime';
import type { FastifyInstance } from 'fastify';
import { spokenTo } from '../language/spanish.js';

const PROBLEM = 'application/problem+json';

/** What the authentication library refuses is told like every other refusal (AP-02): its code and words, in our form. */
export function tellAuthProblems(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode < 400 || !request.url.startsWith('/api/v1/auth/')) return payload;
    if (String(reply.getHeader('content-type')).startsWith(PROBLEM)) return payload;
    const { code, message } = saidIn(payload);
    const say = spokenTo(request);
    reply.removeHeader('content-length').header('vary', 'Accept-Language').header('content-type', PROBLEM);
    return JSON.stringify({
      type: `urn:countersign:problem:${code ?? 'refused'}`,
      title: say((code ?? 'refused').replaceAll('_', ' ').toLowerCase()),
      status: reply.statusCode,
      code: code ?? 'refused',
      detail: message && say(message),
      correlationId: correlationIdOf(request),
    });
  });
}

function saidIn(payload: unknown): { code?: string; message?: string } {
  try {
    const { code, message } = JSON.parse(String(payload)) as Record<string, unknown>;
    return {
      ...(typeof code === 'string' && { code }),
      ...(typeof message === 'string' && { message }),
    };
  } catch {
    return {};
  }
}
