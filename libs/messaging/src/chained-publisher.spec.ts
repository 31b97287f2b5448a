import { conversationIdOf, inboundEventId, InboundMessage } from '@countersign/contracts';
import { propertyRuns } from '@countersign/testing/property-runs';
import { JetStreamApiError, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import fc from 'fast-check';
import { ChainedPublisher } from './chained-publisher.js';
import type { EventFacts } from './encoded-event.js';
import { EventPublisher } from './event-publisher.js';
import { JetStreamDoor } from './jetstream-door.js';

interface Stored {
  seq: number;
  subject: string;
  id: string;
  prev?: number;
  unchained?: boolean;
}

/**
 * The stream as its client sees it, with the server's rules for ids and expectations; the scheduler decides when a publish
 * arrives and when its ack does, and some acks never do. What the server itself does is under test in `test/`, with a real one.
 */
class Stream {
  readonly stored: Stored[] = [];

  constructor(
    private readonly scheduler: fc.Scheduler,
    private readonly acks: Iterator<boolean>,
  ) {}

  async publish(subject: string, payload: string, options: Parameters<JetStreamClient['publish']>[2]) {
    const { msgID: id = '', expect } = options!;
    await this.scheduler.schedule(Promise.resolve(), 'arrives');
    const answer = this.accept({ subject, id, payload, last: expect?.lastSubjectSequence });
    await this.scheduler.schedule(Promise.resolve(), 'is answered');
    if (!this.acks.next().value) throw new Error('timeout');
    if ('wrong' in answer) {
      const description = `wrong last sequence: ${answer.wrong}`;
      throw new JetStreamApiError({ code: 400, err_code: 10071, description });
    }
    return answer;
  }

  async lastOf(subject: string): Promise<{ seq: number; string(): string } | null> {
    await this.scheduler.schedule(Promise.resolve(), 'is asked');
    const last = this.stored.findLast((one) => one.subject === subject);
    return last ? { seq: last.seq, string: () => JSON.stringify({ id: last.id }) } : null;
  }

  private accept(message: { subject: string; id: string; payload: string; last?: number }) {
    const before = this.stored.find(({ id }) => id === message.id);
    if (before) return { seq: before.seq, duplicate: true };
    const last = this.stored.findLast(({ subject }) => subject === message.subject)?.seq ?? 0;
    if (message.last !== undefined && message.last !== last) return { wrong: last };
    const { prev, unchained } = (JSON.parse(message.payload) as { data: InboundMessage }).data;
    const { subject, id } = message;
    this.stored.push({ seq: this.stored.length + 1, subject, id, prev, unchained });
    return { seq: this.stored.length, duplicate: false };
  }
}

function ingest(stream: Stream): ChainedPublisher {
  const client = { publish: stream.publish.bind(stream) } as unknown as JetStreamClient;
  const streams = {
    getMessage: (_: string, { last_by_subj: of }: { last_by_subj: string }) => stream.lastOf(of),
  };
  const door = new JetStreamDoor({} as NatsConnection, { streams } as unknown as JetStreamManager);
  return new ChainedPublisher(new EventPublisher(client, 'ingest-telegram'), door);
}

function facts(chat: number, message: number): EventFacts<InboundMessage> {
  const at = {
    workspace: 'main',
    channel: 'telegram' as const,
    accountId: 'telegram-main',
    chat: String(chat),
  };
  const providerMessageId = String(message);
  const now = new Date(0).toISOString();
  const data: InboundMessage = {
    ...{
      fact: 'received',
      kind: 'text',
      text: 'words',
      attachments: [],
      flags: [],
      chat: at.chat,
      providerMessageId,
    },
    ...{ sender: { id: at.chat }, providerTime: now, providerSequence: message, receivedAt: now },
  };
  const id = inboundEventId({ ...at, providerMessageId, fact: 'received', revision: '0' });
  return { ...at, id, conversationId: conversationIdOf('key', at), data };
}

/** As a poller does it: what was not confirmed is given again, before anything that follows it. */
async function untilConfirmed(
  publisher: ChainedPublisher,
  message: EventFacts<InboundMessage>,
): Promise<void> {
  const confirmed = await publisher.publish(InboundMessage, message).then(
    () => true,
    () => false,
  );
  if (!confirmed) await untilConfirmed(publisher, message);
}

describe('chains of inbound messages (IN-05)', () => {
  const numbers = (chat: number, count: number) => Array.from({ length: count }, (_, at) => facts(chat, at));
  const acks = fc.infiniteStream(
    fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  );

  it('have every message once, in the order it was given, each naming the one before it', async () => {
    const property = fc.asyncProperty(
      fc.scheduler(),
      acks,
      fc.integer({ min: 1, max: 6 }),
      async (scheduler, answered, count) => {
        const stream = new Stream(scheduler, answered);
        const one = ingest(stream);
        const chats = [1, 2].map(async (chat) => {
          for (const message of numbers(chat, count)) await untilConfirmed(one, message);
        });
        await scheduler.waitFor(Promise.all(chats));
        const bySubject = Map.groupBy(stream.stored, ({ subject }) => subject);
        expect(bySubject.size).toBe(2);
        const given = [1, 2].map((chat) => numbers(chat, count).map(({ id }) => id));
        for (const chain of bySubject.values()) {
          expect(given).toContainEqual(chain.map(({ id }) => id));
          expect(chain.map(({ prev }) => prev)).toEqual([0, ...chain.map(({ seq }) => seq)].slice(0, -1));
        }
      },
    );
    await fc.assert(property, propertyRuns(60));
  });

  it('stay whole when messages of one chat are given at once, in two processes, and come twice', async () => {
    const property = fc.asyncProperty(fc.scheduler(), acks, async (scheduler, answered) => {
      const stream = new Stream(scheduler, answered);
      const messages = numbers(1, 4);
      const both = [ingest(stream), ingest(stream)].map((one) =>
        Promise.all(messages.map((message) => untilConfirmed(one, message))),
      );
      await scheduler.waitFor(Promise.all(both));
      expect(stream.stored.map(({ id }) => id).sort()).toEqual(messages.map(({ id }) => id).sort());
      stream.stored.forEach(({ prev, unchained }, at) => {
        if (!unchained) expect(prev).toBe(stream.stored[at - 1]?.seq ?? 0);
      });
    });
    await fc.assert(property, propertyRuns(60));
  });
});
