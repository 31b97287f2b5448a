import { randomUUID } from 'node:crypto';
import { SeenEvents } from '../src/index.js';
import { OutboxWorld } from './outbox-world.js';

describe('an event that is delivered again', () => {
  let world: OutboxWorld;
  beforeAll(async () => {
    world = await OutboxWorld.start();
    await world.fresh();
  });
  afterAll(async () => {
    await world.calm();
    await world.stop();
  });

  const firstTime = (id: string): Promise<boolean> => SeenEvents.firstTime(world.dataSource.manager, id);

  test('has its effect once', async () => {
    const id = randomUUID();
    expect(await firstTime(id)).toBe(true);
    expect(await firstTime(id)).toBe(false);
    expect(await firstTime(randomUUID())).toBe(true);
  });

  test('has its effect when the first attempt was rolled back', async () => {
    const id = randomUUID();
    const failing = world.dataSource.transaction(async (manager) => {
      await SeenEvents.firstTime(manager, id);
      throw new Error('the effect failed');
    });
    await expect(failing).rejects.toThrow('the effect failed');
    expect(await firstTime(id)).toBe(true);
  });

  test('has its effect in one place when two replicas get it at once', async () => {
    const id = randomUUID();
    const both = await Promise.all(
      [1, 2].map(() =>
        world.dataSource.transaction(async (manager) => {
          const first = await SeenEvents.firstTime(manager, id);
          await new Promise((resolve) => setTimeout(resolve, 30));
          return first;
        }),
      ),
    );
    expect(both.sort()).toEqual([false, true]);
  });

  test('is remembered for longer than any channel repeats itself, then forgotten', async () => {
    const [recent, old] = [randomUUID(), randomUUID()];
    await firstTime(recent);
    await firstTime(old);
    const age = `UPDATE inbox_seen SET at = now() - make_interval(days => $1) WHERE event_id = $2`;
    await world.dataSource.query(age, [7, recent]);
    await world.dataSource.query(age, [9, old]);
    await SeenEvents.prune(world.dataSource.manager);
    expect(await firstTime(recent)).toBe(false);
    expect(await firstTime(old)).toBe(true);
  });
});
