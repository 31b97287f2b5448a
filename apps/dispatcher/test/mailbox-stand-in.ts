import http, { type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Put {
  address: string;
  position: number;
  text: string;
}

/** The web chat service's door for deliveries, as far as the dispatcher can see it: the same bubble put twice is there once. */
export class MailboxStandIn {
  /** Bubbles by id. */
  readonly stored = new Map<string, Put>();
  puts = 0;
  /** So many of the next bubbles are stored without an answer. */
  hangNext = 0;
  private readonly server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => this.answer(request.url ?? '', body, response));
  });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  textsFor(address: string): string[] {
    const own = [...this.stored.values()].filter((put) => put.address === address);
    return own.map(({ text }) => text);
  }

  listen(port = 0): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  /** @returns the port it was on */
  async stop(): Promise<number> {
    const { port } = this.server.address() as AddressInfo;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    return port;
  }

  private answer(url: string, body: string, response: ServerResponse): void {
    const [, bubbleId] = /^\/internal\/deliveries\/([0-9a-f-]{36})$/.exec(url) ?? [];
    if (!bubbleId) return void response.writeHead(204).end();
    this.puts += 1;
    if (!this.stored.has(bubbleId)) this.stored.set(bubbleId, JSON.parse(body) as Put);
    if (this.hangNext > 0) this.hangNext -= 1;
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ bubbleId }));
  }
}
