import { eventually } from '@countersign/testing';
import { Outbox, type OutboxEvent } from '../src/index.js';
import { anEvent, OutboxWorld, type Publish } from './outbox-world.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('an event that is written with the state it belongs to', () => {
  let world: OutboxWorld;
  let sent: OutboxEvent[];
  let publish: Publish;

  beforeAll(async () => (world = await OutboxWorld.start()));
  beforeEach(async () => {
    await world.fresh();
    sent = [];
    publish = async (event) => void sent.push(event);
  });
  afterEach(() => world.calm());
  afterAll(() => world.stop());

  const sentIds = (): string[] => sent.map(({ id }) => id);
  const allSent = (count: number) =>
    eventually(() => sent.length >= count, { what: `${count} events`, withinMs: 30_000 });

  test('leaves after the commit, once, as it was written', async () => {
    const relay = await world.relay(publish);
    const event = anEvent('a');
    await world.add([event]);
    relay.nudge();
    await allSent(1);
    expect(sent[0]).toMatchObject(event);
    relay.nudge();
    await eventually(async () => (await world.pending()) === 0);
    expect(sent).toHaveLength(1);
  });

  test('leaves without anybody calling: a crash after the commit loses nothing', async () => {
    const event = anEvent('a');
    await world.add([event]);
    await world.relay(publish);
    await allSent(1);
    await world.add([anEvent('b')]);
    await allSent(2);
  });

  test('never leaves when the transaction is rolled back', async () => {
    const relay = await world.relay(publish);
    await world.dataSource
      .transaction(async (manager) => {
        await Outbox.add(manager, anEvent('a'));
        throw new Error('the claim was lost');
      })
      .catch(() => undefined);
    relay.nudge();
    await pause(150);
    expect(sent).toEqual([]);
  });

  test('leaves in the order of its conversation, each after the one before was acknowledged', async () => {
    const events = Array.from({ length: 5 }, () => anEvent('a'));
    let inFlight = 0;
    await world.add(events);
    await world.relay(async (event) => {
      expect(++inFlight).toBe(1);
      await pause(5);
      inFlight--;
      sent.push(event);
    });
    await allSent(5);
    expect(sentIds()).toEqual(events.map(({ id }) => id));
  });

  test('added twice is one event', async () => {
    const event = anEvent('a');
    await world.add([event]);
    await world.add([event]);
    await world.relay(publish);
    await eventually(async () => (await world.pending()) === 0);
    expect(sentIds()).toEqual([event.id]);
  });

  test('leaves when it is due and not before', async () => {
    const relay = await world.relay(publish);
    const from = Date.now();
    await world.add([anEvent('a')], { delayMs: 400 });
    relay.nudge();
    await allSent(1);
    expect(Date.now() - from).toBeGreaterThanOrEqual(395);
  });

  test('can be taken back until it is due', async () => {
    const event = anEvent('a');
    const relay = await world.relay(publish);
    await world.add([event], { delayMs: 300 });
    relay.nudge();
    expect(await Outbox.cancel(world.dataSource.manager, event.id)).toBe(true);
    await pause(450);
    expect(sent).toEqual([]);
  });

  test('cannot be taken back once it is due: it has left or is leaving', async () => {
    const event = anEvent('a');
    await world.add([event]);
    expect(await Outbox.cancel(world.dataSource.manager, event.id)).toBe(false);
    await world.relay(publish);
    await allSent(1);
    expect(await Outbox.cancel(world.dataSource.manager, event.id)).toBe(false);
  });

  test('leaves again under the same id after a crash between the acknowledgement and the note of it', async () => {
    const event = anEvent('a');
    const admin = await world.admin();
    const crash = async (): Promise<void> => {
      await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()
        AND application_name = 'debouncer' AND state = 'idle in transaction'`);
    };
    await world.add([event]);
    await world.relay(async (one) => {
      sent.push(one);
      if (sent.length === 1) await crash();
    });
    await allSent(2);
    expect(sentIds()).toEqual([event.id, event.id]);
    await eventually(async () => (await world.pending()) === 0);
  });

  test('waits for a bus that is down, and leaves when it is back', async () => {
    let tries = 0;
    await world.add([anEvent('a')]);
    await world.relay(async (event) => {
      if (++tries < 3) throw new Error('no ack');
      sent.push(event);
    });
    await allSent(1);
    expect(tries).toBe(3);
  });

  test('that cannot leave holds back its own conversation alone, and nothing leaves twice for it', async () => {
    const [stuck, behind] = [anEvent('a'), anEvent('a')];
    const others = Array.from({ length: 5 }, (_, n) => anEvent('bcdef'[n]!));
    let tries = 0;
    await world.add([stuck, behind, ...others]);
    await world.relay(async (event) => {
      if (event.id === stuck.id) {
        tries++;
        throw new Error('refused');
      }
      sent.push(event);
    });
    await eventually(() => tries >= 3, { what: 'the third try' });
    expect(sentIds().sort()).toEqual(others.map(({ id }) => id).sort());
    expect(await world.pending()).toBe(2);
  });

  test('of one conversation that has hundreds of them does not hold back others (I16)', async () => {
    const flood = Array.from({ length: 300 }, () => anEvent('a'));
    const others = Array.from({ length: 5 }, (_, n) => anEvent('bcdef'[n]!));
    await world.add([...flood, ...others]);
    await world.relay(publish);
    await allSent(305);
    expect(sentIds().slice(0, 6).sort()).toEqual([flood[0]!, ...others].map(({ id }) => id).sort());
    expect(sent.filter(({ payload }) => payload.includes('"a"')).map(({ id }) => id)).toEqual(
      flood.map(({ id }) => id),
    );
  });

  test('of a full stream does not hold back those of another, however many there are (F12)', async () => {
    const refused = Array.from({ length: 250 }, (_, n) => anEvent(`full-${n}`));
    const other = anEvent('b');
    let full = true;
    await world.add([...refused, other]);
    await world.relay(async (event) => {
      if (full && event.id !== other.id) throw new Error('the stream is full');
      sent.push(event);
    });
    await allSent(1);
    expect(sentIds()).toEqual([other.id]);
    expect(await world.pending()).toBe(250);
    full = false;
    await allSent(251);
  });

  test('leaves once although several relays run', async () => {
    const conversations = 'abcdefghijklmnopqrst'.split('');
    const events = conversations.flatMap((letter) => [anEvent(letter), anEvent(letter)]);
    await world.add(events);
    const slow: Publish = async (event) => {
      await pause(3);
      sent.push(event);
    };
    await Promise.all([world.relay(slow), world.relay(slow), world.relay(slow)]);
    await eventually(async () => (await world.pending()) === 0, { what: 'an empty outbox' });
    expect(sentIds().sort()).toEqual(events.map(({ id }) => id).sort());
    for (const letter of conversations) {
      const mine = (list: OutboxEvent[]) => list.filter(({ payload }) => payload.includes(`"${letter}"`));
      expect(mine(sent).map(({ id }) => id)).toEqual(mine(events).map(({ id }) => id));
    }
  });

  test('that waits behind one with time to undo does not keep the database busy', async () => {
    await world.add([anEvent('a')], { delayMs: 60_000 });
    await world.add([anEvent('a')]);
    await world.relay(publish);
    await pause(200);
    const commits = async (): Promise<number> => {
      const [row]: { n: string }[] = await world.dataSource.query(
        'SELECT pg_stat_clear_snapshot(), xact_commit AS n FROM pg_stat_database WHERE datname = current_database()',
      );
      return Number(row!.n);
    };
    const before = await commits();
    await pause(2_000);
    expect((await commits()) - before).toBeLessThan(40);
    expect(sent).toEqual([]);
  });

  test('is finished by a relay that stops while it leaves, and nothing new is begun', async () => {
    let release!: () => void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const [first, second] = [anEvent('a'), anEvent('a')];
    await world.add([first, second]);
    const begun: string[] = [];
    const relay = await world.relay(async (event) => {
      begun.push(event.id);
      await gate;
      sent.push(event);
    });
    await eventually(() => begun.length === 1);
    const stopped = relay.stop();
    release();
    await stopped;
    expect(sentIds()).toEqual([first.id]);
    expect(begun).toEqual([first.id]);
    expect(await world.pending()).toBe(1);
  });
});
