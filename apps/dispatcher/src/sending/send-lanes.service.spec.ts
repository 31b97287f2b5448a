import { propertyRuns } from '@countersign/testing/property-runs';
import type { OutboxRelay } from '@countersign/persistence';
import type { HealthRegistry } from '@countersign/runtime';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { ClaimRepository } from '../ledger/claim.repository.js';
import type { ReplySender } from './reply-sender.service.js';
import { SendLanes } from './send-lanes.service.js';

interface Ready {
  chat: string;
  number: number;
}

/**
 * Postgres and the provider as the lanes see them: every answer comes when the scheduler says so. The ledger itself is under
 * test with a real database; here it is only how wake-ups and answers cross.
 */
function surroundings(scheduler: fc.Scheduler) {
  const queued: Ready[] = [];
  const sent: Ready[] = [];
  const sending = new Map<string, number>();
  let overlaps = 0;
  const claims = {
    claim: async (chat: string) => {
      await scheduler.schedule(Promise.resolve(), `claim asks in ${chat}`);
      const at = queued.findIndex((one) => one.chat === chat);
      const [claimed] = at < 0 ? [] : queued.splice(at, 1);
      await scheduler.schedule(Promise.resolve(), `claim answers ${claimed?.number ?? 'nothing'}`);
      return claimed;
    },
  };
  const sender = {
    send: async (one: Ready) => {
      const others = sending.get(one.chat) ?? 0;
      if (others > 0) overlaps += 1;
      sending.set(one.chat, others + 1);
      await scheduler.schedule(Promise.resolve(), `provider answers ${one.number}`);
      sending.set(one.chat, others);
      sent.push(one);
    },
  };
  const lanes = new SendLanes(
    claims as unknown as ClaimRepository,
    sender as unknown as ReplySender,
    { nudge: () => undefined } as OutboxRelay,
    {} as DataSource,
    { register: () => undefined } as unknown as HealthRegistry,
  );
  return { lanes, queued, sent, overlaps: () => overlaps };
}

describe('lanes (DS-02)', () => {
  const chats = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 12 });

  it('lose no wake-up and keep the order of a chat, whenever a reply becomes ready', async () => {
    const property = fc.asyncProperty(fc.scheduler(), chats, async (scheduler, order) => {
      const { lanes, queued, sent, overlaps } = surroundings(scheduler);
      const sequence = scheduler.scheduleSequence(
        order.map((chat, number) => ({
          label: `${number} becomes ready in ${chat}`,
          builder: async () => {
            queued.push({ chat, number });
            lanes.wake(chat);
          },
        })),
      );
      await scheduler.waitIdle();
      expect(sequence.done).toBe(true);
      // Without the sweep: what is ready is sent because somebody was woken for it.
      for (const chat of ['a', 'b']) {
        const numbers = order.flatMap((of, number) => (of === chat ? [number] : []));
        expect(sent.filter((one) => one.chat === chat).map(({ number }) => number)).toEqual(numbers);
      }
      expect(overlaps()).toBe(0);
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('finish the call in progress and start nothing new when the service stops', async () => {
    const property = fc.asyncProperty(fc.scheduler(), chats, fc.nat(8), async (scheduler, order, steps) => {
      const { lanes, queued, sent } = surroundings(scheduler);
      order.forEach((chat, number) => queued.push({ chat, number }));
      for (const chat of new Set(order)) lanes.wake(chat);
      for (let step = 0; step < steps && scheduler.count() > 0; step += 1) await scheduler.waitOne();
      const stopped = lanes.beforeApplicationShutdown();
      const claimed = order.length - queued.length;
      await scheduler.waitIdle();
      await stopped;
      expect(sent.length).toBe(order.length - queued.length);
      expect(sent.length).toBeGreaterThanOrEqual(claimed);
      expect(sent.length - claimed).toBeLessThanOrEqual(2);
    });
    await fc.assert(property, propertyRuns(200));
  });
});
