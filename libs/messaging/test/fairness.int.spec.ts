import { eventually } from '@countersign/testing';
import type { Delivered } from '../src/index.js';
import { conversation, freshId, Gate, TransportWorld } from './tiny-service.js';

const FLOOD = 5_000;

describe('one conversation that floods (I16, IN-09)', () => {
  let world: TransportWorld;
  beforeAll(async () => (world = await TransportWorld.start()));
  const gates: Gate[] = [];
  const gate = (): Gate => {
    gates.push(new Gate());
    return gates.at(-1)!;
  };
  // A handler that still waits would keep its service from stopping.
  afterEach(() => {
    for (const one of gates.splice(0)) one.release();
    return world.calm();
  });
  afterAll(() => world.stop());

  test('5,000 messages of one conversation, none of them handled yet, and another conversation does not wait', async () => {
    await world.floods('a', FLOOD);
    const calm = freshId();
    await world.asks('b', { id: calm });
    const [stuck, handled] = [gate(), new Set<string>()];
    let flooding = 0;
    await world.service(async ({ event }) => {
      if (event.conversationId === conversation('a')) flooding += 1;
      if (event.conversationId === conversation('a')) await stuck.passed;
      handled.add(event.id);
    });
    await eventually(() => handled.has(calm), { what: 'the other conversation', withinMs: 20_000 });
    expect(flooding).toBe(1);
    stuck.release();
    await eventually(() => handled.size === FLOOD + 1, { what: 'the flood itself', withinMs: 60_000 });
  });

  test('OP-09: 1,000 wait in as many conversations of one workspace, none of them ends, and another workspace finds a place free', async () => {
    const [stuck, handled] = [gate(), new Set<string>()];
    let busy = 0;
    await world.service(async ({ event }) => {
      if (event.workspace === 'busy') busy += 1;
      if (event.workspace === 'busy') await stuck.passed;
      handled.add(event.id);
    });
    const numbered = (n: number): string =>
      `c_${String(n)
        .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)
        .padStart(20, 'k')}`;
    await Promise.all(
      Array.from({ length: 1_000 }, (_, n) =>
        world.asks('k', { workspace: 'busy', conversationId: numbered(n) }),
      ),
    );
    await eventually(() => busy > 0, { what: 'the busy workspace at work' });
    const quiet = await world.asks('l', { workspace: 'quiet' });
    await eventually(() => handled.has(quiet), { what: 'the other workspace', withinMs: 20_000 });
    expect(busy).toBeLessThan(8);
    stuck.release();
    await eventually(() => handled.size === 1_001, { what: 'all of the busy workspace', withinMs: 60_000 });
  });

  test('in batches of many conversations it has the places that are left over, and another conversation is in the batch after the one being read', async () => {
    const [held, batches] = [gate(), [] as string[][]];
    await world.batchService(async (batch: Delivered[]) => {
      batches.push(batch.map(({ event }) => event.conversationId ?? ''));
      if (batches.length === 1) await held.passed;
    });
    await world.floods('c', 1_000);
    await world.asks('d');
    await eventually(async () => (await world.unfinished()).waiting === 0, { what: 'everything handed out' });
    held.release();
    await eventually(() => batches.flat().length === 1_001, { what: 'every message', withinMs: 20_000 });
    // While the first is stored the second is read already.
    expect(batches.slice(1, 3).flat()).toContain(conversation('d'));
  });

  test('what takes bursts gets many messages of one conversation together, in order, and never two conversations', async () => {
    const [held, batches] = [gate(), [] as Delivered[][]];
    await world.burstService(async (batch: Delivered[]) => {
      batches.push(batch);
      if (batches.length === 1) await held.passed;
    });
    await world.floods('e', 100);
    await world.asks('f');
    await eventually(() => batches.some(([first]) => first?.event.conversationId === conversation('f')));
    expect(batches).toHaveLength(2);
    await eventually(async () => (await world.unfinished()).waiting === 0, { what: 'everything handed out' });
    held.release();
    await eventually(() => batches.flat().length === 101, { what: 'every message' });
    const flood = batches.filter(([first]) => first?.event.conversationId === conversation('e'));
    expect(flood.length).toBeLessThan(10);
    const seqs = flood.flat().map(({ delivery }) => delivery.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(batches.every((batch) => new Set(batch.map(({ event }) => event.conversationId)).size === 1)).toBe(
      true,
    );
  });

  test('more than a process may hold is left with the server, and taken when there is room again', async () => {
    const [stuck, handled] = [gate(), new Set<string>()];
    await world.service(async ({ event }) => {
      await stuck.passed;
      handled.add(event.id);
    });
    await world.floods('g', 9_000);
    await eventually(async () => (await world.unfinished()).running >= 8_000, {
      what: 'a full process',
      withinMs: 20_000,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await world.unfinished()).waiting).toBeGreaterThan(0);
    stuck.release();
    await eventually(() => handled.size === 9_000, { what: 'every message', withinMs: 60_000 });
    await eventually(async () => (await world.unfinished()).running === 0, { what: 'every acknowledgement' });
    const later = await world.asks('h');
    await eventually(() => handled.has(later), { what: 'what came after' });
  });
});
