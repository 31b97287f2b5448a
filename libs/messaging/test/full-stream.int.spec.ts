import { eventually } from '@countersign/testing';
import { StreamFull } from '../src/index.js';
import { freshId, TransportWorld } from './tiny-service.js';

describe('a stream that is full (F12, D11)', () => {
  let world: TransportWorld;
  beforeAll(async () => (world = await TransportWorld.start()));
  afterEach(() => world.calm());
  afterAll(() => world.stop());

  test('refuses what is new, keeps what it has, and takes again when there is room', async () => {
    const kept = freshId();
    await world.asks('a', { id: kept });
    await world.probe.limit('TURNS', 1_000);
    await expect(world.asks('a')).rejects.toThrow(StreamFull);
    const handled: string[] = [];
    await world.service(async ({ event }) => void handled.push(event.id));
    await eventually(() => handled.includes(kept), { what: 'what was there before' });
    await world.probe.limit('TURNS');
    const later = await world.asks('a');
    await eventually(() => handled.includes(later), { what: 'what came after' });
  });

  test('makes no dead letters of the messages whose handlers need it', async () => {
    const id = freshId();
    let tries = 0;
    await world.service(async () => {
      tries += 1;
      if (tries < 3) throw new StreamFull('OUTBOUND');
    });
    await world.asks('b', { id });
    await eventually(() => tries >= 3, { what: 'the third try', withinMs: 30_000 });
    expect(await world.probe.deadLetters()).toBe(0);
  });
});
