import { setTimeout as sleep } from 'node:timers/promises';
import type { Customer } from '../customers/customer.js';
import { scriptOf } from '../customers/script.js';
import { TelegramCustomer } from '../customers/telegram-customer.js';
import { WebchatCustomer } from '../customers/webchat-customer.js';
import { drawSchedule, type Planned } from '../faults/schedule.js';
import { History } from '../history/history.js';
import type { Lab } from '../lab/lab.js';
import { Random } from '../random.js';
import { Robot } from '../reviewers/robot.js';
import { untilQuiet } from './quiet.js';
import { noteStores } from './stores.js';

/** How large a run is. */
export interface RunSize {
  telegram: number;
  webchat: number;
  /** Milliseconds in which customers write. */
  lastsMs: number;
  /** Milliseconds after the last fault within which everything must have come to rest. */
  restMs: number;
}

export const SIZE: RunSize = { telegram: 12, webchat: 7, lastsMs: 15_000, restMs: 60_000 };

export interface RunOptions {
  seed: number;
  file: string;
  size?: RunSize;
  /** These faults instead of drawn ones. */
  schedule?: Planned[];
}

/** One run: people write, robots answer, things break; then everything is left to come to rest. @returns its history */
export async function run(lab: Lab, { seed, file, size = SIZE, schedule }: RunOptions): Promise<History> {
  const random = new Random(seed);
  const history = new History(file);
  history.note('lab', 'info', 'run', String(seed), { seed });
  const customers = await arrive(lab, history, seed, size);
  const faults = schedule ?? drawSchedule(random.fork('faults'), size.lastsMs);
  const stop = new AbortController();
  let finishing = false;
  const robots = lab.clients.map(
    (client, index) => new Robot(`robot-${index}`, client, random.fork(`robot-${index}`), history),
  );
  const working = robots.map((robot) => robot.work(stop.signal, () => finishing));
  await Promise.all([
    ...customers.map((customer, index) => play(customer, random.fork(customer.id), { seed, index, size })),
    ...faults.map((planned) => breakOn(lab, history, random.fork(planned.fault.name), planned)),
  ]);
  finishing = true;
  await untilQuiet(lab, history, customers, size.restMs);
  stop.abort();
  await Promise.all(working);
  for (const customer of customers) await customer.report(history);
  await noteStores(lab, history, customers);
  for (const customer of customers) customer.leave();
  await history.close();
  return history;
}

/** People of this run alone: nothing of theirs is shared with another run's. */
async function arrive(lab: Lab, history: History, seed: number, size: RunSize): Promise<Customer[]> {
  const telegram = Array.from(
    { length: size.telegram },
    (_, index) => new TelegramCustomer(`c${index}`, 1_000_000 + seed * 1_000 + index, lab.telegram, history),
  );
  const webchat = await Promise.all(
    Array.from({ length: size.webchat }, (_, index) =>
      WebchatCustomer.arrive(`c${size.telegram + index}`, lab.product.chatUrl, history),
    ),
  );
  return [...telegram, ...webchat];
}

async function play(
  customer: Customer,
  random: Random,
  { seed, index, size }: { seed: number; index: number; size: RunSize },
): Promise<void> {
  const canEdit = customer.channel === 'telegram';
  const begun = performance.now();
  for (const act of scriptOf(random, { run: seed, customer: index, lastsMs: size.lastsMs, canEdit })) {
    await sleep(Math.max(0, act.at - (performance.now() - begun)));
    customer.act(act);
  }
}

async function breakOn(
  lab: Lab,
  history: History,
  random: Random,
  { fault, atMs, lastsMs }: Planned,
): Promise<void> {
  await sleep(atMs);
  history.note('lab', 'invoke', 'fault', fault.name);
  const ambiguous = (sends: number): void => {
    if (sends > 0) history.note('lab', 'info', 'fault', fault.name, { ambiguous: sends });
  };
  await fault.run({ lab, random, lastsMs, ambiguous });
  history.note('lab', 'ok', 'fault', fault.name);
}
