import type { Product } from '@countersign/testing';
import { answerTo } from './desk.js';
import type { Asked, Tenant } from './tenant.js';
import { keptIn } from './times.js';

/** What must be none, whatever the load. */
export interface Faults {
  /** Questions that are not in a conversation of their workspace. */
  lost: number;
  /** Questions or replies that are there more than once. */
  twice: number;
  /** Questions whose reply did not reach who asked. */
  unanswered: number;
  /** Questions kept for or shown to another workspace, and replies that reached somebody else. */
  elsewhere: number;
}

/** Looks at everything that was asked, at what is kept of it, at what each desk was shown, and at what reached each customer. */
export async function faultsOf(product: Product, tenants: readonly Tenant[]): Promise<Faults> {
  const all: Faults = { lost: 0, twice: 0, unanswered: 0, elsewhere: 0 };
  for (const { workspace, desk, asked } of tenants) {
    const own = new Set(asked.map(({ question }) => question));
    const kept = await keptIn(product, [...own]);
    const here = kept.filter((row) => row.workspace === workspace).map(({ question }) => question);
    all.lost += [...own].filter((question) => !here.includes(question)).length;
    all.twice += here.length - new Set(here).size;
    all.elsewhere +=
      kept.length - here.length + [...desk.shown].filter((preview) => !own.has(preview)).length;
    for (const one of asked) addReplies(all, one);
  }
  return all;
}

function addReplies(all: Faults, { question, customer }: Asked): void {
  const received = customer.received();
  const right = received.filter((text) => text === answerTo(question)).length;
  if (right === 0) all.unanswered += 1;
  if (right > 1) all.twice += right - 1;
  all.elsewhere += received.length - right;
}
