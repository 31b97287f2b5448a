import { CAME_FROM } from './came-from.js';
import type { Session } from './session.js';

/** One message of the thread, as the server tells it. */
export interface ThreadMessage {
  position: number;
  direction: 'in' | 'out';
  messageId: string;
  text: string;
  at: string;
  mark?: 'none' | 'delivered' | 'read';
}

/** How a request ended. `later`: worth trying again; `signed-out`: the token is no good; `refused`: it never will be. */
export type Ending<T = void> =
  | { ended: 'done'; value: T }
  | { ended: 'later'; afterMs: number | undefined }
  | { ended: 'signed-out' }
  | { ended: 'refused' };

/** The server's door, for whoever holds a session. */
export class ChatApi {
  constructor(private readonly session: Session) {}

  write(message: { clientMessageId: string; text: string; writtenAt: string }): Promise<Ending> {
    return this.ask('POST', '/chat/messages', { ...message, page: CAME_FROM });
  }

  typing(): Promise<Ending> {
    return this.ask('POST', '/chat/typing');
  }

  acknowledge(bubbleIds: string[], status: 'delivered' | 'read'): Promise<Ending> {
    return this.ask('POST', '/chat/receipts', { bubbleIds, status });
  }

  history(before?: number): Promise<Ending<{ messages: ThreadMessage[]; earlier: boolean }>> {
    return this.ask('GET', `/chat/history${before === undefined ? '' : `?before=${before}`}`);
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<Ending<T>> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.session.token}` };
    if (body) headers['content-type'] = 'application/json';
    try {
      const response = await fetch(path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
        signal: AbortSignal.timeout(15_000),
      });
      if (response.ok) return { ended: 'done', value: (await read(response)) as T };
      if (response.status === 401) return { ended: 'signed-out' };
      if (response.status === 429 || response.status >= 500)
        return { ended: 'later', afterMs: wait(response) };
      return { ended: 'refused' };
    } catch {
      return { ended: 'later', afterMs: undefined };
    }
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

function wait(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : undefined;
}
