import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** An answer of the workspace, or `status: 0` when none came. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
}

const ANSWER_MS = 6_000;
const AGAIN_MS = 300;
const TRIES = 40;

/** A signed-in person's HTTP client: never throws, and repeats a click under its key until the answer is certain. */
export class WorkspaceClient {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.ask<T>('GET', path);
  }

  /** One try. */
  post<T>(path: string, body: object, key: string = randomUUID()): Promise<Answer<T>> {
    return this.ask<T>('POST', path, body, key);
  }

  /**
   * The same click until it is certain what became of it: a lost answer, a 5xx and "in progress" say nothing.
   * @returns `status: 0` when it never became certain
   */
  async click<T>(path: string, body: object, key: string = randomUUID()): Promise<Answer<T>> {
    for (let tried = 0; tried < TRIES; tried++) {
      const answer = await this.post<T & { code?: string }>(path, body, key);
      const certain = answer.status !== 0 && answer.status < 500 && answer.body.code !== 'in_progress';
      if (certain) return answer;
      await sleep(AGAIN_MS);
    }
    return { status: 0, body: {} as T };
  }

  private async ask<T>(method: string, path: string, body?: object, key?: string): Promise<Answer<T>> {
    try {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          cookie: this.cookie,
          'content-type': 'application/json',
          ...(key && { 'idempotency-key': key }),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await response.text();
      return { status: response.status, body: (text ? JSON.parse(text) : {}) as T };
    } catch {
      return { status: 0, body: {} as T };
    }
  }
}
