import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lab } from '../lab/lab.js';
import type { Fault } from './fault.js';

const LOOK_BACK = 300;
/** Apps that cannot handle a conversation's input without reading it. */
const MUST_KEEP = ['debouncer', 'review'];

/** F24: messages of people's conversations that nobody can read; an operator discards them while the run goes on. */
export const poison: Fault = {
  name: 'poison messages',
  run: async ({ lab, random, lastsMs }) => {
    const until = Date.now() + lastsMs;
    while (Date.now() < until) {
      const stored = await lab.bus.newest('INBOUND', LOOK_BACK).catch(() => []);
      const subjects = stored
        .map(({ subject }) => subject)
        .filter((one) => one.startsWith('cs.inbound.message.'));
      if (subjects.length > 0) {
        const bytes = random.pick(['{"broken', '{}', '[]', '\u0000', `{"type":"${'x'.repeat(1_000)}"}`]);
        const seq = await lab.bus
          .publishRaw(random.pick(subjects), bytes, randomUUID())
          .catch(() => undefined);
        if (seq !== undefined) lab.poison.push(seq);
      }
      await sleep(random.int(300, 1_200));
    }
    await repair(lab);
  },
};

/** Waits until each of them is kept as a dead letter by whoever must, and discards them all. */
async function repair(lab: Lab): Promise<void> {
  const [operator] = lab.clients;
  for (let tries = 0; tries < 200; tries++) {
    const kept = (await poisonNotKept(lab).catch(() => 1)) === 0;
    const { body } = await operator!.get<{ letters?: { id: string }[] }>(
      '/dead-letters?state=open&limit=100',
    );
    const ids = (body.letters ?? []).map(({ id }) => id);
    if (kept && ids.length === 0) return;
    if (ids.length > 0) await operator!.click('/dead-letters/discard', { ids, reason: 'It cannot be read.' });
    await sleep(200);
  }
}

/** Poison messages that one of the apps which must keep them does not have among its dead letters. */
export async function poisonNotKept(lab: Lab): Promise<number> {
  const [row] = await lab.rows<{ missing: number }>(
    `SELECT count(*)::int AS missing FROM unnest($1::bigint[]) AS p(seq), unnest($2::text[]) AS a(app)
     WHERE NOT EXISTS (SELECT 1 FROM review.dead_letter d
                       WHERE d.stream = 'INBOUND' AND d.stream_seq = p.seq AND d.app = a.app)`,
    [lab.poison, MUST_KEEP],
  );
  return row?.missing ?? 0;
}
