import type { Reviewer } from '@countersign/testing';
import type { Page } from 'playwright-core';

/** Who changes things while the page cannot hear of it. */
export const COLLEAGUE = 'grace@example.org';

interface Listed {
  id: string;
  contactName: string;
  preview: string;
  claim: { name: string; mine: boolean } | null;
}

/** Only the colleague's claims are compared: one's own stands there as "You". */
const lineOf = ({ id, contactName, preview, claim }: Listed): string =>
  [id, contactName, preview, claim?.name === COLLEAGUE ? claim.name : ''].join('|');

/** The queue as it is drawn, a line each: who, what they wrote, who works on it. */
function drawn(page: Page): Promise<string[]> {
  return page.evaluate(
    (colleague) =>
      [...document.querySelectorAll<HTMLElement>('.queue-list [data-item]')].map((row) => {
        const text = (part: string): string => row.querySelector(part)?.textContent?.trim() ?? '';
        const tags = [...row.querySelectorAll('.tag')].map((tag) => tag.textContent?.trim() ?? '');
        const holder = tags.find((tag) => tag === colleague) ?? '';
        return [row.dataset.item, text('.queue-row-name'), text('.queue-row-preview'), holder].join('|');
      }),
    COLLEAGUE,
  );
}

/** The item that is open keeps its place on the page for as long as it is, wherever the server has it now. */
const openItem = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector<HTMLElement>('.queue-list [aria-current="true"]')?.dataset.item ?? '',
  );

/** @returns where the page and the server differ; undefined when what is drawn is what the server says */
export async function difference(page: Page, reviewer: Reviewer): Promise<string | undefined> {
  const { items } = await reviewer.call<{ items: Listed[] }>('GET', '/items?limit=50');
  const open = await openItem(page);
  const shown = (await drawn(page)).filter((line) => !line.startsWith(`${open}|`));
  const others = items.filter(({ id }) => id !== open);
  const wanted = others.slice(0, shown.length).map(lineOf);
  if (shown.length === 0 && items.length > 0) return 'nothing is drawn';
  const at = wanted.findIndex((line, index) => line !== shown[index]);
  return at < 0 ? undefined : `row ${at + 1} shows ${shown[at]}, the server says ${wanted[at]}`;
}

/** Waits until they agree. @returns milliseconds it took @throws when they still differ at the end */
export async function untilEqual(page: Page, reviewer: Reviewer, withinMs: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const differs = await difference(page, reviewer);
    const took = performance.now() - began;
    if (differs === undefined) return took;
    if (took > withinMs) throw new Error(`after ${withinMs} ms ${differs}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
