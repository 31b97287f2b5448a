import type { Page } from 'playwright-core';

/** What a reviewer takes to read an item, at the least; meanwhile the page reads ahead. */
const READ_MS = 700;

/** Approves what is open, and looks for the next item: selected, what they wrote and the words of the reply on screen, and painted. */
async function decide(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const selected = (): HTMLElement | null =>
          document.querySelector('.queue-list [aria-current="true"]');
        const before = selected()?.dataset.item;
        const began = performance.now();
        document.querySelector<HTMLButtonElement>('.approve-bar .approve')!.click();
        const look = (): void => {
          const row = selected();
          const name = row?.querySelector('.queue-row-name')?.textContent;
          const open = document.querySelector('.conversation-pane h2')?.textContent;
          const there = row && row.dataset.item !== before && name === open;
          const said = document.querySelector('.thread .message-in .message-bubble')?.textContent;
          const reply = document.querySelector<HTMLTextAreaElement>('.bubbles .bubble-text')?.value;
          if (!there || !said || !reply || !document.querySelector('.approve-bar'))
            return void requestAnimationFrame(look);
          // The frame that has it is on screen when the one after it begins.
          requestAnimationFrame(() => resolve(performance.now() - began));
        };
        requestAnimationFrame(look);
      }),
  );
}

/** @returns milliseconds from each decision to the next item on screen */
export async function nextItems(page: Page, decisions: number): Promise<number[]> {
  const samples: number[] = [];
  for (let decision = 0; decision < decisions; decision++) {
    await page.locator('.approve-bar .approve:not([aria-disabled="true"])').waitFor();
    await new Promise((resolve) => setTimeout(resolve, READ_MS));
    samples.push(await decide(page));
  }
  return samples;
}
