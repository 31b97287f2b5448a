import type { Page } from 'playwright-core';

export interface Scrolled {
  /** Milliseconds of every long task there was; Chromium calls what takes 50 ms or more one. */
  longTasks: number[];
  /** Milliseconds between one frame and the next. */
  frames: number[];
  /** Rows that were in the page at once, at most. */
  rows: number;
  /** Rows passed by. */
  items: number;
}

/** Scrolls the queue to its end, a screenful a frame, and waits where the next page has to come first. */
export function scrollQueue(page: Page, items: number): Promise<Scrolled> {
  return page.evaluate(async (count) => {
    const longTasks: number[] = [];
    const watch = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watch.observe({ type: 'longtask' });
    const box = document.querySelector<HTMLElement>('.queue-list')!;
    const frames: number[] = [];
    let rows = 0;
    let passed = 0;
    let last: number | undefined;
    let still = 0;
    while (passed < count && still < 600) {
      const before = box.scrollTop;
      box.scrollTop += box.clientHeight;
      const frame = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (last !== undefined) frames.push(frame - last);
      last = frame;
      still = box.scrollTop === before ? still + 1 : 0;
      const drawn = box.querySelectorAll('.queue-row');
      rows = Math.max(rows, drawn.length);
      passed = Math.max(passed, Number([...drawn].at(-1)?.getAttribute('aria-posinset') ?? 0));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    watch.disconnect();
    return { longTasks, frames, rows, items: passed };
  }, items);
}
