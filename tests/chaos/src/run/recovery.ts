import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../checker/check.js';
import type { Customer } from '../customers/customer.js';
import { TelegramCustomer } from '../customers/telegram-customer.js';
import { WebchatCustomer } from '../customers/webchat-customer.js';
import { SERVICES } from '../faults/process-faults.js';
import { History } from '../history/history.js';
import { markerOf } from '../history/marker.js';
import { read } from '../history/recording.js';
import { Lab } from '../lab/lab.js';
import { Random } from '../random.js';
import { Robot } from '../reviewers/robot.js';
import { untilQuiet, whatIsUnderWay } from './quiet.js';
import { noteStores } from './stores.js';

const LIMIT_MS = 60_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * Kills one service after the other with `kill -9` while people write, and measures the time from the kill until it serves
 * again, everything written around the kill has its reply, and nothing is left unread. @returns 0 when every promise held
 */
export async function recovery({
  kills,
  seed,
  out,
}: {
  kills: number;
  seed: number;
  out: string;
}): Promise<number> {
  const lab = await Lab.start();
  const history = new History(path.resolve(out, `recovery-${seed}.jsonl`));
  history.note('lab', 'info', 'run', String(seed), { seed });
  const stop = new AbortController();
  const robots = lab.clients.map(
    (client, index) => new Robot(`robot-${index}`, client, new Random(seed + index), history),
  );
  const working = robots.map((robot) => robot.work(stop.signal, () => true));
  const times = new Map<string, number[]>(SERVICES.map((service) => [service, []]));
  const everybody: Customer[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const service = SERVICES[kill % SERVICES.length]!;
    const people = await arrive(lab, history, seed, kill);
    everybody.push(...people);
    times.get(service)!.push(await killAndWatch(lab, history, service, people));
  }
  await untilQuiet(lab, history, everybody, LIMIT_MS);
  stop.abort();
  await Promise.all(working);
  for (const customer of everybody) await customer.report(history);
  await noteStores(lab, history, everybody);
  for (const customer of everybody) customer.leave();
  await history.close();
  await lab.stop();
  const { violations, unknown } = check(read(history.entries));
  report(times);
  for (const { invariant, what } of violations) say(`${invariant}: ${what}`);
  say(`\n${kills} kills · broken promises ${violations.length} · unknown ${unknown}`);
  return violations.length === 0 ? 0 : 1;
}

/** Four people on each channel; numbered apart from every other kill's. */
async function arrive(lab: Lab, history: History, seed: number, kill: number): Promise<Customer[]> {
  const number = (index: number): number => kill * 8 + index;
  const telegram = [0, 1, 2, 3].map(
    (index) =>
      new TelegramCustomer(
        `c${number(index)}`,
        900_000_000 + seed * 100_000 + number(index),
        lab.telegram,
        history,
      ),
  );
  const webchat = await Promise.all(
    [4, 5, 6, 7].map((index) => WebchatCustomer.arrive(`c${number(index)}`, lab.product.chatUrl, history)),
  );
  return [...telegram, ...webchat];
}

/** @returns milliseconds */
async function killAndWatch(
  lab: Lab,
  history: History,
  service: string,
  people: readonly Customer[],
): Promise<number> {
  const write = (index: number): void => {
    for (const person of people) {
      const marker = markerOf({ run: 1, customer: Number(person.id.slice(1)), index, edit: 0 });
      person.act({ at: 0, kind: 'write', index, marker, text: `Is breakfast included? ${marker}` });
    }
  };
  write(0);
  await sleep(300);
  const before = lab.product.pidOf(service);
  const killed = performance.now();
  history.note('lab', 'invoke', 'fault', `kill ${service}`);
  process.kill(before, 'SIGKILL');
  history.note('lab', 'ok', 'fault', `kill ${service}`, {
    ambiguous: service === 'dispatcher' ? people.length : 0,
  });
  write(1);
  await sleep(200);
  write(2);
  while (performance.now() - killed < LIMIT_MS) {
    const serves =
      lab.product.pidOf(service) !== before && (await lab.product.isReady(service).catch(() => false));
    if (serves && (await whatIsUnderWay(lab, people)) === '') break;
    await sleep(50);
  }
  return performance.now() - killed;
}

function report(times: ReadonlyMap<string, number[]>): void {
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1).padStart(6);
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const rows = [...times, ['all of them', [...times.values()].flat()] as const];
  say(
    `${'killed'.padEnd(20)}${'times'.padStart(6)}${'p50 s'.padStart(8)}${'p99 s'.padStart(8)}${'max s'.padStart(8)}`,
  );
  for (const [name, samples] of rows) {
    if (samples.length === 0) continue;
    const sorted = [...samples].sort((a, b) => a - b);
    say(
      `${name.padEnd(20)}${String(sorted.length).padStart(6)}${seconds(at(sorted, 0.5)).padStart(8)}${seconds(at(sorted, 0.99)).padStart(8)}${seconds(sorted.at(-1)!).padStart(8)}`,
    );
  }
}
