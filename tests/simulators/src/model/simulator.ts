import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, refuse } from './answering.js';
import { control } from './control.js';
import { problemsOf, type MessagesRequest } from './request-schema.js';
import { Script, type ModelAnswer } from './script.js';

/** One request the product made. */
export interface JournalEntry {
  /** Unix milliseconds. */
  at: number;
  body: MessagesRequest;
  /** What was scripted for it; absent when the request itself was refused. */
  answer?: ModelAnswer['kind'];
  /** HTTP status answered; 0 when the client was left without one. */
  status: number;
  /** True when the client went away before the answer was finished. */
  abandoned: boolean;
}

/** A server for the Anthropic Messages protocol on this machine, plain and streamed, kind or hostile as scripted. */
export class ModelSimulator {
  private readonly server = http.createServer((request, response) => void this.serve(request, response));
  readonly script = new Script();
  readonly journal: JournalEntry[] = [];
  /** Requests that do not fit the vendor's published shape: tests expect none. */
  readonly violations: string[] = [];

  /** Value of `ANTHROPIC_BASE_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
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
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = await bodyOf(request).catch(() => undefined);
    if (path.startsWith('/control/'))
      control(this, { path, post: request.method === 'POST', body }, response);
    else if (path === '/v1/messages' && request.method === 'POST')
      await this.answerMessages(request, body, response);
    else refuse(response, 404, 'not found');
  }

  private async answerMessages(
    request: IncomingMessage,
    body: unknown,
    response: ServerResponse,
  ): Promise<void> {
    const entry: JournalEntry = {
      at: Date.now(),
      body: body as MessagesRequest,
      status: 0,
      abandoned: false,
    };
    this.journal.push(entry);
    response.on('close', () => (entry.abandoned = !response.writableFinished));
    const problems = problemsOf(body);
    if (!request.headers['anthropic-version']) problems.push('anthropic-version header is missing');
    this.violations.push(...problems);
    const { authorization, 'x-api-key': key } = request.headers;
    if (!key && !authorization?.startsWith('Bearer ')) entry.status = refuse(response, 401, 'no API key');
    else if (problems.length > 0) entry.status = refuse(response, 400, problems.join('; '));
    else {
      const scripted = this.script.take();
      entry.answer = scripted.kind;
      entry.status = await answer(entry.body, scripted, response);
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
}

/** Starts a simulated model on the loopback address; `port` is a free one when absent. */
export async function startModelSimulator(options: { port?: number } = {}): Promise<ModelSimulator> {
  const simulator = new ModelSimulator();
  await simulator.listen(options.port ?? 0);
  return simulator;
}
