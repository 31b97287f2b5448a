const SPARE = 12;
const STEP = 6;

export interface RowWindow {
  /** The rows to draw: from `start` up to, not including, `end`. */
  start: number;
  end: number;
}

/** Which rows of a long list to draw around what is visible; moves in steps, so that scrolling seldom draws anything. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(scrollTop / rowHeight / STEP) * STEP;
  const visible = Math.ceil(height / rowHeight) + STEP;
  return {
    start: Math.max(0, Math.min(first - SPARE, count)),
    end: Math.max(0, Math.min(first + visible + SPARE, count)),
  };
}

/** Where the list has to stand so that the row is wholly visible; moves as little as possible. */
export function scrollToShow(index: number, rowHeight: number, scrollTop: number, height: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
