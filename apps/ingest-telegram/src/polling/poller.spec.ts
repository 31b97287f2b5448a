import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import type { AccountHealth } from '@countersign/runtime';
import type { Bot } from '../bots.js';
import type { UpdateIntake } from '../update-intake.service.js';
import type { PollCursor } from './poll-cursor.js';
import type { PollLease } from './poll-lease.js';
import { Poller } from './poller.js';

// A failure is followed by a second's rest; here the scheduler alone says what comes when.
jest.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

interface Update {
  update_id: number;
  chat: string;
}

/** Telegram, the bus and the key-value store, each answering when the scheduler says so; the bus refuses some publishes. */
function surroundings(scheduler: fc.Scheduler, updates: Update[], accepted: Iterator<boolean>) {
  let kept = [...updates];
  let offset: number | undefined;
  const published: Update[] = [];
  const lost: Update[] = [];
  const receiver = {
    poll: async (from: number | undefined) => {
      await scheduler.schedule(Promise.resolve(), `asked from ${from}`);
      const confirmed = kept.filter(({ update_id: id }) => id < (from ?? 0));
      lost.push(...confirmed.filter((one) => !published.includes(one)));
      kept = kept.filter((one) => !confirmed.includes(one));
      if (kept.length === 0) poller.stop();
      return { updates: kept.slice(0, 6) };
    },
  };
  const intake = {
    read: (_: Bot, update: Update) => ({ chat: update.chat, update }),
    accept: async (_: Bot, { update }: { update: Update }) => {
      await scheduler.schedule(Promise.resolve(), `publish ${update.update_id}`);
      if (!accepted.next().value) throw new Error('no ack');
      published.push(update);
    },
  };
  const cursor = {
    get offset() {
      return offset;
    },
    load: async () => undefined,
    advance: async (to: number) => {
      await scheduler.schedule(Promise.resolve(), `confirm below ${to}`);
      offset = to;
    },
  };
  const lease = { held: true, renew: async () => true, release: async () => undefined };
  const poller = new Poller({ account: { accountId: 'telegram-main' }, receiver } as unknown as Bot, {
    intake: intake as unknown as UpdateIntake,
    health: { report: async () => undefined } as unknown as AccountHealth,
    lease: lease as unknown as PollLease,
    cursor: cursor as unknown as PollCursor,
  });
  return { poller, published, lost };
}

describe('polling (IN-03, IN-05)', () => {
  const chats = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 15 });
  const accepted = fc.infiniteStream(fc.boolean());

  it('confirms nothing that is not on the bus, publishes everything once and each chat in its order', async () => {
    const property = fc.asyncProperty(fc.scheduler(), chats, accepted, async (scheduler, order, answers) => {
      const updates = order.map((chat, at) => ({ update_id: 100 + at * 2, chat }));
      const { poller, published, lost } = surroundings(scheduler, updates, answers);
      await scheduler.waitFor(poller.run());
      expect(lost).toEqual([]);
      for (const chat of new Set(order)) {
        const of = (one: Update) => one.chat === chat;
        expect(published.filter(of)).toEqual(updates.filter(of));
      }
    });
    await fc.assert(property, propertyRuns(200));
  });
});
