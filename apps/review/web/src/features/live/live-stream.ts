import { Store } from '../../lib/store/store.js';
import { retryDelay } from './reconnect.policy.js';

/** `connecting` is the first time only: nothing on screen can be stale yet. */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

interface LiveHandlers {
  onItem: (itemId: string) => void;
  onConversation: (conversationId: string) => void;
  onTyping: (conversationId: string) => void;
  onChannel: () => void;
  onDeadLetter: () => void;
  /** Somebody has to look at a conversation, took it, or need not any more. */
  onEscalation: () => void;
  /** Sending was stopped or resumed. */
  onSetting: () => void;
  /** Something may have been missed: read everything again. */
  /** Somebody may do something else now: perhaps whoever looks. */
  onAccess: () => void;
  onReset: () => void;
}

const POLL_MS = 15_000;
/** The server says something at least every 15 s; longer silence is a dead line nobody told us about. */
const SILENCE_MS = 40_000;

/**
 * The server's stream of changes. The browser resumes it with the last event id after a cut; where it gives up, a new one is opened.
 * Until it is back the page says so and asks every 15 s.
 */
export class LiveStream extends Store<LiveStatus> {
  #source: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #poll: ReturnType<typeof setInterval> | undefined;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(
    private readonly url: string,
    private readonly handlers: LiveHandlers,
  ) {
    super('connecting');
  }

  /** Opens the stream; the answer closes it. */
  start(): () => void {
    const wake = (): void => {
      if (this.get() !== 'live') this.#open();
    };
    window.addEventListener('online', wake);
    this.#open();
    return () => {
      window.removeEventListener('online', wake);
      this.#close();
      this.#stopPolling();
      this.set('connecting');
    };
  }

  #open(): void {
    this.#close();
    const source = new EventSource(this.url);
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onerror = () => this.#broken(source);
    this.#on(source, 'item', ({ itemId }) => itemId && this.handlers.onItem(itemId));
    this.#on(
      source,
      'conversation',
      (data) => data.conversationId && this.handlers.onConversation(data.conversationId),
    );
    this.#on(source, 'typing', (data) => data.conversationId && this.handlers.onTyping(data.conversationId));
    this.#on(source, 'channel', () => this.handlers.onChannel());
    this.#on(source, 'dead-letter', () => this.handlers.onDeadLetter());
    this.#on(source, 'escalation', () => this.handlers.onEscalation());
    this.#on(source, 'setting', () => this.handlers.onSetting());
    this.#on(source, 'access', () => this.handlers.onAccess());
    this.#on(source, 'reset', () => this.handlers.onReset());
    this.#on(source, 'ping', () => undefined);
  }

  #on(source: EventSource, name: string, then: (data: Record<string, string | undefined>) => void): void {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      this.#heard();
      then(JSON.parse(event.data || '{}') as Record<string, string | undefined>);
    });
  }

  #opened(): void {
    const resumed = this.get() === 'reconnecting';
    this.#failures = 0;
    this.#stopPolling();
    this.set('live');
    if (resumed) this.handlers.onReset();
    this.#heard();
  }

  #heard(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      this.set('reconnecting');
      this.#open();
    }, SILENCE_MS);
  }

  #broken(source: EventSource): void {
    this.set('reconnecting');
    this.#poll ??= setInterval(() => this.handlers.onReset(), POLL_MS);
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    if (this.#failures === 0) this.handlers.onReset(); // refused: perhaps signed out, which a question will show
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), retryDelay(this.#failures++));
  }

  #close(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#watchdog);
    this.#source?.close();
  }

  #stopPolling(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }
}
