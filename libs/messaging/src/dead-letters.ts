import { deadLetterSubject, type App } from '@countersign/contracts';
import { log } from '@countersign/observability';
import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';
import { template } from './event-publisher.js';

/** Where messages go that no retry can help. First stored, then terminated: a failure in between shows it twice, never zero times. */
export class DeadLetters {
  constructor(
    private readonly jetstream: JetStreamClient,
    private readonly app: App,
  ) {}

  /** @param code what was wrong, as a code: an error's message may quote what a customer wrote */
  async add(message: JsMsg, code: string): Promise<void> {
    const headers = natsHeaders();
    for (const name of message.headers?.keys() ?? []) {
      if (!name.startsWith('Nats-')) headers.set(name, message.headers?.get(name) ?? '');
    }
    headers.set('Cs-Error-Code', code);
    headers.set('Cs-Stream', message.info.stream);
    headers.set('Cs-Seq', String(message.seq));
    headers.set('Cs-Deliveries', String(message.info.deliveryCount));
    try {
      const msgID = `${this.app}:${message.info.stream}:${message.seq}`;
      await this.jetstream.publish(deadLetterSubject(this.app, message.subject), message.data, {
        headers,
        msgID,
      });
    } catch {
      message.nak(5_000);
      return;
    }
    message.term(code);
    log.error('message.dead-lettered', {
      event_type: template(message.subject),
      stream: message.info.stream,
      seq: message.seq,
      code,
    });
  }
}
