import { rpcSubject } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Problem } from '@countersign/runtime';
import { Injectable, type MessageEvent, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import type { Visitor } from '../access/visitors.js';
import { MailboxRepository } from './mailbox.repository.js';

/** Also how often a stream looks by itself: a hint may be lost, a message may not. */
const PING_MS = 15_000;
const PAGE = 100;
/** Open streams of one visitor: tabs and devices. */
const MAX_STREAMS = 8;

/** One open stream: where it stands, and a way to make it look. */
interface Stream {
  wake(): void;
  typing(): void;
}

/**
 * The open streams of every visitor. A hint makes a stream read its thread from where it stands, so nothing is missed,
 * doubled or out of order, whichever replica stored the message; hints travel between replicas by conversation.
 */
@Injectable()
export class MailboxStreams implements OnModuleInit, OnModuleDestroy {
  private readonly open = new Map<string, Map<Stream, Subscriber<MessageEvent>>>();

  constructor(
    private readonly repository: MailboxRepository,
    private readonly rpc: Rpc,
  ) {}

  onModuleInit(): void {
    this.rpc.listen(rpcSubject('ingest-web', 'mailbox.*'), (subject) => {
      for (const stream of this.streamsOf(subject)) stream.wake();
    });
    this.rpc.listen(rpcSubject('ingest-web', 'typing.*'), (subject) => {
      for (const stream of this.streamsOf(subject)) stream.typing();
    });
  }

  /** Ends every stream, so that clients come back to a replica that stays. */
  onModuleDestroy(): void {
    for (const streams of this.open.values()) {
      for (const subscriber of streams.values()) subscriber.complete();
    }
  }

  /** Something new is in the thread. */
  wake(conversationId: string): void {
    this.rpc.broadcast(rpcSubject('ingest-web', `mailbox.${conversationId}`));
  }

  /** The business is writing. */
  typing(conversationId: string): void {
    this.rpc.broadcast(rpcSubject('ingest-web', `typing.${conversationId}`));
  }

  /**
   * Everything of the thread after `position`, and from then on as it comes.
   * @throws Problem 429 when this visitor has too many open already
   */
  follow({ visitorId, conversationId }: Visitor, position: number): Observable<MessageEvent> {
    if ((this.open.get(conversationId)?.size ?? 0) >= MAX_STREAMS) {
      throw new Problem(429, 'too_many_streams', 'The chat is open too many times.');
    }
    return new Observable((subscriber) => {
      const stream = this.streamInto(subscriber, visitorId, position);
      const streams = this.open.get(conversationId) ?? new Map<Stream, Subscriber<MessageEvent>>();
      this.open.set(conversationId, streams.set(stream, subscriber));
      const ping = setInterval(() => {
        subscriber.next({ comment: 'ping' });
        stream.wake();
      }, PING_MS);
      stream.wake();
      return () => {
        clearInterval(ping);
        streams.delete(stream);
        if (streams.size === 0) this.open.delete(conversationId);
      };
    });
  }

  private streamInto(subscriber: Subscriber<MessageEvent>, visitorId: string, from: number): Stream {
    let position = from;
    let reading = false;
    let again = false;
    const readAll = async (): Promise<void> => {
      reading = true;
      try {
        while (again && !subscriber.closed) {
          again = false;
          const messages = await this.repository.after(visitorId, position, PAGE);
          for (const message of messages) {
            position = message.position;
            subscriber.next({ id: String(position), type: 'message', data: message });
          }
          if (messages.length === PAGE) again = true;
        }
      } catch (error) {
        log.warn('mailbox.read-failed', { code: errorCode(error) });
      } finally {
        reading = false;
      }
    };
    return {
      wake: () => {
        again = true;
        if (!reading) void readAll();
      },
      // With the id of what came before: an event of its own would move the client's place in the thread.
      typing: () => subscriber.next({ id: String(position), type: 'typing', data: {} }),
    };
  }

  private streamsOf(subject: string): Iterable<Stream> {
    return this.open.get(subject.slice(subject.lastIndexOf('.') + 1))?.keys() ?? [];
  }
}
