import { readsSubject, type ConsumerDefinition } from '@countersign/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import type { JsMsg } from '@nats-io/jetstream';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Handler, Handlers } from './consumer-loop.js';
import type { ConsumerExtras, Delivered } from './consumes.js';
import { deadLetterOf } from './dead-letter.js';
import { decodeEvent } from './event-validation.js';
import { originOf } from './origin.js';
import { DEAD_LETTER } from './wiring.policy.js';

/** Finds the handler of a message among those Nest has registered, for one kind of consumer. */
export function runnableHandlers(
  registered: ReadonlyMap<string, MessageHandler>,
  consumer: Pick<ConsumerDefinition, 'reads' | 'filterSubjects'>,
): Handlers {
  const passesBy = ({ subject }: JsMsg): boolean => !readsSubject(consumer, subject);
  const letters = registered.get(DEAD_LETTER);
  if (consumer.reads === 'dead-letters') {
    const handler = letters && letterHandler(letters);
    return { passesBy, of: () => handler };
  }
  const events = new Map([...registered].map(([name, handler]) => [name, eventHandler(handler)]));
  return { passesBy, of: (message) => events.get(eventNameOf(originOf(message).subject)) };
}

/** `cs.reply.approved.v1.12.main.c_…` → `reply.approved.v1` */
function eventNameOf(subject: string): string {
  return subject.split('.').slice(1, 4).join('.');
}

function eventHandler(handler: MessageHandler): Handler {
  const { batch } = (handler.extras ?? {}) as ConsumerExtras;
  return {
    batch,
    read: delivered,
    run: (input) => {
      if (Array.isArray(input)) return finished(handler(input, undefined));
      const { event, delivery } = input as Delivered;
      return finished(handler(event, delivery));
    },
  };
}

function letterHandler(handler: MessageHandler): Handler {
  return { read: deadLetterOf, run: (letter) => finished(handler(letter, undefined)) };
}

async function finished(running: unknown): Promise<void> {
  const result: unknown = await running;
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}

function delivered(message: JsMsg): Delivered {
  const { stream, seq, prev } = originOf(message);
  return {
    event: decodeEvent(message.string()),
    delivery: {
      stream,
      seq,
      attempt: message.info.deliveryCount,
      prev,
      traceparent: message.headers?.get('traceparent') || undefined,
    },
  };
}
