import http from 'node:http';
import https from 'node:https';
import type { FetchFailure, FetchResult } from './media.js';

/** Meta's file hosts refuse whoever does not say who they are. */
const USER_AGENT = 'countersign/1.0';

/** How a GET ended: answered, answered with more than was asked for, or not. Redirects are answers. */
export type DownloadEnd =
  | { end: 'answered'; status: number; bytes: Buffer }
  | { end: 'too-large' }
  | { end: 'lost'; errorCode: string };

/** What a GET is made with. */
export interface DownloadOptions {
  headers?: Record<string, string>;
  maxBytes: number;
  signal: AbortSignal;
}

/** One GET on a connection of its own, never traced: a provider's address may hold a secret. Never throws. */
export async function download(
  url: URL,
  { headers, maxBytes, signal }: DownloadOptions,
): Promise<DownloadEnd> {
  const secure = url.protocol === 'https:';
  const named = { 'user-agent': USER_AGENT, ...headers };
  try {
    return await new Promise<DownloadEnd>((resolve, reject) => {
      const request = (secure ? https : http).get(url, { headers: named, signal, agent: false });
      request.on('error', reject);
      request.on('response', (response) => {
        read(response, maxBytes).then(resolve, reject);
      });
    });
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    return { end: 'lost', errorCode: signal.aborted ? 'timeout' : (code ?? name ?? 'failed') };
  }
}

async function read(response: http.IncomingMessage, maxBytes: number): Promise<DownloadEnd> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > maxBytes) return { end: 'too-large' };
    chunks.push(chunk);
  }
  return { end: 'answered', status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) };
}

/** A file that was asked for at the place the provider named: a place that has died is named anew to the next try. */
export function fileOf(end: DownloadEnd): FetchResult {
  if (end.end !== 'answered') return failureOf(end);
  if (end.status === 200) return { outcome: 'fetched', bytes: end.bytes };
  return { outcome: 'retry', reason: `http-${end.status}` };
}

/** What a GET without an answer means for a fetch. */
export function failureOf(end: Exclude<DownloadEnd, { end: 'answered' }>): FetchFailure {
  return end.end === 'too-large' ? { outcome: 'too-large' } : { outcome: 'retry', reason: end.errorCode };
}

/** @returns undefined where the answer is no JSON */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
