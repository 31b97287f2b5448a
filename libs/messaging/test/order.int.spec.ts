import { eventually } from '@countersign/testing';
import { Rejected, type Delivered } from '../src/index.js';
import { freshId, Gate, TransportWorld } from './tiny-service.js';

describe('the order of messages', () => {
  let world: TransportWorld;
  beforeAll(async () => (world = await TransportWorld.start()));
  afterEach(() => world.calm());
  afterAll(() => world.stop());

  test('one conversation is handled in order while another goes on', async () => {
    const [first, second, other] = [freshId(), freshId(), freshId()];
    const log: string[] = [];
    const finish = new Gate();
    await world.service(async ({ event }) => {
      log.push(`start ${event.id}`);
      if (event.id === first) await finish.passed;
      log.push(`end ${event.id}`);
    });
    await world.asks('a', { id: first });
    await world.asks('a', { id: second });
    await world.asks('b', { id: other });
    await eventually(() => log.includes(`end ${other}`), { what: 'the other conversation' });
    expect(log).not.toContain(`start ${second}`);
    finish.release();
    await eventually(() => log.includes(`end ${second}`));
    const mine = log.filter((line) => !line.includes(other));
    expect(mine).toEqual([`start ${first}`, `end ${first}`, `start ${second}`, `end ${second}`]);
  });

  test('a burst reaches a batch handler together, in order', async () => {
    const ids = Array.from({ length: 30 }, () => freshId());
    for (const id of ids) await world.asks('c', { id });
    const batches: string[][] = [];
    await world.batchService(
      async (batch: Delivered[]) => void batches.push(batch.map(({ event }) => event.id)),
    );
    await eventually(() => batches.flat().length >= ids.length);
    expect(batches.flat()).toEqual(ids);
    expect(batches.length).toBeLessThan(ids.length);
    await eventually(async () => (await world.unfinished()).running === 0, { what: 'every acknowledgement' });
  });

  test('one message that cannot be handled does not hold back the rest of its batch', async () => {
    const [bad, ...good] = Array.from({ length: 9 }, () => freshId()) as [string, ...string[]];
    for (const id of [...good.slice(0, 4), bad, ...good.slice(4)]) await world.asks('d', { id });
    const handled = new Set<string>();
    await world.batchService(async (batch: Delivered[]) => {
      if (batch.some(({ event }) => event.id === bad)) throw new Rejected('cannot-be-handled');
      for (const { event } of batch) handled.add(event.id);
    });
    const letter = await world.deadLetter(({ payload }) => payload.includes(bad));
    expect(letter.headers['Cs-Error-Code']).toBe('cannot-be-handled');
    await eventually(() => good.every((id) => handled.has(id)), { what: 'the rest of the batch' });
    expect(handled.has(bad)).toBe(false);
  });

  test('a batch that meets an outage waits as a whole and is not tried message by message', async () => {
    const ids = Array.from({ length: 20 }, () => freshId());
    for (const id of ids) await world.asks('e', { id });
    let tries = 0;
    let away = true;
    const handled = new Set<string>();
    await world.batchService(async (batch: Delivered[]) => {
      tries++;
      if (away) throw Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' });
      for (const { event } of batch) handled.add(event.id);
    });
    await eventually(() => tries > 0, { what: 'the first try' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tries).toBeLessThan(ids.length);
    away = false;
    await eventually(() => ids.every((id) => handled.has(id)), { what: 'the whole batch', withinMs: 15_000 });
  });

  test('what a conversation says during an outage is handled in its order, message by message', async () => {
    const ids = Array.from({ length: 6 }, () => freshId());
    const handled: string[] = [];
    let outages = 0;
    await world.service(async ({ event }) => {
      if (event.id === ids[0] && outages++ < 2)
        throw Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' });
      handled.push(event.id);
    });
    for (const id of ids) await world.asks('f', { id });
    await eventually(() => handled.length >= ids.length, { what: 'every message', withinMs: 15_000 });
    expect(handled).toEqual(ids);
    await eventually(async () => (await world.unfinished()).running === 0, { what: 'every acknowledgement' });
  });

  test('a service that is told to stop during an outage stops, and its successor goes on', async () => {
    const id = await world.asks('g');
    let tries = 0;
    const service = await world.service(async () => {
      tries += 1;
      throw Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' });
    });
    await eventually(() => tries > 0, { what: 'the first try' });
    await service.close();
    const handled: string[] = [];
    await world.service(async ({ event }) => void handled.push(event.id));
    await eventually(() => handled.includes(id), { what: 'the successor' });
  });
});
