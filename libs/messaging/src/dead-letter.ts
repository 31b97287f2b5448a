import { setAsideOf } from '@countersign/contracts';
import type { JsMsg } from '@nats-io/jetstream';

/** What an app says about a message it gave up on, from subject and headers: the message itself may not be readable at all. */
export interface DeadLetter {
  /** Where DEAD_LETTERS keeps it. */
  seq: number;
  app: string;
  /** `handled`: it was re-driven, and the app has handled it. */
  outcome: 'failed' | 'handled';
  /** The subject it was published on. */
  subject: string;
  stream: string;
  streamSeq: number;
  code: string;
  /** How often the server had handed it out. */
  deliveries: number;
  /** The re-drive this is the outcome of; 0 = none. */
  redrive: number;
  at: Date;
}

/** Reads a message of the dead letters; never throws, whatever is missing. */
export function deadLetterOf(message: JsMsg): DeadLetter {
  const header = (name: string): string => message.headers?.get(name) ?? '';
  const aside = setAsideOf(message.subject);
  return {
    seq: message.seq,
    app: aside?.app ?? '',
    outcome: aside?.kind === 'redriven' ? 'handled' : 'failed',
    subject: aside?.original ?? message.subject,
    stream: header('Cs-Stream') || message.info.stream,
    streamSeq: Number(header('Cs-Seq')) || message.seq,
    code: header('Cs-Error-Code') || 'unknown',
    deliveries: Number(header('Cs-Deliveries')) || 1,
    redrive: Number(header('Cs-Redrive')) || 0,
    at: new Date(message.time),
  };
}
