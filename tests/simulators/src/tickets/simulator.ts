import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultPlan } from '../fault-plan.js';
import { signatureFault } from './signature.js';

/**
 * What the desk does instead: `hang` never answers, and with `opened` opens the ticket all the same; `refuse` answers with this status and
 * opens nothing; `redirect` sends the caller elsewhere.
 */
export type TicketFault =
  | { kind: 'hang'; opened: boolean }
  | { kind: 'refuse'; status: number; message?: string }
  | { kind: 'redirect'; to: string };

/** A ticket as it was opened. */
export interface OpenedTicket {
  reference: string;
  key: string;
  ticket: { subject: string; details: string; priority: string };
  conversation: string;
  approvedBy: string;
}

/** A ticket desk on this machine: checks each call's signature, and opens one ticket for one Idempotency-Key unless told to ignore keys. */
export class TicketSimulator {
  // As long as a provider's gateway: Node's five seconds end a connection just as its client uses it again.
  private readonly server = http.createServer(
    { keepAliveTimeout: 75_000 },
    (request, response) => void this.serve(request, response),
  );
  private readonly known = new Map<string, { body: string; answer: object }>();
  readonly faults = new FaultPlan<TicketFault, undefined>();
  readonly secret = `whsec-${randomBytes(24).toString('hex')}`;
  readonly opened: OpenedTicket[] = [];
  /** Every call with a signature that fits, by its key. */
  readonly calls: string[] = [];
  /** Why calls were turned away before they were read. */
  readonly violations: string[] = [];
  /** What is done for a person watching on the terminal. */
  onOpened: (ticket: OpenedTicket) => void = () => undefined;

  constructor(private readonly honoursKey = true) {}

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tickets`;
  }

  /** What the product is told. */
  get settings(): {
    TICKET_WEBHOOK_URL: string;
    TICKET_WEBHOOK_SECRET: string;
    OUTBOUND_ALLOW_HOSTS: string;
  } {
    const access = { TICKET_WEBHOOK_URL: this.url, TICKET_WEBHOOK_SECRET: this.secret };
    return { ...access, OUTBOUND_ALLOW_HOSTS: '127.0.0.1' };
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (request.url === '/fault' && request.method === 'POST') return this.plan(body, response);
    const wrong =
      request.method !== 'POST' || request.url !== '/tickets'
        ? `${request.method} ${request.url}`
        : signatureFault(request.headers, { secret: this.secret, body, now: Date.now() });
    if (wrong) {
      this.violations.push(wrong);
      return answer(response, 401, { message: wrong });
    }
    const key = String(request.headers['idempotency-key'] ?? '');
    this.calls.push(key);
    const fault = this.faults.take('POST', undefined);
    if (fault?.kind === 'redirect') return void response.writeHead(307, { location: fault.to }).end();
    if (fault?.kind === 'refuse') return answer(response, fault.status, { message: fault.message });
    if (fault?.kind === 'hang' && !fault.opened) return;
    this.open(key, body, fault ? undefined : response);
  }

  /** `POST /fault` with one as JSON: what becomes of the next call. */
  private plan(body: string, response: ServerResponse): void {
    this.faults.next(JSON.parse(body) as TicketFault);
    answer(response, 200, {});
  }

  private open(key: string, body: string, response: ServerResponse | undefined): void {
    const before = this.honoursKey ? this.known.get(key) : undefined;
    if (before && before.body !== body)
      return response && answer(response, 422, { message: 'the key was used for another request' });
    if (before) return response && answer(response, 200, before.answer);
    const { ticket, conversation, approvedBy } = JSON.parse(body) as OpenedTicket;
    const reference = `T-${this.opened.length + 1}`;
    const opened = { reference, key, ticket, conversation, approvedBy };
    this.opened.push(opened);
    this.known.set(key, { body, answer: { reference } });
    this.onOpened(opened);
    if (response) answer(response, 201, { reference });
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Starts a simulated ticket desk on the loopback address; `port` is a free one when absent. */
export async function startTicketSimulator(
  options: { port?: number; honoursKey?: boolean } = {},
): Promise<TicketSimulator> {
  const simulator = new TicketSimulator(options.honoursKey);
  await simulator.listen(options.port ?? 0);
  return simulator;
}
