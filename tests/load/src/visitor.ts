import { randomUUID } from 'node:crypto';
import { EventStream } from '@countersign/testing';

/** A customer in the web chat, over its HTTP API. */
export class Visitor {
  readonly received: { text: string; at: number }[] = [];
  private stream?: EventStream;

  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async arrive(url: string): Promise<Visitor> {
    const response = await fetch(`${url}/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: '{}',
    });
    if (!response.ok) throw new Error(`a session was refused with ${response.status}`);
    const { token } = (await response.json()) as { token: string };
    return new Visitor(url, token);
  }

  /** Listens for replies, as the page does. */
  async listen(): Promise<void> {
    this.stream = EventStream.open(`${this.url}/chat/stream`, this.headers, ({ type, data, at }) => {
      if (type !== 'message') return;
      const message = JSON.parse(data) as { direction: string; text: string };
      if (message.direction === 'out') this.received.push({ text: message.text, at });
    });
    await this.stream.opened;
  }

  /** @returns milliseconds until the service had answered, when that was, and whether it took the message */
  async write(text: string): Promise<{ acceptMs: number; at: number; accepted: boolean }> {
    const started = performance.now();
    const response = await fetch(`${this.url}/chat/messages`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ clientMessageId: randomUUID(), text }),
    });
    await response.arrayBuffer();
    const at = performance.now();
    return { acceptMs: at - started, at, accepted: response.ok };
  }

  leave(): void {
    this.stream?.close();
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}
