import type { Item, Reviewer } from '@countersign/testing';
import type { Page } from 'playwright-core';
import type { CutLine } from './cut-line.js';
import { untilEqual } from './seen.js';

/** The longest the page may show something else than the server, once it can hear again. */
const GIVE_UP_MS = 30_000;
const TOP = 12;

/** A page and the line it hears the workspace by. */
export interface Desk {
  page: Page;
  line: CutLine;
}

interface Office {
  desks: readonly Desk[];
  /** Past the lines. */
  colleague: Reviewer;
  random: () => number;
}

/**
 * Cuts the lines at random moments, each at its own, while a colleague claims, gives back and answers items at the top of the queue, and mends
 * them again. Nothing is changed while pages catch up: each is held against one state of the server.
 * @param cuts of all lines together, at the least
 * @returns milliseconds from each mending until the page was equal to the server
 * @throws when it is not within 30 s
 */
export async function disconnects(office: Office, cuts: number): Promise<number[]> {
  const { desks, colleague, random } = office;
  const held = new Map<string, string>();
  const waits: number[] = [];
  while (waits.length < cuts) {
    const changes = 1 + Math.floor(random() * 3);
    const before = desks.map(() => Math.floor(random() * (changes + 1)));
    for (let change = 0; change < changes; change++) {
      for (const [at, { line }] of desks.entries()) if (before[at] === change) line.cut();
      await changeSomething(colleague, held, random);
    }
    const away = desks.map(() => random() * 400);
    const caughtUp = desks.map(async ({ page, line }, at) => {
      line.cut();
      await new Promise((resolve) => setTimeout(resolve, away[at]));
      line.mend();
      return untilEqual(page, colleague, GIVE_UP_MS);
    });
    waits.push(...(await Promise.all(caughtUp)));
  }
  return waits;
}

/** Somebody else works at the top of the queue, where the page is looking. */
async function changeSomething(
  colleague: Reviewer,
  held: Map<string, string>,
  random: () => number,
): Promise<void> {
  const { items } = await colleague.call<{ items: { id: string }[] }>('GET', `/items?limit=${TOP}`);
  const { id } = items[Math.floor(random() * items.length)]!;
  const token = held.get(id);
  if (token && random() < 0.5) {
    held.delete(id);
    await colleague.call('POST', `/items/${id}/release`, { claimToken: token });
    return;
  }
  if (token) {
    held.delete(id);
    const item = await colleague.call<Item>('GET', `/items/${id}`);
    await colleague.approve(item, item.draft!.bubbles);
    return;
  }
  const { claimToken } = await colleague.call<{ claimToken: string }>('POST', `/items/${id}/claim`);
  held.set(id, claimToken);
}
