import { DraftRequested, subjectOf } from '@countersign/contracts';
import { startTracing, withTraceparent } from '@countersign/observability';
import { eventually, ThrowawayServers } from '@countersign/testing';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import {
  connectNats,
  encodeEvent,
  EventPublisher,
  InvalidEvent,
  JetStreamDoor,
  WrongLastSequence,
  type NatsConnection,
} from '../src/index.js';
import { aRequest, conversation } from './tiny-service.js';

const subjectOfConversation = (letter: string): string =>
  subjectOf({ type: 'draft.requested', version: 1, workspace: 'main', conversationId: conversation(letter) });

describe('publishing an event', () => {
  let servers: ThrowawayServers;
  let connection: NatsConnection;
  let publisher: EventPublisher;
  let manager: JetStreamManager;
  let door: JetStreamDoor;

  beforeAll(async () => {
    startTracing({});
    servers = await ThrowawayServers.start('nats');
    connection = await connectNats(servers.nats, 'review');
    publisher = new EventPublisher(jetstream(connection), 'review');
    manager = await jetstreamManager(connection);
    door = new JetStreamDoor(connection, manager);
  });
  afterAll(async () => {
    await connection.drain();
    await servers.stop();
  });

  test('resolves when the stream has it, with its place there', async () => {
    const facts = aRequest('a');
    const { seq, duplicate } = await publisher.publish(DraftRequested, facts);
    expect(duplicate).toBe(false);
    const stored = await manager.streams.getMessage('TURNS', { seq });
    expect(stored?.header.get('Nats-Msg-Id')).toBe(facts.id);
    expect(stored?.subject).toBe(subjectOfConversation('a'));
  });

  test('twice is once: the second is told that it is a duplicate', async () => {
    const facts = aRequest('a');
    const first = await publisher.publish(DraftRequested, facts);
    expect(await publisher.publish(DraftRequested, facts)).toEqual({ seq: first.seq, duplicate: true });
  });

  test('takes the running trace along, also when it leaves later from an outbox', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const encoded = withTraceparent(traceparent, () => encodeEvent('review', DraftRequested, aRequest('a')));
    const { seq } = await publisher.publishEncoded(encoded);
    const stored = await manager.streams.getMessage('TURNS', { seq });
    expect(stored?.header.get('traceparent').split('-')[1]).toBe(traceparent.split('-')[1]);
  });

  test('an event that does not fit its contract never leaves', async () => {
    const before = (await manager.streams.info('TURNS')).state.last_seq;
    const facts = aRequest('a');
    const wrong = { ...facts, data: { ...facts.data, messages: [] } };
    await expect(publisher.publish(DraftRequested, wrong)).rejects.toThrow(InvalidEvent);
    expect((await manager.streams.info('TURNS')).state.last_seq).toBe(before);
  });

  test('a chain is kept: who expects another last message is refused and told the right one', async () => {
    const first = await publisher.publish(DraftRequested, aRequest('b'), { expectedLastSubjectSequence: 0 });
    const late = publisher.publish(DraftRequested, aRequest('b'), { expectedLastSubjectSequence: 0 });
    const refusal = await late.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongLastSequence);
    expect((refusal as WrongLastSequence).actual).toBe(first.seq);
    const chained = await publisher.publish(DraftRequested, aRequest('b'), {
      expectedLastSubjectSequence: first.seq,
    });
    const stored = await manager.streams.getMessage('TURNS', { seq: chained.seq });
    expect(stored?.header.get('Cs-Prev')).toBe(String(first.seq));
  });

  test('the newest message of one conversation can be asked for, and an empty one is empty', async () => {
    const facts = aRequest('c');
    const { seq } = await publisher.publish(DraftRequested, facts);
    expect(await door.lastSequenceOf('TURNS', subjectOfConversation('c'))).toEqual({
      seq,
      eventId: facts.id,
    });
    expect(await door.lastSequenceOf('TURNS', subjectOfConversation('z'))).toBeUndefined();
  });

  test('what stands behind a place of one conversation can be asked for, one message at a time', async () => {
    const [first, second] = [aRequest('e'), aRequest('e')];
    const { seq } = await publisher.publish(DraftRequested, first);
    await publisher.publish(DraftRequested, aRequest('f'));
    const next = await publisher.publish(DraftRequested, second);
    const subject = subjectOfConversation('e');
    expect(await door.firstFrom('TURNS', subject, seq)).toEqual({ seq, eventId: first.id });
    expect(await door.firstFrom('TURNS', subject, seq + 1)).toEqual({ seq: next.seq, eventId: second.id });
    expect(await door.firstFrom('TURNS', subject, next.seq + 1)).toBeUndefined();
  });

  test('a message is found by its place in the stream, and one that is gone is nothing', async () => {
    const facts = aRequest('c');
    const { seq } = await publisher.publish(DraftRequested, facts);
    expect(await door.payloadAt('TURNS', seq)).toContain(facts.id);
    expect(await door.payloadAt('TURNS', 999_999)).toBeUndefined();
  });

  test('throws while the bus is down: nothing is called sent that is not', async () => {
    await servers.control('nats', 'kill');
    const facts = aRequest('d');
    await expect(publisher.publish(DraftRequested, facts, { limitMs: 700 })).rejects.toThrow();
    await servers.control('nats', 'start');
    const again = await eventually(() => publisher.publish(DraftRequested, facts).catch(() => undefined), {
      what: 'the same event after the outage',
    });
    expect(again.duplicate || again.seq > 0).toBe(true);
  });
});
