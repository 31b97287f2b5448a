import { setTimeout as sleep } from 'node:timers/promises';
import { EventStream } from './event-stream.js';

interface MailboxMessage {
  position: number;
  direction: 'in' | 'out';
  messageId: string;
  text: string;
}

const RECONNECT_MS = 200;
const ANSWER_MS = 5_000;

/** A visitor's thread over HTTP: writes into it, and follows it through every reconnection. */
export class Mailbox {
  private readonly arrived = new Map<number, { text: string; at: number }>();
  /** How often the visitor was shown that somebody types. */
  typings = 0;
  private stream?: EventStream;
  private closed = false;
  private position = 0;

  private constructor(
    private readonly url: string,
    private readonly token: string,
    /** Stands readable in the token; only the token's signature opens the thread. */
    readonly visitorId: string,
  ) {}

  static async open(url: string): Promise<Mailbox> {
    const response = await fetch(`${url}/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: '{}',
    });
    if (!response.ok) throw new Error(`a session was refused with ${response.status}`);
    const { token } = (await response.json()) as { token: string };
    const mailbox = new Mailbox(url, token, token.split('.')[0]!);
    void mailbox.follow();
    return mailbox;
  }

  /** @returns whether the channel took it; a lost answer throws */
  async write(clientMessageId: string, text: string): Promise<boolean> {
    const response = await this.call('/chat/messages', { clientMessageId, text });
    await response.arrayBuffer();
    return response.ok;
  }

  /** What is on the screen: what the stream brought, completed by the thread's history. */
  async screen(): Promise<{ text: string; at: number }[]> {
    for (const message of await this.history()) this.show(message);
    return [...this.arrived].sort(([a], [b]) => a - b).map(([, shown]) => shown);
  }

  /** Opens the thread: everything in it is read. */
  async read(): Promise<void> {
    const bubbleIds = (await this.history())
      .filter(({ direction }) => direction === 'out')
      .map(({ messageId }) => messageId);
    await (await this.call('/chat/receipts', { bubbleIds, status: 'read' })).arrayBuffer();
  }

  close(): void {
    this.closed = true;
    this.stream?.close();
  }

  private async history(): Promise<MailboxMessage[]> {
    const messages: MailboxMessage[] = [];
    for (let before = ''; ; before = `?before=${messages[0]!.position}`) {
      const response = await fetch(`${this.url}/chat/history${before}`, { headers: this.headers });
      const page = (await response.json()) as { messages: MailboxMessage[]; earlier: boolean };
      messages.unshift(...page.messages);
      if (!page.earlier || page.messages.length === 0) return messages;
    }
  }

  private async follow(): Promise<void> {
    while (!this.closed) {
      const headers = { ...this.headers, 'last-event-id': String(this.position) };
      this.stream = EventStream.open(`${this.url}/chat/stream`, headers, ({ type, data }) => {
        if (type === 'message') this.heard(JSON.parse(data) as MailboxMessage);
        if (type === 'typing') this.typings += 1;
      });
      await this.stream.ended;
      await sleep(RECONNECT_MS);
    }
  }

  private heard(message: MailboxMessage): void {
    this.position = Math.max(this.position, message.position);
    this.show(message);
    if (message.direction !== 'out') return;
    void this.call('/chat/receipts', { bubbleIds: [message.messageId], status: 'delivered' }).catch(
      () => undefined,
    );
  }

  private show({ direction, position, text }: MailboxMessage): void {
    if (direction === 'out' && !this.arrived.has(position))
      this.arrived.set(position, { text, at: Date.now() });
  }

  private call(path: string, body: object): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}
