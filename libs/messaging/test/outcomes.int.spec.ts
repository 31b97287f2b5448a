import { FORGOTTEN_STATE, subjectOf } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { Rejected, RetryLater } from '../src/index.js';
import { conversation, freshId, Gate, TransportWorld } from './tiny-service.js';

describe('what becomes of a message', () => {
  let world: TransportWorld;
  beforeAll(async () => (world = await TransportWorld.start()));
  afterEach(() => world.calm());
  afterAll(() => world.stop());

  test('it is acknowledged after its handler has finished, never before', async () => {
    const [started, finish] = [new Gate(), new Gate()];
    await world.service(async () => {
      started.release();
      await finish.passed;
    });
    await world.asks('a');
    await started.passed;
    expect(await world.unfinished()).toEqual({ running: 1, waiting: 0 });
    finish.release();
    await eventually(async () => (await world.unfinished()).running === 0, { what: 'the acknowledgement' });
  });

  test('a handler that says "later" gets it again after the delay it asked for', async () => {
    const at: number[] = [];
    const id = freshId();
    await world.service(async ({ event, delivery }) => {
      if (event.id !== id) return;
      at.push(Date.now());
      if (delivery.attempt < 3) throw new RetryLater('not-yet', 300);
    });
    await world.asks('b', { id });
    await eventually(() => at.length === 3, { what: 'the third attempt' });
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(290);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(290);
    await eventually(async () => (await world.unfinished()).running === 0);
  });

  test('a handler that fails gets it again a second later', async () => {
    const at: number[] = [];
    const id = freshId();
    await world.service(async ({ event }) => {
      if (event.id !== id) return;
      at.push(Date.now());
      if (at.length === 1) throw new TypeError('a bug');
    });
    await world.asks('b', { id });
    await eventually(() => at.length === 2, { what: 'the second attempt' });
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(950);
  });

  test('a rejected message is kept as a dead letter with a code, and nothing it says is in the headers', async () => {
    const id = freshId();
    await world.service(async ({ event }) => {
      if (event.id === id) throw new Rejected('approval-invalid');
    });
    await world.asks('c', { id });
    const letter = await world.deadLetter(({ payload }) => payload.includes(id));
    expect(letter.subject).toBe(
      `cs.dlq.supervisor.${subjectOf({ type: 'draft.requested', version: 1, workspace: 'main', conversationId: conversation('c') })}`,
    );
    expect(letter.headers).toMatchObject({
      'Cs-Error-Code': 'approval-invalid',
      'Cs-Stream': 'TURNS',
      'Cs-Deliveries': '1',
    });
    expect(JSON.stringify(letter.headers)).not.toMatch(/lamp|m-1|c_ccc/);
    expect(letter.payload).toContain('blue lamp');
    await eventually(async () => (await world.unfinished()).running === 0, { what: 'its termination' });
  });

  test.each([
    ['broken JSON', '{"text":"my number is 0470'],
    ['JSON that is no event', '{"text":"my number is 0470"}'],
    ['no object at all', 'null'],
  ])(
    '%s on the bus becomes a dead letter without reaching a handler, or holding up its neighbours',
    async (what, payload) => {
      const seen: string[] = [];
      await world.service(async ({ event }) => void seen.push(event.id));
      const subject = `cs.draft.requested.v1.0.main.${conversation('d')}`;
      await world.probe.publishRaw(subject, payload, `malformed-${what}`);
      const next = await world.asks('d');
      const letter = await world.deadLetter((one) => one.payload === payload);
      expect(letter.headers['Cs-Error-Code']).toBe('invalid-event');
      expect(JSON.stringify(letter.headers)).not.toContain('0470');
      await eventually(() => seen.includes(next), { what: 'its neighbour' });
    },
  );

  test('work that takes longer than the acknowledgement may wait is done once', async () => {
    let runs = 0;
    const id = freshId();
    await world.service(async ({ event }) => {
      if (event.id !== id) return;
      runs++;
      await new Promise((resolve) => setTimeout(resolve, 8_500));
    });
    await world.asks('e', { id });
    await eventually(() => runs === 1);
    await eventually(async () => (await world.unfinished()).running === 0, { withinMs: 12_000 });
    expect(runs).toBe(1);
  });

  test('one of a deleted workspace, refused by the database, is passed by, and the others of its batch are handled without it (OP-09)', async () => {
    const before = await world.probe.deadLetters();
    const done: string[] = [];
    const refused: string[][] = [];
    await world.batchService(async (batch) => {
      const names = batch.map(({ event }) => event.workspace);
      if (names.includes('gone')) {
        refused.push(names);
        throw Object.assign(new Error('refused'), { code: FORGOTTEN_STATE, detail: 'gone' });
      }
      done.push(...batch.map(({ event }) => event.id));
    });
    const theirs = () => world.asks('g', { workspace: 'gone' });
    const [, ours] = await Promise.all([theirs(), world.asks('f'), theirs()]);
    await eventually(() => done.includes(ours), { what: 'the other one' });
    await eventually(async () => (await world.unfinished()).running === 0);
    // It is known now: no handler hears of it any more.
    await theirs();
    const next = await world.asks('f');
    await eventually(() => done.includes(next));
    expect(refused).toHaveLength(1);
    expect(await world.probe.deadLetters()).toBe(before);
  });
});
