import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, refuse, send } from './answering.js';
import { BotApi } from './bot-api.js';
import { ChatBook, shownText, type Json } from './chat-book.js';
import { control } from './control.js';
import { Faults } from './faults.js';
import { FileShelf } from './file-shelf.js';
import { People } from './people.js';
import { bodyOf, paramsOf } from './request-body.js';
import { RequestSchema } from './request-schema.js';
import { UpdateQueue, type Update } from './update-queue.js';
import { WebhookDelivery, type WebhookAttempt } from './webhook-delivery.js';

/** One request the product made. */
export interface LoggedRequest {
  /** Unix milliseconds. */
  at: number;
  method: string;
  params: Json;
  /** HTTP status answered; 0 when the client was left without an answer. */
  status: number;
  description?: string;
  fault?: string;
}

export interface SimulatorOptions {
  /** A free one when absent. */
  port?: number;
  token?: string;
  /** First pause between two webhook attempts, in milliseconds. */
  webhookPause?: number;
}

export const DEFAULT_TOKEN = '7000001:AAsimulatedSimulatedSimulatedSimulated';

/** A Bot API server on this machine: true to offsets, conflicts, secret tokens, refusals and lost answers. */
export class TelegramSimulator {
  private readonly chats = new ChatBook();
  readonly files = new FileShelf();
  private readonly schema = new RequestSchema();
  private readonly queue = new UpdateQueue();
  private readonly webhook: WebhookDelivery;
  private readonly api: BotApi;
  private readonly server = http.createServer((request, response) => void this.serve(request, response));
  private readonly created: Update[] = [];
  private tokenAccepted = true;

  readonly faults = new Faults();
  /** Everything a person can do. */
  readonly say: People['say'];
  readonly sendKind: People['sendKind'];
  readonly edit: People['edit'];
  readonly tap: People['tap'];
  readonly react: People['react'];
  readonly block: People['block'];
  readonly unblock: People['unblock'];
  readonly log: LoggedRequest[] = [];
  readonly webhookAttempts: WebhookAttempt[] = [];
  /** Requests that do not fit the published description: tests expect none. */
  readonly violations: string[] = [];

  constructor(
    readonly token: string,
    webhookPause: number,
  ) {
    this.webhook = new WebhookDelivery(this.queue, webhookPause, (attempt) =>
      this.webhookAttempts.push(attempt),
    );
    this.api = new BotApi(this.chats, this.queue, this.webhook, this.files);
    const emit = (kind: string, content: Json): Update | undefined => this.emit(kind, content);
    const people = new People(this.chats, this.files, emit, this.api.openCallbacks);
    this.say = people.say.bind(people);
    this.sendKind = people.sendKind.bind(people);
    this.edit = people.edit.bind(people);
    this.tap = people.tap.bind(people);
    this.react = people.react.bind(people);
    this.block = people.block.bind(people);
    this.unblock = people.unblock.bind(people);
    this.server.on('connection', (socket) => {
      if (this.faults.takeReset()) socket.resetAndDestroy();
    });
  }

  /** False when the published description is not beside the repository: then no request is checked. */
  get schemaChecked(): boolean {
    return this.schema.available;
  }

  /** Value of `TELEGRAM_API_ROOT`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Updates the bot has not confirmed. */
  get unconfirmed(): readonly Update[] {
    return this.queue.pending;
  }

  /** Callback queries still spinning on the person's screen. */
  get openCallbacks(): readonly string[] {
    return [...this.api.openCallbacks];
  }

  /** Texts the bot sent to a chat, in order, as they read now. */
  sentTo(chat: number): string[] {
    const messages = this.chats.find(chat)?.messages ?? [];
    return messages.filter(isFromBot).map(shownText);
  }

  /** What reached a chat and when, in order, as it read on arrival. */
  receivedBy(chat: number): readonly { text: string; at: number }[] {
    return this.chats.find(chat)?.received ?? [];
  }

  /** When the product confirmed an update, in Unix milliseconds; undefined while it has not. */
  confirmedAt(updateId: number): number | undefined {
    return this.queue.confirmedAt.get(updateId);
  }

  /** Files the bot sent to a chat, in order. */
  filesTo(chat: number): Buffer[] {
    const messages = this.chats.find(chat)?.messages ?? [];
    return messages.filter(isFromBot).flatMap((message) => {
      const [file] = FILE_FIELDS.flatMap((field) => message[field] ?? []) as { file_id: string }[];
      return file ? [this.files.held(file.file_id)!.bytes] : [];
    });
  }

  /** Emoji the bot put on a message of the person's. */
  reactionTo(chat: number, messageId: number): string | undefined {
    const message = this.chats.find(chat)?.messages.find((one) => one.message_id === messageId);
    return message && this.api.reactions.get(message);
  }

  allChats(): ReturnType<ChatBook['all']> {
    return this.chats.all();
  }

  /** Gives out an update once more, as after a confirmation that got lost. */
  redeliver(updateId: number, times = 1): void {
    const update = this.created.find((one) => one.update_id === updateId);
    if (!update) throw new Error(`there never was an update ${updateId}`);
    for (let i = 0; i < times; i += 1) this.queue.push({ ...update });
    this.webhook.deliver();
  }

  /** A revoked token answers 401 until it is accepted again. */
  acceptToken(accepted: boolean): void {
    this.tokenAccepted = accepted;
  }

  /** Puts an update of any shape in the queue, for what no person could produce. */
  pushRaw(content: Json): void {
    this.hand({ update_id: this.queue.nextId(), ...content });
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    this.webhook.stop();
    await this.close();
  }

  /** Nobody is there any more. @returns comes back, at the same address */
  async away(): Promise<() => Promise<void>> {
    const { port } = this.server.address() as AddressInfo;
    await this.close();
    return () => this.listen(port);
  }

  private async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private emit(kind: string, content: Json): Update | undefined {
    const update = this.queue.create(kind, content);
    if (update) this.hand(update);
    return update;
  }

  private hand(update: Update): void {
    this.created.push(update);
    this.queue.push(update);
    this.webhook.deliver();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const body = await bodyOf(request).catch(() => undefined);
    if (body === undefined) return;
    const [, secret, method] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    const [, fileSecret, file] = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
    if (secret !== undefined && method !== undefined) {
      const given = await paramsOf(request, url.searchParams, body, this.files);
      const params = this.acceptable(secret, method, given, response);
      if (params) await this.carryOut(method, params, gone.signal, response);
    } else if (fileSecret !== undefined && file !== undefined) {
      const bytes = fileSecret === this.token ? this.files.read(file) : undefined;
      if (bytes) send(response, 200, 'application/octet-stream', bytes);
      else refuse(response, 404, 'Not Found');
    } else {
      control(
        this,
        { path: url.pathname, post: request.method === 'POST', body: body.toString('utf8') },
        response,
      );
    }
  }

  private acceptable(
    secret: string,
    method: string,
    params: Json | undefined,
    response: ServerResponse,
  ): Json | undefined {
    const known = secret === this.token && this.tokenAccepted;
    const problems = params ? this.schema.problems(method, params) : ['the body is neither JSON nor a form'];
    this.violations.push(...problems);
    if (known && params && problems.length === 0) return params;
    const [status, words] = known ? [400, `Bad Request: ${problems.join('; ')}`] : [401, 'Unauthorized'];
    const answered = refuse(response, status as number, words as string);
    this.log.push({ at: Date.now(), method, params: params ?? {}, ...answered });
    return undefined;
  }

  private async carryOut(
    method: string,
    params: Json,
    signal: AbortSignal,
    response: ServerResponse,
  ): Promise<void> {
    const chat = params.chat_id === undefined ? undefined : Number(params.chat_id);
    const fault = this.faults.take(method, chat);
    const entry: LoggedRequest = { at: Date.now(), method, params, status: 0 };
    if (fault) entry.fault = fault.kind;
    this.log.push(entry);
    Object.assign(entry, await answer(this.api, { method, params, signal }, fault, response));
  }
}

const FILE_FIELDS = ['photo', 'video', 'audio', 'voice', 'document'];

function isFromBot({ from }: Json): boolean {
  return (from as { is_bot: boolean }).is_bot;
}

/** Starts a simulated Bot API server on the loopback address. */
export async function startTelegramSimulator(options: SimulatorOptions = {}): Promise<TelegramSimulator> {
  const simulator = new TelegramSimulator(options.token ?? DEFAULT_TOKEN, options.webhookPause ?? 500);
  await simulator.listen(options.port ?? 0);
  return simulator;
}
