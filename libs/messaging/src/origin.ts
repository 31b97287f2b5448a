import { setAsideOf } from '@countersign/contracts';
import type { JsMsg } from '@nats-io/jetstream';

/** The place a message had when it was first published: a re-driven one is handled as if it still stood there. */
export interface Origin {
  subject: string;
  stream: string;
  /** Stream sequence. */
  seq: number;
  /** `Cs-Prev`: sequence of the previous message of the conversation. */
  prev?: number;
  /** How often it has been re-driven; 0 = never. */
  redrive: number;
}

/** Reads it from the message itself, or, where review handed it out again, from the headers that came with it. */
export function originOf(message: JsMsg): Origin {
  const header = (name: string): string | undefined => message.headers?.get(name) || undefined;
  const previous = header('Cs-Prev');
  const prev = previous ? Number(previous) : undefined;
  const aside = setAsideOf(message.subject);
  if (aside?.kind !== 'redrive')
    return { subject: message.subject, stream: message.info.stream, seq: message.seq, prev, redrive: 0 };
  return {
    subject: aside.original,
    stream: header('Cs-Stream') ?? '',
    seq: Number(header('Cs-Seq')),
    prev,
    redrive: Number(header('Cs-Redrive')) || 0,
  };
}

/** `Nats-Msg-Id` of a dead letter: the same message given up twice is one letter, given up again after a re-drive another. */
export function letterId(app: string, { stream, seq, redrive }: Origin): string {
  return redrive > 0 ? `${app}:${stream}:${seq}:after-r${redrive}` : `${app}:${stream}:${seq}`;
}
