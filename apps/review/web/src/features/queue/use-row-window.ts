import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { rowWindow, scrollToShow, type RowWindow } from './row-window.policy.js';

/** Height of a row; `queue-row.css` says the same. */
const ROW_REM = 5;

interface DrawnRows extends RowWindow {
  scroller: RefObject<HTMLUListElement | null>;
  onScroll: () => void;
  /** Height of what is left out above and below, in pixels. */
  above: number;
  below: number;
}

/** Draws a list of any length by its visible rows, and keeps the open row in view and in focus when it changes. */
export function useRowWindow(ids: string[], selectedId: string | undefined): DrawnRows {
  const scroller = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState({ scrollTop: 0, height: 0 });
  const rowHeight = ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const drawn = rowWindow(ids.length, rowHeight, place.scrollTop, place.height);
  const selected = ids.indexOf(selectedId ?? '');
  const known = selected >= 0;

  const measure = (): void => {
    const box = scroller.current;
    if (!box) return;
    const { scrollTop, clientHeight } = box;
    const next = rowWindow(ids.length, rowHeight, scrollTop, clientHeight);
    if (next.start !== drawn.start || next.end !== drawn.end) setPlace({ scrollTop, height: clientHeight });
  };

  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      const { scrollTop = 0, clientHeight = 0 } = entry?.target ?? {};
      setPlace({ scrollTop, height: clientHeight });
    });
    if (scroller.current) watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, []);

  const at = useRef(selected);
  at.current = selected;
  const before = useRef<string>(undefined);
  useEffect(() => {
    const box = scroller.current;
    if (!box || !known) return undefined;
    box.scrollTop = scrollToShow(at.current, rowHeight, box.scrollTop, box.clientHeight);
    const moved = before.current !== undefined && before.current !== selectedId;
    before.current = selectedId;
    const frame = requestAnimationFrame(() => {
      const focused = document.activeElement;
      // A focus in the queue follows the open row, as does one that a decision left nowhere.
      const free = focused === document.body || focused?.matches('[data-item]');
      if (moved && free) box.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [known, rowHeight, selectedId]);

  return {
    ...drawn,
    scroller,
    onScroll: measure,
    above: drawn.start * rowHeight,
    below: (ids.length - drawn.end) * rowHeight,
  };
}
