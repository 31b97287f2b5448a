import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, refuse } from './answering.js';
import { ANTHROPIC, COUNT_PATH } from './anthropic-protocol.js';
import { problemsOfCount } from './anthropic-schema.js';
import { control } from './control.js';
import { embeddings, EMBEDDINGS_PATH, problemsOfEmbeddings } from './embeddings.js';
import { OPENAI } from './openai-protocol.js';
import { comparisonFor } from './plausible-comparison.js';
import { draftIn } from './plausible-edit.js';
import { extractionFor } from './plausible-extraction.js';
import { labelsFor } from './plausible-labels.js';
import { PromptCache, tokens } from './prompt-cache.js';
import type { Asked, Protocol } from './protocol.js';
import { Script, type ModelAnswer } from './script.js';

/** One request the product made. */
export interface JournalEntry {
  /** Unix milliseconds. */
  at: number;
  body: { model?: string };
  /** What was scripted for it; absent when the request itself was refused. */
  answer?: ModelAnswer['kind'];
  /** HTTP status answered; 0 when the client was left without one. */
  status: number;
  /** True when the client went away before the answer was finished. */
  abandoned: boolean;
}

const PROTOCOLS = [ANTHROPIC, OPENAI];

/** A model on this machine that speaks Anthropic's messages and OpenAI's chat completions, plain and streamed, kind or hostile as scripted. */
export class ModelSimulator {
  private laneOf({ shaped, prompt }: Asked): Script {
    if (extractionFor(prompt) !== undefined) return this.extracting;
    if (labelsFor(prompt) !== undefined) return this.labelling;
    if (shaped) return this.judging;
    if (comparisonFor(prompt) !== undefined) return this.comparing;
    return draftIn(prompt) === undefined ? this.script : this.editing;
  }

  // As long as a provider's gateway: Node's five seconds end a connection just as its client uses it again.
  private readonly server = http.createServer(
    { keepAliveTimeout: 75_000 },
    (request, response) => void this.serve(request, response),
  );
  /** What it does when asked to write a draft. */
  readonly script = new Script();
  /** What it does when asked to edit one; by itself it gives it back as it is. */
  readonly editing = new Script();
  /** What it does when asked for JSON, as to judge one; by itself it finds nothing. */
  readonly judging = new Script();
  /** What it does when asked to compare a draft with what was said; by itself it finds no conflict. */
  readonly comparing = new Script();
  /** What it does when asked what of a turn is worth remembering; by itself it finds no fact. */
  readonly extracting = new Script();
  /** What it does when asked what a turn is about; by itself it finds no intent. */
  readonly labelling = new Script();
  readonly cache = new PromptCache();
  readonly journal: JournalEntry[] = [];
  /** What it was asked to count, in tokens as it counts them. */
  readonly counted: { model: string; tokens: number }[] = [];
  /** Requests for embeddings. */
  readonly embedded: JournalEntry[] = [];
  /** What every request for embeddings is refused with, until it is taken away. */
  embeddingStatus?: number;
  /** A text with these words is refused, and whatever is asked for along with it. */
  embeddingRefuses?: string;
  /** Requests that do not fit the vendor's published shape: tests expect none. */
  readonly violations: string[] = [];

  /** Value of `ANTHROPIC_BASE_URL`; with `/v1` behind it, of `OPENAI_BASE_URL`. */
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
    const protocol = PROTOCOLS.find((candidate) => candidate.path === path);
    if (path.startsWith('/control/'))
      control(this, { path, post: request.method === 'POST', body }, response);
    else if (protocol && request.method === 'POST')
      await this.answerModelCall(protocol, request, body, response);
    else if (path === COUNT_PATH && request.method === 'POST') this.count(body, response);
    else if (path === EMBEDDINGS_PATH && request.method === 'POST') this.embed(body, response);
    else refuse(ANTHROPIC, response, { status: 404, words: 'not found' });
  }

  /** Counts as the answers' own usage does. */
  private count(body: unknown, response: ServerResponse): void {
    const problems = problemsOfCount(body);
    this.violations.push(...problems);
    if (problems.length > 0) refuse(ANTHROPIC, response, { status: 400, words: problems.join('; ') });
    else {
      const { model, prefix, prompt } = ANTHROPIC.asked(body);
      const input_tokens = tokens(prefix) + tokens(prompt);
      this.counted.push({ model, tokens: input_tokens });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ input_tokens }));
    }
  }

  /** An error that is scripted for it comes; other scripts are about words, which there are none of here. */
  private embed(body: unknown, response: ServerResponse): void {
    const entry: JournalEntry = { at: Date.now(), body: body as object, status: 0, abandoned: false };
    this.embedded.push(entry);
    const problems = problemsOfEmbeddings(body);
    this.violations.push(...problems);
    const unread = this.embeddingRefuses && JSON.stringify(body).includes(this.embeddingRefuses);
    const status = this.embeddingStatus ?? (problems.length > 0 || unread ? 400 : undefined);
    if (status) entry.status = refuse(OPENAI, response, { status, words: problems.join('; ') || 'scripted' });
    else {
      entry.status = 200;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(embeddings(body)));
    }
  }

  private async answerModelCall(
    protocol: Protocol,
    request: IncomingMessage,
    body: unknown,
    response: ServerResponse,
  ): Promise<void> {
    const entry: JournalEntry = { at: Date.now(), body: body as object, status: 0, abandoned: false };
    this.journal.push(entry);
    response.on('close', () => (entry.abandoned = !response.writableFinished));
    const problems = protocol.problemsOf(body, request.headers);
    this.violations.push(...problems);
    const { authorization, 'x-api-key': key } = request.headers;
    if (!key && !authorization?.startsWith('Bearer '))
      entry.status = refuse(protocol, response, { status: 401, words: 'no API key' });
    else if (problems.length > 0)
      entry.status = refuse(protocol, response, { status: 400, words: problems.join('; ') });
    else {
      const asked = protocol.asked(body);
      const scripted = this.laneOf(asked).take();
      entry.answer = scripted.kind;
      entry.status = await answer(protocol, asked, scripted, { cache: this.cache, response });
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
