import { Faults } from './faults.js';
import type { Json } from './payload.js';

/** A sign to a customer that is no message: the business has read something, or it types. */
export interface Sign {
  /** Unix milliseconds. */
  at: number;
  /** Whom it is shown to. */
  to: string;
  messageId: string;
  typing: boolean;
}

/** What the business shows of itself beside messages. */
export class Signs {
  /** Shown ones, in order. */
  readonly shown: Sign[] = [];
  /** What goes wrong with a sign; faults of messages do not meet them. */
  readonly faults = new Faults();
  private readonly writers = new Map<string, string>();

  /** A customer wrote: a sign may name this message from now on. */
  wrote(messageId: string, address: string): void {
    this.writers.set(messageId, address);
  }

  /** @returns what is shown, and to whom; undefined when nobody wrote the message it names */
  show({ message_id: id, typing_indicator: indicator }: Json): Sign | undefined {
    const messageId = String(id);
    const to = this.writers.get(messageId);
    if (to === undefined) return undefined;
    const sign = { at: Date.now(), to, messageId, typing: indicator !== undefined };
    this.shown.push(sign);
    return sign;
  }
}
