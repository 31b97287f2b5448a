import { setTimeout as sleep } from 'node:timers/promises';
import type { Customer } from '../customers/customer.js';
import type { History } from '../history/history.js';
import type { Lab } from '../lab/lab.js';

/** What may still be under way, each a number that must be 0. */
const UNDER_WAY = `
  SELECT
    (SELECT count(*) FROM debouncer.conversation_window)::int AS windows,
    (SELECT count(*) FROM review.review_item WHERE state <> 'settled')::int AS items,
    (SELECT count(*) FROM review.reply WHERE state = 'approved')::int AS replies,
    (SELECT count(*) FROM dispatcher.send WHERE state IN ('queued', 'sending'))::int AS sends,
    (SELECT count(*) FROM debouncer.outbox WHERE state = 'pending')::int
      + (SELECT count(*) FROM review.outbox WHERE state = 'pending')::int
      + (SELECT count(*) FROM dispatcher.outbox WHERE state = 'pending')::int AS outbox`;

const LOOK_MS = 150;
/** So many looks in a row must find nothing under way: an event between two services is in nobody's table. */
const LOOKS = 4;

/** Waits until everything the customers wrote has come to its end; notes how long that took, or what did not. */
export async function untilQuiet(
  lab: Lab,
  history: History,
  customers: readonly Customer[],
  limitMs: number,
): Promise<void> {
  const begun = Date.now();
  history.note('lab', 'invoke', 'quiet', 'rest');
  let looks = 0;
  let waiting = 'nothing was looked at';
  while (Date.now() - begun < limitMs) {
    waiting = await whatIsUnderWay(lab, customers);
    looks = waiting === '' ? looks + 1 : 0;
    if (looks === LOOKS) {
      history.note('lab', 'ok', 'quiet', 'rest', { drainMs: Date.now() - begun });
      return;
    }
    await sleep(LOOK_MS);
  }
  history.note('lab', 'fail', 'quiet', 'rest', { waiting, drainMs: Date.now() - begun });
}

/** @returns what is not at its end yet, in words; empty when nothing is */
export async function whatIsUnderWay(lab: Lab, customers: readonly Customer[]): Promise<string> {
  const unsettled = customers.filter((customer) => !customer.settled()).map(({ id }) => id);
  if (unsettled.length > 0) return `messages of ${unsettled.join(', ')} are not accepted`;
  try {
    const [row] = await lab.rows<Record<string, number>>(UNDER_WAY);
    const busy = Object.entries(row ?? {}).filter(([, count]) => count > 0);
    if (busy.length > 0) return busy.map(([name, count]) => `${count} ${name}`).join(', ');
    const pending = await lab.bus.pending();
    return pending.length > 0 ? `not yet read: ${pending.join(', ')}` : '';
  } catch (error) {
    return `the database does not answer (${error instanceof Error ? error.name : 'error'})`;
  }
}
