import { deadLetterSubject, redrivenSubject, type App } from '@countersign/contracts';
import { errorCode, log } from '@countersign/observability';
import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { headers as natsHeaders, type MsgHdrs } from '@nats-io/transport-node';
import { template } from './event-publisher.js';
import { letterId, originOf } from './origin.js';

/** What becomes of a message when its handler is through with it, beyond an ack or another try. */
export interface LastResort {
  /** No retry can help. @param code what was wrong, as a code: an error's message may quote what a customer wrote */
  giveUp(message: JsMsg, code: string): Promise<void>;
  /** It was handled; rejects when whoever waits for that cannot be told: then it is handled again. */
  handled(message: JsMsg): Promise<void>;
}

/** Where messages go that no retry can help. First stored, then terminated: a failure in between shows it twice, never zero times. */
export class DeadLetters implements LastResort {
  constructor(
    private readonly jetstream: JetStreamClient,
    private readonly app: App,
  ) {}

  async giveUp(message: JsMsg, code: string): Promise<void> {
    const origin = originOf(message);
    const headers = this.headersOf(message);
    headers.set('Cs-Error-Code', code);
    headers.set('Cs-Deliveries', String(message.info.deliveryCount));
    try {
      await this.jetstream.publish(deadLetterSubject(this.app, origin.subject), message.data, {
        headers,
        msgID: letterId(this.app, origin),
      });
    } catch (error) {
      log.error('message.dead-letter-not-stored', {
        stream: 'DEAD_LETTERS',
        seq: message.seq,
        code: errorCode(error),
      });
      message.nak(5_000);
      return;
    }
    message.term(code);
    log.error('message.dead-lettered', {
      event_type: template(origin.subject),
      stream: origin.stream,
      seq: origin.seq,
      code,
    });
  }

  /** A re-driven message is waited for: its conversation is held until the app says that it was handled. */
  async handled(message: JsMsg): Promise<void> {
    const origin = originOf(message);
    if (origin.redrive === 0) return;
    await this.jetstream.publish(redrivenSubject(this.app, origin.subject), '', {
      headers: this.headersOf(message),
      msgID: `${letterId(this.app, origin)}:handled`,
    });
  }

  private headersOf(message: JsMsg): MsgHdrs {
    const { stream, seq } = originOf(message);
    const headers = natsHeaders();
    for (const name of message.headers?.keys() ?? []) {
      if (!name.startsWith('Nats-')) headers.set(name, message.headers?.get(name) ?? '');
    }
    headers.set('Cs-Stream', stream);
    headers.set('Cs-Seq', String(seq));
    return headers;
  }
}

/** A dead letter whose own reader fails stays where it is and is read again: a dead letter about a dead letter would never end. */
export class StayUnread implements LastResort {
  private static readonly WAIT_MS = 60_000;

  async giveUp(message: JsMsg, code: string): Promise<void> {
    message.nak(StayUnread.WAIT_MS);
    log.error('dead-letter.unread', { seq: message.seq, code });
  }

  async handled(): Promise<void> {
    // Nobody waits for it.
  }
}
