import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A program somebody wrote to be told what happens: checks nothing by itself, answers what it is told to. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  status = 204;
  answer = '';
  headers: Record<string, string> = {};
  /** It takes calls and never answers. */
  silent = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    // A test that fails before it stops the receiver must not keep the runner from ending.
    const server = createServer().unref();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { headers, answer, status } = receiver;
        receiver.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        if (!receiver.silent) response.writeHead(status, headers).end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** What came of one type. */
  of(type: string): Received[] {
    return this.received.filter(({ body }) => (JSON.parse(body) as { type: string }).type === type);
  }

  /** @throws where a signature is wrong, or older than five minutes */
  verified({ headers, body }: Received, secret: string): unknown {
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
