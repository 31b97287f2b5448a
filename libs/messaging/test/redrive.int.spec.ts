import { DraftRequested, redriveSubject, setAsideOf } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connectNats, DeadLetterDoor, Rejected, type Delivery, type NatsConnection } from '../src/index.js';
import { aRequest, conversation, freshId, TransportWorld, type DeadLetter } from './tiny-service.js';

describe('a dead letter handed out again', () => {
  let world: TransportWorld;
  let connection: NatsConnection;
  let door: DeadLetterDoor;
  beforeAll(async () => {
    world = await TransportWorld.start();
    connection = await connectNats(world.servers.nats, 'test');
    door = new DeadLetterDoor(jetstream(connection), await jetstreamManager(connection));
  });
  afterEach(() => world.calm());
  afterAll(async () => {
    await connection.drain();
    await world.stop();
  });

  /** A message the supervisor refuses until `cured`; every try of it is in `tries`. */
  async function refused(letter: string) {
    const id = freshId();
    const tries: Delivery[] = [];
    const cure = { cured: false };
    await world.service(async ({ event, delivery }) => {
      if (event.id !== id) return;
      tries.push(delivery);
      if (!cure.cured) throw new Rejected('not-yet-cured');
    });
    await world.asks(letter, { id });
    const first = await world.deadLetter((one) => isOf(one, id));
    return { id, tries, cure, first };
  }
  const isOf = ({ subject, payload }: DeadLetter, id: string): boolean =>
    setAsideOf(subject)?.kind === 'dlq' && payload.includes(id);
  const said = (kind: string, key: string): Promise<DeadLetter> =>
    world.deadLetter(
      ({ subject }) => setAsideOf(subject)?.kind === kind && subject.endsWith(conversation(key)),
    );

  test('is handled as if it still stood where it was, and its app says so', async () => {
    const { tries, cure, first } = await refused('a');
    cure.cured = true;
    expect(await door.redrive(first.seq, 1)).toBe(true);
    const word = await said('redriven', 'a');
    expect(tries).toHaveLength(2);
    expect(tries[1]).toMatchObject({ stream: tries[0]!.stream, seq: tries[0]!.seq });
    expect(word.subject).toBe(first.subject.replace('cs.dlq.', 'cs.redriven.'));
    expect(word.headers).toMatchObject({ 'Cs-Redrive': '1', 'Cs-Seq': String(tries[0]!.seq) });
    expect(word.payload).toBe('');
  });

  test('carries its own bytes under a new message id, for the app that gave up on it alone', async () => {
    const { first } = await refused('b');
    await door.redrive(first.seq, 1);
    const again = await said('redrive', 'b');
    expect(again.payload).toBe(first.payload);
    expect(again.subject).toBe(redriveSubject('supervisor', setAsideOf(first.subject)!.original));
    expect(again.headers['Nats-Msg-Id']).toBe(`${first.headers['Nats-Msg-Id']}:r1`);
  });

  test('that fails again becomes a dead letter again, at its old place', async () => {
    const { id, first } = await refused('c');
    await door.redrive(first.seq, 1);
    const second = await world.deadLetter((one) => isOf(one, id) && one.seq !== first.seq);
    expect(second.subject).toBe(first.subject);
    expect(second.headers).toMatchObject({
      'Cs-Redrive': '1',
      'Cs-Error-Code': 'not-yet-cured',
      'Cs-Stream': first.headers['Cs-Stream'],
      'Cs-Seq': first.headers['Cs-Seq'],
    });
  });

  test('is handed out once when the same attempt is made twice', async () => {
    const { tries, cure, first } = await refused('d');
    cure.cured = true;
    await door.redrive(first.seq, 1);
    await door.redrive(first.seq, 1);
    await said('redriven', 'd');
    const neighbour = await world.asks('d');
    await eventually(async () => (await world.unfinished()).waiting === 0, {
      what: `its neighbour ${neighbour}`,
    });
    expect(tries).toHaveLength(2);
  });

  test('that the stream no longer keeps is not handed out, and says so', async () => {
    expect(await door.redrive(1_000_000, 1)).toBe(false);
    expect(await door.payloadAt(1_000_000)).toBeUndefined();
  });

  test('comes to a handler of batches as well', async () => {
    const facts = aRequest('e');
    let cured = false;
    const seen: string[] = [];
    await world.batchService(async (batch) => {
      if (!cured && batch.some(({ event }) => event.id === facts.id)) throw new Rejected('not-yet-cured');
      seen.push(...batch.map(({ event }) => event.id));
    });
    await world.probe.publish('review', DraftRequested, facts);
    const first = await world.deadLetter((one) => isOf(one, facts.id));
    cured = true;
    await door.redrive(first.seq, 1);
    await said('redriven', 'e');
    expect(seen.filter((id) => id === facts.id)).toHaveLength(1);
  });
});
