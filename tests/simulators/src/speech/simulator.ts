import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, refuse, type Asked } from './answering.js';
import { control } from './control.js';
import { SpeechScript, soundOf, type SpeechAnswer } from './script.js';

/** One request the product made. */
export interface SpeechJournalEntry extends Asked {
  /** Unix milliseconds. */
  at: number;
  /** SHA-256 of the recording, hex. */
  sound: string;
  fileName: string;
  /** What was scripted for it; absent when the request itself was refused. */
  answer?: SpeechAnswer['kind'];
  /** HTTP status answered; 0 when the client was left without one. */
  status: number;
}

const FORMATS = /\.(flac|mp3|mp4|mpeg|mpga|m4a|ogg|wav|webm)$/;
const FIELDS = ['file', 'model', 'response_format', 'include[]', 'language', 'prompt', 'temperature'];

/** A server for the speech-to-text half of OpenAI's protocol on this machine, kind or hostile as scripted. */
export class SpeechSimulator {
  // As long as a provider's gateway: Node's five seconds end a connection just as its client uses it again.
  private readonly server = http.createServer(
    { keepAliveTimeout: 75_000 },
    (request, response) => void this.serve(request, response),
  );
  readonly script = new SpeechScript();
  readonly journal: SpeechJournalEntry[] = [];
  /** Requests that do not fit the vendor's published shape: tests expect none. */
  readonly violations: string[] = [];

  /** Where it listens. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the product is told to have recordings heard here. */
  get settings(): Record<string, string> {
    return {
      TRANSCRIBE_BASE_URL: `${this.url}/v1`,
      TRANSCRIBE_API_KEY: 'simulated',
      TRANSCRIBE_MODEL: 'whisper-1',
    };
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
    const body = await bodyOf(request).catch(() => Buffer.alloc(0));
    if (path.startsWith('/control/'))
      control(this, { path, post: request.method === 'POST', body }, response);
    else if (path === '/v1/audio/transcriptions' && request.method === 'POST')
      await this.listenTo(request, body, response);
    else refuse(response, 404, 'not found');
  }

  private async listenTo(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const form = await formOf(request, body);
    const file = form?.get('file');
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    const entry: SpeechJournalEntry = {
      at: Date.now(),
      sound: soundOf(bytes),
      fileName: file instanceof File ? file.name : '',
      model: textOf(form, 'model'),
      responseFormat: textOf(form, 'response_format'),
      status: 0,
    };
    this.journal.push(entry);
    const problems = problemsOf(form, entry);
    this.violations.push(...problems);
    if (!request.headers.authorization?.startsWith('Bearer '))
      entry.status = refuse(response, 401, 'no API key');
    else if (problems.length > 0) entry.status = refuse(response, 400, problems.join('; '));
    else {
      const scripted = this.script.take(entry.sound);
      entry.answer = scripted.kind;
      entry.status = await answer(entry, scripted, response);
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Read by the platform's own parser, as a server would. @returns undefined for what is no form */
async function formOf({ headers }: IncomingMessage, body: Buffer): Promise<FormData | undefined> {
  const type = headers['content-type'] ?? '';
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
}

function textOf(form: FormData | undefined, name: string): string {
  const value = form?.get(name);
  return typeof value === 'string' ? value : '';
}

/** What the vendor's description of the form does not allow, in words. */
function problemsOf(
  form: FormData | undefined,
  { fileName, model, responseFormat }: SpeechJournalEntry,
): string[] {
  if (!form) return ['the body is no multipart form'];
  const plainOnly = model.startsWith('gpt-');
  return [
    ...[...form.keys()].filter((name) => !FIELDS.includes(name)).map((name) => `unknown field ${name}`),
    ...(FORMATS.test(fileName) ? [] : [`file "${fileName}" has no known format`]),
    ...(model ? [] : ['model is missing']),
    ...(responseFormat === 'json' || (responseFormat === 'verbose_json' && !plainOnly)
      ? []
      : [`response_format "${responseFormat}" does not fit ${model}`]),
    ...(form.has('include[]') && !plainOnly ? [`include[] does not fit ${model}`] : []),
  ];
}

/** Starts a simulated endpoint on the loopback address; `port` is a free one when absent. */
export async function startSpeechSimulator(options: { port?: number } = {}): Promise<SpeechSimulator> {
  const simulator = new SpeechSimulator();
  await simulator.listen(options.port ?? 0);
  return simulator;
}
