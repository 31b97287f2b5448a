import type { ChatApi } from './chat-api.js';
import type { Outbox } from './outbox.js';
import { reconnectAfter } from './reconnect.policy.js';

/** What the loop tells the page. */
export interface LoopListener {
  /** Something about a message changed. */
  changed(): void;
  /** A new token is needed before the next try. */
  signedOut(): Promise<void>;
}

/** Sends what is in the outbox: in order, one at a time, again until the server has it. */
export class DeliveryLoop {
  /** Id of the message on its way. */
  inFlight: string | undefined;
  private running = false;
  private failures = 0;
  private timer: number | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly api: ChatApi,
    private readonly listener: LoopListener,
  ) {}

  /** There may be something to send, or a reason to try again at once. */
  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    clearTimeout(this.timer);
    try {
      for (let next = this.outbox.next(); next && (await this.send(next)); next = this.outbox.next());
    } finally {
      this.running = false;
    }
  }

  /** @returns whether to go on with the next one */
  private async send(entry: { clientMessageId: string; text: string; writtenAt: string }): Promise<boolean> {
    const { clientMessageId, text, writtenAt } = entry;
    this.inFlight = clientMessageId;
    this.listener.changed();
    const ending = await this.api.write({ clientMessageId, text, writtenAt });
    this.inFlight = undefined;
    if (ending.ended === 'done') this.outbox.mark(clientMessageId, 'accepted');
    if (ending.ended === 'refused') this.outbox.mark(clientMessageId, 'refused');
    this.listener.changed();
    if (ending.ended === 'done' || ending.ended === 'refused') {
      this.failures = 0;
      return true;
    }
    this.failures += 1;
    if (ending.ended === 'signed-out') await this.listener.signedOut();
    const afterMs = ending.ended === 'later' ? ending.afterMs : undefined;
    this.timer = window.setTimeout(
      () => void this.run(),
      afterMs ?? reconnectAfter(this.failures, Math.random()),
    );
    return false;
  }
}
