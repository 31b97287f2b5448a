import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { OutboxEvent } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

interface Row {
  seq: number;
  subject: string;
  published: boolean;
}

/**
 * The table as its driver sees it, answering when the scheduler says so. The statements are under test with a real database in
 * `test/`; here it is only how commits, nudges and answers cross, with the safety net of the sweep taken away.
 */
class Table {
  readonly rows: Row[] = [];

  constructor(private readonly scheduler: fc.Scheduler) {}

  readonly source = {
    query: (sql: string, values?: unknown[]) => this.query(sql, values),
    transaction: (work: (manager: unknown) => Promise<unknown>) => work(this.source),
  };

  private async query(sql: string, [seqs]: unknown[] = []): Promise<unknown> {
    await this.scheduler.schedule(Promise.resolve(), sql.trim().split(/\s/, 1)[0]);
    const pending = this.rows.filter(({ published }) => !published);
    const heads = pending.filter(
      (row) => !pending.some(({ subject, seq }) => subject === row.subject && seq < row.seq),
    );
    let answer: unknown = [];
    if (sql.includes('FOR UPDATE')) answer = heads.map((row) => ({ ...row }));
    else if (sql.includes('UPDATE outbox'))
      for (const row of this.rows) row.published ||= (seqs as number[]).includes(row.seq);
    else if (sql.includes('AS ms')) answer = [{ ms: heads.length > 0 ? '0' : null }];
    await this.scheduler.schedule(Promise.resolve(), 'answer');
    return answer;
  }
}

describe('nudges of the relay', () => {
  // Nothing happens by itself: no sweep finds what a lost nudge left behind.
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  const subjects = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 10 });

  it('are never lost: what was committed leaves, once and in order, whenever the commit came', async () => {
    const property = fc.asyncProperty(fc.scheduler(), subjects, async (scheduler, order) => {
      const table = new Table(scheduler);
      const left: Row[] = [];
      const relay = new OutboxRelay(table.source as unknown as DataSource, async (event: OutboxEvent) => {
        left.push(event as unknown as Row);
        await scheduler.schedule(Promise.resolve(), 'ack');
      });
      relay.start();
      scheduler.scheduleSequence(
        order.map((subject, seq) => ({
          label: `commit ${seq}`,
          builder: async () => {
            table.rows.push({ seq, subject, published: false });
            relay.nudge();
          },
        })),
      );
      await scheduler.waitIdle();
      for (const subject of new Set(order)) {
        const numbers = order.flatMap((of, seq) => (of === subject ? [seq] : []));
        expect(left.filter((row) => row.subject === subject).map(({ seq }) => seq)).toEqual(numbers);
      }
      const stopped = relay.stop();
      await scheduler.waitIdle();
      await stopped;
      expect(jest.getTimerCount()).toBe(0);
    });
    await fc.assert(property, propertyRuns(200));
  });
});
