import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { APPS } from '@countersign/contracts';
import type { Lab } from '../lab/lab.js';
import type { Fault, FaultContext } from './fault.js';

/** What `npm start` runs beside the servers; nobody in the lab writes by WhatsApp. */
export const SERVICES = APPS.filter((app) => app !== 'ingest-whatsapp');

/** @param which 0 only asks. @returns false when the process is gone: another fault was there first */
export function signal(pid: number, which: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, which);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Bubbles that were under way when the dispatcher was lost: each is one send whose end nobody can know. */
export async function underWay(lab: Lab): Promise<number> {
  const [row] = await lab.rows<{ count: string }>(
    `SELECT count(*) FROM dispatcher.send_bubble b JOIN dispatcher.send s USING (reply_id)
     WHERE b.state = 'sending' AND s.channel <> 'webchat'`,
  );
  return Number(row?.count ?? 0);
}

/** One `kill -9`. */
export function kill(name: string): Fault {
  return {
    name: `kill ${name}`,
    run: async ({ lab, ambiguous }: FaultContext) => {
      signal(lab.product.pidOf(name), 'SIGKILL');
      if (name === 'dispatcher') ambiguous(await underWay(lab));
    },
  };
}

/** The process stands still, longer than its leases may: a zombie that comes back. */
export function pause(name: string): Fault {
  return {
    name: `pause ${name}`,
    run: async ({ lab, lastsMs, ambiguous }) => {
      const pid = lab.product.pidOf(name);
      if (!signal(pid, 'SIGSTOP')) return;
      await sleep(lastsMs);
      if (name === 'dispatcher') ambiguous(await underWay(lab).catch(() => 0));
      signal(pid, 'SIGCONT');
    },
  };
}

/** F7: one service after the other, without a pause between them. */
export const crashLoop: Fault = {
  name: 'crash loop',
  run: async (context) => {
    const until = Date.now() + context.lastsMs;
    while (Date.now() < until) {
      await kill(context.random.pick(SERVICES)).run(context);
      await sleep(1_000);
    }
  },
};

/** Ends a service at one named place in its code, the next time it comes by. */
export function crashAt(point: string): Fault {
  const [service] = point.split(':');
  return {
    name: `crash at ${point}`,
    run: async ({ lab, lastsMs, ambiguous }) => {
      const file = path.join(lab.crashFolder, point);
      writeFileSync(file, '');
      const until = Date.now() + lastsMs;
      // Armed as long as the file is there: whoever comes by renames it.
      while (Date.now() < until && existsSync(file)) await sleep(20);
      if (!existsSync(file) && service === 'dispatcher') ambiguous(await underWay(lab));
      rmSync(file, { force: true });
    },
  };
}

/** Crash points that have ended a process since the last call. */
export function takeHits(lab: Lab): string[] {
  const hits = readdirSync(lab.crashFolder).filter((name) => name.endsWith('.hit'));
  for (const name of hits) rmSync(path.join(lab.crashFolder, name));
  return hits.map((name) => name.slice(0, -'.hit'.length));
}
