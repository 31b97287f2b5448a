import { v4 } from 'uuid';
import { language } from '../lib/language/t.js';

const BASE = '/api/v1';
const LIMIT_MS = 15_000;
const RETRY_AFTER_MS = [400, 1_500];

/** What the server said no with (RFC 9457), or what kept us from asking it (`network`, `timeout`). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail?: string,
    readonly details?: unknown,
  ) {
    super(code);
  }
}

/** Fires `gone` when the server no longer knows who is asking, `elsewhere` when they went to another workspace meanwhile. */
export const session = new EventTarget();

/** The workspace this page shows: the server refuses what is asked in the belief it were another. */
let shown: string | undefined;

/** @param workspace where the server says one is; none: nobody is signed in */
export function workIn(workspace: string | undefined): void {
  if (workspace !== undefined && shown !== undefined && shown !== workspace)
    session.dispatchEvent(new Event('elsewhere'));
  else shown = workspace;
}

/** Who one is, and who one becomes, is asked in no workspace. */
const inWorkspace = (path: string): Record<string, string> =>
  shown === undefined || path === '/me' || path.startsWith('/auth/')
    ? {}
    : { 'countersign-workspace': shown };

const UPLOAD_LIMIT_MS = 120_000;

function once<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  const json = body !== undefined && { body: JSON.stringify(body), type: 'application/json' };
  return asked<T>(method, path, { ...json, key, ...basedOn(body), limitMs: LIMIT_MS });
}

/** The version a change goes on from stands in its body; where the address has versions, `If-Match` says it, too. */
function basedOn(body: unknown): { version?: number } {
  const { base } = (body ?? {}) as { base?: unknown };
  return typeof base === 'number' ? { version: base } : {};
}

/** Goes on from a version, once: whoever asks tries again, with what is newest then. @param body none takes away what is there */
export function onVersion<T>(
  method: 'PUT' | 'DELETE',
  path: string,
  version: number,
  body?: object,
): Promise<T> {
  const json = body && { body: JSON.stringify(body), type: 'application/json' };
  return asked<T>(method, path, { ...json, key: v4(), version, limitMs: LIMIT_MS });
}

interface Asked {
  body?: BodyInit;
  type?: string;
  key?: string | undefined;
  /** The version it goes on from. */
  version?: number;
  limitMs: number;
}

async function asked<T>(
  method: string,
  path: string,
  { body, type, key, version, limitMs }: Asked,
): Promise<T> {
  const response = await fetch(BASE + path, {
    method,
    signal: AbortSignal.timeout(limitMs),
    headers: {
      accept: 'application/json',
      'accept-language': language.language,
      ...inWorkspace(path),
      ...(type && { 'content-type': type }),
      ...(key && { 'idempotency-key': key }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body }),
  }).catch((error: unknown) => {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    throw new Problem(0, timedOut ? 'timeout' : 'network');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  // The library that signs people in says it of a wrong code, too; and who asks who they are is told by the answer.
  if (response.status === 401 && path !== '/me' && !path.startsWith('/auth/'))
    session.dispatchEvent(new Event('gone'));
  const said = (answer ?? {}) as { code?: unknown; detail?: string; message?: string; details?: unknown };
  const code = typeof said.code === 'string' ? said.code : `http_${response.status}`;
  if (code === 'workspace_changed') session.dispatchEvent(new Event('elsewhere'));
  throw new Problem(response.status, code, said.detail ?? said.message, said.details);
}

export function get<T>(path: string): Promise<T> {
  return once<T>('GET', path);
}

/**
 * Sends a change. The same idempotency key travels with every attempt, so a cut connection is tried again without doing it twice.
 */
export async function post<T>(path: string, body: object = {}): Promise<T> {
  const key = v4();
  return repeated(() => once<T>('POST', path, body, key));
}

/** Sends a file as it is, under one key like any change. */
export async function upload<T>(path: string, file: Blob): Promise<T> {
  const key = v4();
  const content = { body: file, type: 'application/octet-stream', key, limitMs: UPLOAD_LIMIT_MS };
  return repeated(() => asked<T>('POST', path, content));
}

async function repeated<T>(ask: () => Promise<T>): Promise<T> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Problem) || !maySucceedLater(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return ask();
}

function maySucceedLater({ status, code }: Problem): boolean {
  return [0, 502, 503, 504].includes(status) || code === 'in_progress';
}

const telling = new Set<Promise<unknown>>();

/** What was told on leaving has arrived, or will not. */
export async function toldOnLeaving(): Promise<void> {
  await Promise.all(telling);
}

/** Tells the server something on the way out of the page; nobody waits for the answer. */
export function tellOnLeaving(method: 'POST' | 'PUT', path: string, body: object): void {
  const told = fetch(BASE + path, {
    method,
    keepalive: true,
    headers: { 'content-type': 'application/json', 'idempotency-key': v4(), ...inWorkspace(path) },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  telling.add(told);
  void told.then(() => telling.delete(told));
}
