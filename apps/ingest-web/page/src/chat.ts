import { ChatApi, type ThreadMessage } from './chat-api.js';
import { DeliveryLoop } from './delivery-loop.js';
import type { Kept } from './kept.js';
import { Live } from './live.js';
import { Outbox } from './outbox.js';
import { Receipts } from './receipts.js';
import { reconnectAfter } from './reconnect.policy.js';
import { Session } from './session.js';

/** A sign of typing is believed this long. */
const TYPING_MS = 6_000;
/** A short cut in the line is nobody's business. */
const PATIENCE_MS = 2_500;

/** What the visitor should know about the line. */
export type Connection = 'fine' | 'offline' | 'unreachable';

/** Who shows it. */
export interface ChatListener {
  /** The thread, or something about it, changed. `quietly`: none of it is news. */
  changed(quietly: boolean): void;
  /** A reply has come while the page was open. */
  arrived(message: ThreadMessage): void;
  connection(connection: Connection): void;
  typing(on: boolean): void;
  /** The earlier thread could not be opened any more. */
  newThread(): void;
}

/** The conversation: what is stored, what is on its way, and the line to the server. */
export class Chat {
  readonly outbox: Outbox;
  readonly session: Session;
  readonly receipts: Receipts;
  /** There is more above. */
  earlier = false;
  /** What is stored is on the page, so that an empty thread is known to be empty. */
  loaded = false;
  private readonly messages = new Map<number, ThreadMessage>();
  private readonly api: ChatApi;
  private readonly live: Live;
  private readonly loop: DeliveryLoop;
  private patience: number | undefined;
  private typingTimer: number | undefined;

  constructor(
    kept: Kept,
    private readonly listener: ChatListener,
  ) {
    this.outbox = new Outbox(kept);
    this.session = new Session(kept);
    this.api = new ChatApi(this.session);
    this.receipts = new Receipts(this.api);
    this.loop = new DeliveryLoop(this.outbox, this.api, {
      changed: () => listener.changed(false),
      signedOut: () => this.renew(),
    });
    this.live = new Live(this.session, {
      message: (message) => this.heard(message),
      typing: () => this.businessTypes(true),
      connected: () => this.connected(),
      lost: () => this.lost(),
      signedOut: () => this.renew(),
    });
  }

  get stored(): ThreadMessage[] {
    return [...this.messages.values()].sort((a, b) => a.position - b.position);
  }

  get inFlight(): string | undefined {
    return this.loop.inFlight;
  }

  /** Opens the session, shows the history, then follows the stream; each again until it works. */
  async start(): Promise<void> {
    window.addEventListener('online', () => this.retryNow());
    window.addEventListener('offline', () => {
      this.live.cut();
      this.listener.connection('offline');
    });
    document.addEventListener('visibilitychange', () => document.hidden || this.live.retryNow());
    if (!navigator.onLine) this.listener.connection('offline');
    await this.untilItWorks(() => this.renew());
    void this.loop.run();
    await this.untilItWorks(async () => {
      if (!(await this.loadEarlier())) throw new Error('no history');
    });
    this.live.goOnAfter(Math.max(0, ...this.messages.keys()));
    await this.live.run();
  }

  /** Shows older messages. @returns whether it worked */
  async loadEarlier(): Promise<boolean> {
    const page = await this.api.history(this.loaded ? Math.min(...this.messages.keys()) : undefined);
    if (page.ended === 'signed-out') await this.renew();
    if (page.ended !== 'done') return false;
    this.loaded = true;
    this.earlier = page.value.earlier;
    for (const message of page.value.messages) this.take(message);
    this.listener.changed(true);
    return true;
  }

  write(text: string): void {
    this.outbox.add(text, this.session.now(), newId());
    this.listener.changed(false);
    if (this.session.ready) void this.loop.run();
  }

  /** Tries a refused message again, as a new one: the old one's answer will not change. */
  rewrite(clientMessageId: string): void {
    const entry = this.outbox.all().find((pending) => pending.clientMessageId === clientMessageId);
    this.outbox.remove(clientMessageId);
    if (entry) this.write(entry.text);
  }

  discard(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
    this.listener.changed(false);
  }

  visitorTypes(): void {
    if (this.session.ready && navigator.onLine) void this.api.typing();
  }

  private async renew(): Promise<void> {
    if ((await this.session.open()) !== 'lost') return;
    this.messages.clear();
    this.earlier = false;
    this.live.goOnAfter(0);
    this.listener.newThread();
    this.listener.changed(true);
  }

  private take(message: ThreadMessage): void {
    this.messages.set(message.position, message);
    if (message.direction === 'in') this.outbox.remove(message.messageId);
    else {
      this.receipts.known(message.messageId, message.mark ?? 'none');
      this.receipts.add(message.messageId, 'delivered');
    }
  }

  private heard(message: ThreadMessage): void {
    const news = !this.messages.has(message.position);
    this.take(message);
    if (message.direction === 'out') this.businessTypes(false);
    this.listener.changed(false);
    if (news && message.direction === 'out') this.listener.arrived(message);
  }

  private businessTypes(on: boolean): void {
    clearTimeout(this.typingTimer);
    if (on) this.typingTimer = window.setTimeout(() => this.listener.typing(false), TYPING_MS);
    this.listener.typing(on);
  }

  private connected(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.listener.connection('fine');
    void this.loop.run();
  }

  private lost(): void {
    this.businessTypes(false);
    this.patience ??= window.setTimeout(
      () => this.listener.connection(navigator.onLine ? 'unreachable' : 'offline'),
      navigator.onLine ? PATIENCE_MS : 0,
    );
  }

  private retryNow(): void {
    this.live.retryNow();
    if (this.session.ready) void this.loop.run();
  }

  private async untilItWorks(act: () => Promise<void>): Promise<void> {
    for (let failures = 1; ; failures++) {
      try {
        return await act();
      } catch {
        this.lost();
        await new Promise((resolve) => setTimeout(resolve, reconnectAfter(failures, Math.random())));
      }
    }
  }
}

/** A random UUID; pages served without TLS have no `randomUUID`. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
