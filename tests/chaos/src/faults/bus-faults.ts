import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import type { Fault } from './fault.js';

/** Inbound messages looked back at for something to store once more. */
const LOOK_BACK = 300;

/** F22: a channel repeats itself after the stream's duplicate window: the same event is stored again under another id. */
export const lateRepeats: Fault = {
  name: 'late repeats',
  run: async ({ lab, random, lastsMs }) => {
    const until = Date.now() + lastsMs;
    while (Date.now() < until) {
      const stored = await lab.bus.newest('INBOUND', LOOK_BACK).catch(() => []);
      const messages = stored.filter(({ subject }) => subject.startsWith('cs.inbound.message.'));
      if (messages.length > 0) {
        // The very newest too, twice at once: the repeat may overtake the first reading.
        const { subject, payload } = random.pick(random.chance(0.4) ? messages.slice(-2) : messages);
        const again = (): Promise<unknown> => lab.bus.publishRaw(subject, payload, `again-${randomUUID()}`);
        await Promise.all([again(), again()]).catch(() => undefined);
      }
      await sleep(random.int(50, 400));
    }
  },
};

interface ApprovedEvent {
  id: string;
  data: ApprovalContent & { replyId: string; ordinal: number; digest: string };
}

/** Somebody with a way to the bus writes approvals of their own: replayed, reworded, or reworded with a digest that fits. */
export const forgedApprovals: Fault = {
  name: 'forged approvals',
  run: async ({ lab, random, lastsMs }) => {
    const until = Date.now() + lastsMs;
    while (Date.now() < until) {
      const stored = await lab.bus.newest('OUTBOUND', LOOK_BACK).catch(() => []);
      const approvals = stored.filter(({ subject }) => subject.startsWith('cs.reply.approved.'));
      if (approvals.length > 0) {
        const { subject, payload } = random.pick(approvals);
        const forged = random.pick([replayed, reworded, rewrittenWhole])(
          JSON.parse(payload) as ApprovedEvent,
        );
        await lab.bus.publishRaw(subject, JSON.stringify(forged), randomUUID()).catch(() => undefined);
      }
      await sleep(random.int(200, 900));
    }
  },
};

const FORGED = [{ text: 'This text was never approved by anybody.' }];

function replayed(event: ApprovedEvent): ApprovedEvent {
  return event;
}

function reworded(event: ApprovedEvent): ApprovedEvent {
  const { data } = event;
  return {
    ...event,
    id: randomUUID(),
    data: { ...data, replyId: randomUUID(), ordinal: data.ordinal + 1, bubbles: FORGED },
  };
}

function rewrittenWhole(event: ApprovedEvent): ApprovedEvent {
  const forged = reworded(event);
  const { bubbles, recipient, seenThrough, policyVersion } = forged.data;
  forged.data.digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
  return forged;
}
