import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Access, SIGNED_OUT, type Refusal } from './access.js';
import { answer, graphError, send } from './answering.js';
import { control } from './control.js';
import { buttonsOf, Chats, fileOf, isList, textOf } from './customers.js';
import { Faults } from './faults.js';
import { MediaDoor } from './media-door.js';
import { MESSAGE_CONTENT, type SimulatedKind } from './message-kinds.js';
import { Signs } from './signs.js';
import { TemplateShelf } from './template-shelf.js';
import {
  addressOf,
  callOf,
  changeOf,
  numberOf,
  type BusinessNumber,
  type Customer,
  type Json,
} from './payload.js';
import { RequestExamples } from './request-examples.js';
import { Webhook, type WebhookTarget } from './webhook.js';

/** One message the product asked to send. */
export interface LoggedSend {
  /** Unix milliseconds. */
  at: number;
  message: Json;
  /** HTTP status answered; 0 when the client was left without an answer. */
  status: number;
  fault?: string;
}

export interface SimulatorOptions {
  /** A free one when absent. */
  port?: number;
  phoneNumberId?: string;
  accessToken?: string;
  /** First pause between two webhook attempts, in milliseconds. */
  webhookPause?: number;
}

/** Where Meta keeps files; the rest of the path is a link's key. */
const ATTACHMENTS = '/whatsapp_business/attachments/';

type Status = 'sent' | 'delivered' | 'read' | 'failed';

/** A WhatsApp Cloud API on this machine: true to signatures, repeats, statuses, refusals and lost answers. */
export class WhatsAppSimulator {
  private readonly server = http.createServer((request, response) => void this.serve(request, response));
  private readonly examples = new RequestExamples();
  private readonly webhook: Webhook;
  private readonly sent: { id: string; to: string; callbackData: unknown }[] = [];
  private readonly chats = new Chats();
  private readonly access: Access;
  private readonly door: MediaDoor;
  private target: WebhookTarget | undefined;
  private messages = 0;

  readonly faults = new Faults();
  readonly templates = new TemplateShelf();
  readonly log: LoggedSend[] = [];
  readonly signs = new Signs();
  /** Requests no published example covers: tests expect none. */
  readonly violations: string[] = [];
  /** Whether statuses come by themselves: sent, then delivered. */
  tellsStatuses = true;

  constructor(
    readonly number: BusinessNumber,
    readonly accessToken: string,
    webhookPause: number,
  ) {
    this.access = new Access(number, accessToken);
    this.door = new MediaDoor(this.access, this.faults);
    this.webhook = new Webhook(() => this.target, webhookPause);
    this.server.on('connection', (socket) => {
      if (this.faults.takeReset()) socket.resetAndDestroy();
    });
  }

  /** False when the published description is not beside the repository: then no request is checked. */
  get examplesChecked(): boolean {
    return this.examples.available;
  }

  /** Value of `WHATSAPP_GRAPH_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What a product is started with to send by this number and to know its templates. */
  get settings() {
    return {
      WHATSAPP_GRAPH_URL: this.url,
      WHATSAPP_PHONE_NUMBER_ID: this.number.phoneNumberId,
      WHATSAPP_BUSINESS_ACCOUNT_ID: this.number.accountId,
      WHATSAPP_ACCESS_TOKEN: this.accessToken,
    };
  }

  get media(): MediaDoor['shelf'] {
    return this.door.shelf;
  }

  /** Calls the product has not taken yet. */
  get pending(): number {
    return this.webhook.pending;
  }

  get webhookAttempts(): Webhook['attempts'] {
    return this.webhook.attempts;
  }

  /** Where webhook calls go, and the secret they are signed with. */
  callAt(target: WebhookTarget): void {
    this.target = target;
  }

  /** A customer writes. @returns the message as it was handed over, to be repeated */
  say(customer: Customer, text: string, facts: Json = {}): Json {
    return this.write(customer, { type: 'text', text: { body: text }, ...facts }, text);
  }

  sendKind(customer: Customer, kind: SimulatedKind): Json {
    return this.write(customer, MESSAGE_CONTENT[kind](this.media), `[${kind}]`);
  }

  /** A file of any content, whatever it says it is. */
  sendFile(customer: Customer, kind: 'image' | 'audio' | 'document', bytes: Buffer, mimeType: string): Json {
    return this.write(customer, { type: kind, [kind]: this.media.put(bytes, mimeType) }, `[${kind}]`);
  }

  /** Taps a button of a message the business sent. */
  tap(customer: Customer, { id, title, of }: { id: string; title: string; of?: string }): Json {
    const interactive = { type: 'button_reply', button_reply: { id, title } };
    const context = of ? { context: { from: this.number.displayNumber, id: of } } : {};
    return this.write(customer, { type: 'interactive', interactive, ...context }, title);
  }

  /** Chooses a row of a list the business sent. */
  choose(customer: Customer, { id, title }: { id: string; title: string }): Json {
    return this.write(
      customer,
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id, title } } },
      title,
    );
  }

  react(customer: Customer, messageId: string, emoji?: string): Json {
    const reaction = { message_id: messageId, ...(emoji && { emoji }) };
    return this.write(customer, { type: 'reaction', reaction }, emoji ?? '');
  }

  /** The same message once more, as when our answer got lost. */
  redeliver(customer: Customer, message: Json, times = 1): void {
    for (let i = 0; i < times; i += 1) this.deliver({ customer, messages: [message] });
  }

  /** Any call at all, for what no customer could produce. */
  callWith(body: Json): void {
    this.webhook.deliver(body);
  }

  /** Says what became of a message the business sent. */
  tell(id: string, status: Status, errors?: readonly Json[]): void {
    const message = this.sent.find((one) => one.id === id);
    if (!message) throw new Error(`no message ${id} was sent`);
    const line = this.chats.of(message.to).find((one) => one.id === id);
    if (line && status !== 'failed') line.status = status;
    const { to, callbackData } = message;
    const facts = {
      id,
      status,
      timestamp: seconds(),
      // An id of this business alone has a dot in it.
      ...(to.includes('.') ? { recipient_user_id: to } : { recipient_id: to }),
      biz_opaque_callback_data: callbackData,
    };
    this.deliver({ customer: { waId: to }, statuses: [{ ...facts, ...(errors && { errors }) }] });
  }

  /** The customer opens the chat: everything in it is read. */
  read(waId: string): void {
    for (const { id } of this.sent.filter(({ to }) => to === waId)) this.tell(id, 'read');
  }

  /** Texts the business sent to a customer, in order. */
  sentTo(waId: string): string[] {
    return this.chats
      .of(waId)
      .filter(({ from }) => from === 'business')
      .map(({ text }) => text);
  }

  allChats(): ReturnType<Chats['all']> {
    return this.chats.all();
  }

  /** A revoked token answers 401 until it is accepted again. */
  acceptToken(accepted: boolean): void {
    this.access.accepted = accepted;
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

  private write(customer: Customer, content: Json, shown: string): Json {
    const who = { from: numberOf(customer), from_user_id: customer.userId };
    const message = { ...who, id: this.nextId(), timestamp: seconds(), ...content };
    const address = addressOf(customer);
    this.signs.wrote(message.id, address);
    this.chats.add(address, { from: 'customer', id: message.id, text: shown, at: Date.now() });
    this.deliver({ customer, messages: [message] });
    return message;
  }

  private deliver(content: Parameters<typeof changeOf>[1]): void {
    this.webhook.deliver(callOf(this.number, [changeOf(this.number, content)]));
  }

  private nextId(): string {
    this.messages += 1;
    return `wamid.${Buffer.from(`${this.messages}:${randomUUID()}`).toString('base64')}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const bytes = Buffer.concat(chunks);
    const body = bytes.toString('utf8');
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (/^\/v\d+\.\d\/\d+\/messages$/.test(path)) await this.send(path, request, body, response);
    else if (/^\/v\d+\.\d\/\d+\/media$/.test(path)) await this.door.upload(path, request, bytes, response);
    else if (/^\/v\d+\.\d\/\d+$/.test(path)) this.describe(path, request, response);
    else if (/^\/v\d+\.\d\/\d+\/message_templates$/.test(path)) this.listTemplates(request, response);
    else if (path.startsWith(ATTACHMENTS))
      this.door.download(path.slice(ATTACHMENTS.length), request, response);
    else control(this, { path, post: request.method === 'POST', body }, response);
  }

  /** What the Graph API says of a number, or of a file, to whoever may know. */
  private describe(path: string, request: IncomingMessage, response: ServerResponse): void {
    if (path.split('/')[2] !== this.number.phoneNumberId)
      return this.door.describe(path, this.url, request, response);
    const { phoneNumberId, displayNumber } = this.number;
    const fault = this.faults.take('number', undefined);
    const refusal = this.access.refusal(path, request);
    if (fault?.kind === 'graph-error') graphError(response, fault.status, fault.code, fault.message);
    else if (refusal) graphError(response, ...refusal);
    else
      send(
        response,
        200,
        'application/json',
        JSON.stringify({ id: phoneNumberId, display_phone_number: displayNumber }),
      );
  }

  private listTemplates(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const fault = this.faults.take('templates', undefined);
    if (fault?.kind === 'graph-error') graphError(response, fault.status, fault.code, fault.message);
    else if (!this.access.isSignedIn(request)) graphError(response, ...SIGNED_OUT);
    else if (pathname.split('/')[2] !== this.number.accountId)
      graphError(response, 400, 100, 'Unsupported get request. Object does not exist');
    else {
      const page = this.templates.page(
        searchParams.get('after'),
        Number(searchParams.get('limit')),
        this.url,
      );
      send(response, 200, 'application/json', JSON.stringify(page));
    }
  }

  private async send(
    path: string,
    request: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    const message = JSON.parse(body) as Json;
    if (message.status === 'read') return this.sign(path, request, message, response);
    const to = String(message.to ?? message.recipient);
    const entry: LoggedSend = { at: Date.now(), message, status: 0 };
    this.log.push(entry);
    const refusal = this.refusalOf(path, request, message);
    if (refusal) {
      entry.status = graphError(response, ...refusal);
      return;
    }
    const fault = this.faults.take('messages', to);
    if (fault) entry.fault = fault.kind;
    entry.status = await answer(() => this.accept(to, message), fault, response);
  }

  /** A read mark, alone or with typing. */
  private sign(path: string, request: IncomingMessage, message: Json, response: ServerResponse): void {
    const refusal = this.refusalOf(path, request, message);
    const fault = this.signs.faults.take('messages', undefined);
    if (refusal) return void graphError(response, ...refusal);
    if (fault?.kind === 'graph-error')
      return void graphError(response, fault.status, fault.code, fault.message);
    const sign = this.signs.show(message);
    if (!sign) return void graphError(response, 400, 100, 'Invalid parameter: message_id');
    this.chats.markRead(sign.to, sign.messageId);
    send(response, 200, 'application/json', JSON.stringify({ success: true }));
  }

  private refusalOf(path: string, request: IncomingMessage, message: Json): Refusal | undefined {
    const refusal = this.access.refusal(path, request);
    if (refusal) return refusal;
    const problems = this.examples.problems(message);
    this.violations.push(...problems);
    if (problems.length > 0) return [400, 100, problems.join('; ')];
    const file = fileOf(message);
    if (file && !this.media.held(file.mediaId))
      return [400, 131_009, 'Parameter value is not valid: no such media'];
    const reaction = message.reaction as { message_id?: unknown } | undefined;
    if (
      reaction &&
      !this.chats.of(String(message.to ?? message.recipient)).some(({ id }) => id === reaction.message_id)
    )
      return [400, 131_009, 'Parameter value is not valid: no such message'];
    const unknown = message.template && this.templates.textOf(message.template as Json) === undefined;
    return unknown ? [400, 132_001, 'Template name does not exist in the translation'] : undefined;
  }

  private accept(to: string, message: Json): Json {
    const id = this.nextId();
    const contact = to.includes('.') ? { input: to, user_id: to } : { input: to, wa_id: to };
    const taken = { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id }] };
    const reaction = message.reaction as { message_id: string; emoji: string } | undefined;
    if (reaction) {
      this.chats.react(to, reaction.message_id, reaction.emoji);
      return taken;
    }
    this.sent.push({ id, to, callbackData: message.biz_opaque_callback_data });
    const template = message.template as Json | undefined;
    const text = (template && this.templates.textOf(template)) ?? textOf(message);
    const buttons = buttonsOf(message);
    const file = fileOf(message);
    this.chats.add(to, {
      ...{ from: 'business', id, text, at: Date.now() },
      ...(buttons.length > 0 && { buttons }),
      ...(isList(message) && { list: true as const }),
      ...(file && {
        file: { mediaId: file.mediaId, name: file.name, mimeType: this.media.held(file.mediaId)!.mimeType },
      }),
    });
    if (this.tellsStatuses) for (const status of ['sent', 'delivered'] as const) this.tell(id, status);
    return taken;
  }
}

function seconds(): string {
  return String(Math.floor(Date.now() / 1_000));
}

/** Starts a simulated Cloud API on the loopback address; nothing is called until {@link WhatsAppSimulator.callAt}. */
export async function startWhatsAppSimulator(options: SimulatorOptions = {}): Promise<WhatsAppSimulator> {
  const number = {
    phoneNumberId: options.phoneNumberId ?? '106540352242922',
    displayNumber: '15550783881',
    accountId: '419561257915477',
  };
  const token = options.accessToken ?? 'EAAsimulatedSimulatedSimulatedSimulated';
  const simulator = new WhatsAppSimulator(number, token, options.webhookPause ?? 500);
  await simulator.listen(options.port ?? 0);
  return simulator;
}
