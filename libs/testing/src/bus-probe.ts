import {
  CONSUMERS,
  STREAMS,
  type App,
  type Envelope,
  type EventClass,
  type StreamName,
} from '@countersign/contracts';
import { catalogueEntryOf, definitionOf, redriveSubject, subjectFilter } from '@countersign/contracts';
import {
  applyTopology,
  connectNats,
  decodeEvent,
  encodeEvent,
  EventPublisher,
  type EventFacts,
  type NatsAccess,
  type NatsConnection,
  type Published,
  type PublishOptions,
} from '@countersign/messaging';
import { DeliverPolicy, jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';

/** A spec's own hands on the bus: publishes as any app and reads what was published. */
export class BusProbe {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
  ) {}

  static async connect(access: NatsAccess): Promise<BusProbe> {
    const connection = await connectNats(access, 'test');
    return new BusProbe(connection, await jetstreamManager(connection));
  }

  /** Makes our streams and consumers on a server that has none, then connects. */
  static async onNewServer(access: NatsAccess): Promise<BusProbe> {
    await applyTopology(access);
    return BusProbe.connect(access);
  }

  publish<T extends object>(
    app: App,
    event: EventClass<T>,
    facts: EventFacts<T>,
    options?: PublishOptions,
  ): Promise<Published> {
    return new EventPublisher(jetstream(this.connection), app).publish(event, facts, options);
  }

  /** Bytes on a subject, for what no publisher of ours would ever send. @returns stream sequence */
  async publishRaw(subject: string, payload: string, msgID: string): Promise<number> {
    return (await this.publishAgain(subject, payload, msgID)).seq;
  }

  /** Like `publishRaw`, and says whether the stream had that id. */
  async publishAgain(subject: string, payload: string, msgID: string): Promise<Published> {
    const { seq, duplicate } = await jetstream(this.connection).publish(subject, payload, { msgID });
    return { seq, duplicate };
  }

  /** @throws when the server, or the cluster, cannot say */
  async streamNames(): Promise<string[]> {
    return this.manager.streams.names().next();
  }

  /** Which server of a cluster leads a stream. */
  async leaderOf(stream: StreamName): Promise<string> {
    return (await this.manager.streams.info(stream)).cluster?.leader ?? '';
  }

  /** How many bytes a stream may hold. */
  async limitOf(stream: StreamName): Promise<number> {
    return (await this.manager.streams.info(stream)).config.max_bytes;
  }

  /** Sequences a stream says it has and cannot give. */
  async unreadable(stream: StreamName): Promise<number[]> {
    const { state } = await this.manager.streams.info(stream);
    const missing: number[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      if (!(await this.manager.streams.getMessage(stream, { seq }).catch(() => null))) missing.push(seq);
    }
    return missing;
  }

  /** How many messages a stream holds. */
  async messagesIn(stream: StreamName): Promise<number> {
    return (await this.manager.streams.info(stream)).state.messages;
  }

  /** An event handed to one app as review hands out a dead letter, whoever it was that made it one. */
  async redrive<T extends object>(app: App, event: EventClass<T>, facts: EventFacts<T>): Promise<void> {
    const [source] = catalogueEntryOf(event).from;
    const { id, subject, payload } = encodeEvent(source!, event, facts);
    const headers = natsHeaders();
    for (const [name, value] of [
      ['Cs-Stream', 'OUTBOUND'],
      ['Cs-Seq', '1'],
      ['Cs-Redrive', '1'],
    ] as const)
      headers.set(name, value);
    const options = { headers, msgID: `${id}:r1` };
    await jetstream(this.connection).publish(redriveSubject(app, subject), payload, options);
  }

  /** Every event of one kind so far, oldest first. */
  async published<T extends object>(event: EventClass<T>): Promise<Envelope<T>[]> {
    const { stream } = catalogueEntryOf(event);
    const messages = await this.stored(stream, subjectFilter(definitionOf(event)));
    return messages.map((payload) => decodeEvent(payload) as Envelope<T>);
  }

  /** Every event of one kind from now on, as it passes by. */
  hear<T extends object>(event: EventClass<T>, heard: (event: Envelope<T>) => void): void {
    this.connection.subscribe(subjectFilter(definitionOf(event)), {
      callback: (error, message) => {
        if (!error) heard(decodeEvent(message.string()) as Envelope<T>);
      },
    });
  }

  /** Stores a conversation's oldest message of an event once more, as after the duplicate window. @returns its new sequence */
  async republish(event: string, conversationId: string): Promise<number> {
    const { state } = await this.manager.streams.info('INBOUND');
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      const message = await this.manager.streams.getMessage('INBOUND', { seq });
      if (!message?.subject.startsWith(`cs.${event}.`) || !message.subject.endsWith(conversationId)) continue;
      const client = jetstream(this.connection);
      return (await client.publish(message.subject, message.data, { msgID: `again-${seq}` })).seq;
    }
    throw new Error(`no ${event} of that conversation was stored`);
  }

  /** Ids of the readable events of a stream behind a sequence, and where the stream ends now. */
  async eventsAfter(stream: StreamName, after: number): Promise<{ ids: string[]; last: number }> {
    const { state } = await this.manager.streams.info(stream);
    const from = Math.max(after + 1, state.first_seq);
    const all = Array.from({ length: Math.max(0, state.last_seq - from + 1) }, (_, index) => from + index);
    const ids: string[] = [];
    while (all.length > 0) {
      const some = all
        .splice(0, 100)
        .map((seq) => this.manager.streams.getMessage(stream, { seq }).catch(() => null));
      for (const message of await Promise.all(some)) if (message) ids.push(...idOf(message.string()));
    }
    return { ids, last: state.last_seq };
  }

  /** The newest messages of a stream, oldest first, as they are stored. */
  async newest(stream: StreamName, count: number): Promise<{ subject: string; payload: string }[]> {
    const { state } = await this.manager.streams.info(stream);
    const from = Math.max(state.first_seq, state.last_seq - count + 1);
    const asked = Array.from({ length: state.messages === 0 ? 0 : state.last_seq - from + 1 }, (_, index) =>
      this.manager.streams.getMessage(stream, { seq: from + index }).catch(() => null),
    );
    const messages = await Promise.all(asked);
    return messages.flatMap((message) =>
      message ? [{ subject: message.subject, payload: message.string() }] : [],
    );
  }

  /** Consumers that have something to read, or have read something and not said what became of it. */
  async pending(): Promise<string[]> {
    const infos = await Promise.all(
      CONSUMERS.map(({ stream, durable }) => this.manager.consumers.info(stream, durable)),
    );
    return infos
      .filter(({ num_pending: unread, num_ack_pending: open }) => unread + open > 0)
      .map(
        ({ stream_name: stream, name, num_pending: unread, num_ack_pending: open }) =>
          `${unread + open} by ${name} in ${stream}`,
      );
  }

  /** An operator's mistake: the consumer is deleted and made anew, from now on instead of from the beginning (F29). */
  async passOver(stream: StreamName, durable: App): Promise<void> {
    const { config } = await this.manager.consumers.info(stream, durable);
    await this.manager.consumers.delete(stream, durable);
    await this.manager.consumers.add(stream, { ...config, deliver_policy: DeliverPolicy.New });
  }

  /** Takes a consumer's next message as a process does that is then killed. @returns gives it back, as the server does in the end */
  async takeAway(stream: StreamName, durable: App): Promise<() => void> {
    const consumer = await jetstream(this.connection).consumers.get(stream, durable);
    const message = await consumer.next({ expires: 5_000 });
    if (!message) throw new Error(`nothing waits for ${durable} on ${stream}`);
    return () => message.nak();
  }

  /** Gives a stream this much room and no more; without a figure, as much as it is made with. */
  async limit(stream: StreamName, bytes?: number): Promise<void> {
    const { maxBytes } = STREAMS.find(({ name }) => name === stream)!;
    await this.manager.streams.update(stream, { max_bytes: bytes ?? maxBytes });
  }

  async deleteConsumer(stream: StreamName, durable: string): Promise<void> {
    await this.manager.consumers.delete(stream, durable);
  }

  /** How many messages a consumer has not been told to be done with. */
  async unacknowledged(stream: StreamName, durable: string): Promise<number> {
    const { num_pending: waiting, num_ack_pending: handedOut } = await this.manager.consumers.info(
      stream,
      durable,
    );
    return waiting + handedOut;
  }

  /** How many dead letters there are. */
  async deadLetters(): Promise<number> {
    return (await this.stored('DEAD_LETTERS', 'cs.dlq.>')).length;
  }

  /** How often a durable consumer has been handed anything. */
  async deliveries(stream: StreamName, durable: string): Promise<number> {
    return (await this.manager.consumers.info(stream, durable)).delivered.consumer_seq;
  }

  /** Everything asked for was awaited, so nothing is cut short, and it works without a server, too. */
  async close(): Promise<void> {
    await this.connection.close();
  }

  private async stored(stream: StreamName, filter: string): Promise<string[]> {
    if (!STREAMS.some(({ name }) => name === stream)) throw new Error(`no stream ${stream}`);
    const { state } = await this.manager.streams.info(stream);
    const payloads: string[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq && state.messages > 0; seq++) {
      const message = await this.manager.streams.getMessage(stream, { seq }).catch(() => null);
      if (message && (filter === '>' || message.subject.startsWith(filter.slice(0, -1))))
        payloads.push(message.string());
    }
    return payloads;
  }
}

/** None for what fits no contract: that is a dead letter's business. */
function idOf(payload: string): string[] {
  try {
    return [decodeEvent(payload).id];
  } catch {
    return [];
  }
}
