import { currentTraceparent, startTracing, withTraceparent } from '@countersign/observability';
import { eventually } from '@countersign/testing';
import { applyTopology } from '../src/index.js';
import { freshId, Gate, TransportWorld } from './tiny-service.js';

describe('a service on the bus', () => {
  let world: TransportWorld;
  beforeAll(async () => {
    startTracing({});
    world = await TransportWorld.start();
  });
  afterEach(() => world.calm());
  afterAll(() => world.stop());

  test('works in the trace of the message: what it does belongs to the same story', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const id = freshId();
    const seen: { delivered?: string; running?: string }[] = [];
    await world.service(async ({ event, delivery }) => {
      if (event.id === id) seen.push({ delivered: delivery.traceparent, running: currentTraceparent() });
    });
    await withTraceparent(traceparent, () => world.asks('a', { id }));
    await eventually(() => seen.length === 1);
    expect(seen[0]?.delivered?.split('-')[1]).toBe(traceparent.split('-')[1]);
    expect(seen[0]?.running?.split('-')[1]).toBe(traceparent.split('-')[1]);
    expect(seen[0]?.running).not.toBe(seen[0]?.delivered);
  });

  test('that is told to stop finishes the message it works on, and leaves the others to its successor', async () => {
    const [working, next] = [freshId(), freshId()];
    const [started, finish] = [new Gate(), new Gate()];
    const done: string[] = [];
    const service = await world.service(async ({ event }) => {
      if (event.id === working) {
        started.release();
        await finish.passed;
      }
      done.push(`old ${event.id}`);
    });
    await world.asks('b', { id: working });
    await world.asks('b', { id: next });
    await started.passed;
    const closed = service.close();
    setTimeout(() => finish.release(), 200);
    await closed;
    expect(done).toEqual([`old ${working}`]);

    await world.service(async ({ event }) => void done.push(`new ${event.id}`));
    await eventually(() => done.includes(`new ${next}`), { withinMs: 20_000, what: 'the successor' });
    expect(done).not.toContain(`new ${working}`);
  });

  test('refuses to start without a handler for what it reads, and names the event', async () => {
    await expect(world.listening([])).rejects.toThrow(
      'supervisor reads draft.requested.v1 in the catalogue but has no handler for it',
    );
  });

  test('refuses to start without its stream or consumer, and says what to do', async () => {
    await world.removeConsumer('TURNS', 'supervisor');
    await expect(world.service(async () => {})).rejects.toThrow(
      'stream TURNS or its consumer supervisor does not exist: run the migrate step',
    );
    await applyTopology(world.servers.nats);
    await world.service(async () => {});
  });

  test('keeps reading when the server was killed and came back', async () => {
    const seen: string[] = [];
    await world.service(async ({ event }) => void seen.push(event.id));
    const before = await world.asks('c');
    await eventually(() => seen.includes(before));
    await world.servers.control('nats', 'kill');
    await world.servers.control('nats', 'start');
    const after = await eventually(() => world.asks('c').catch(() => undefined), {
      what: 'publishing again',
    });
    await eventually(() => seen.includes(after), { withinMs: 20_000, what: 'reading again' });
  });

  test('finds its topology unchanged however often the migrate step runs', async () => {
    expect(await applyTopology(world.servers.nats)).toEqual(await applyTopology(world.servers.nats));
  });
});
