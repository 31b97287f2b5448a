import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault as ChannelFault } from '@countersign/simulators/telegram/faults';
import type { ModelAnswer } from '@countersign/simulators/model/script';
import type { Fault } from './fault.js';

/** The Bot API misbehaves for some of the next requests. What nobody can know is counted when it was met, by the run. */
export function botApi(
  name: string,
  method: 'sendMessage' | 'getUpdates',
  faults: readonly ChannelFault[],
): Fault {
  return {
    name: `telegram ${name}`,
    run: async ({ lab, random, lastsMs, ambiguous }) => {
      lab.ambiguity.takeMet();
      const until = Date.now() + lastsMs;
      while (Date.now() < until) {
        lab.telegram.faults.next(random.pick(faults), { method });
        await sleep(random.int(50, 400));
      }
      lab.telegram.faults.clear();
      ambiguous(lab.ambiguity.takeMet());
    },
  };
}

/** Connections are reset before a byte was read: certainly not sent, if we can tell. */
export const connectionResets: Fault = {
  name: 'telegram reset before read',
  run: async ({ lab, random, lastsMs, ambiguous }) => {
    const until = Date.now() + lastsMs;
    let planned = 0;
    while (Date.now() < until) {
      lab.telegram.faults.resetNextConnections();
      planned += 1;
      await sleep(random.int(150, 600));
    }
    lab.telegram.faults.clear();
    // A reset at accept and one after reading look the same to the client: any of them may end as unknown.
    ambiguous(planned);
  },
};

/** The model answers like this for a while. */
export function model(name: string, answers: readonly ModelAnswer[]): Fault {
  return {
    name: `model ${name}`,
    run: async ({ lab, random, lastsMs }) => {
      const until = Date.now() + lastsMs;
      while (Date.now() < until) {
        lab.model.script.next(random.pick(answers));
        await sleep(random.int(40, 300));
      }
      lab.model.script.clear();
    },
  };
}
