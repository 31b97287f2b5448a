import { useLayoutEffect, useRef, type RefObject } from 'react';
import { placeBeside } from './place-beside.policy.js';

const RING = 4;

/** Keeps a ring around what a selector finds, and a card beside it, wherever it moves. */
export function usePointing(selector: string): {
  ring: RefObject<HTMLDivElement | null>;
  card: RefObject<HTMLDivElement | null>;
} {
  const ring = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    let frame = 0;
    let before = '';
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      if (!ring.current || !card.current) return;
      const found = document.querySelector(selector)?.getBoundingClientRect();
      const shown = found && found.width > 0 && found.height > 0 ? found : undefined;
      const { width, height } = card.current.getBoundingClientRect();
      const view = { width: innerWidth, height: innerHeight };
      const now = JSON.stringify([shown, width, height, view]);
      if (now === before) return;
      before = now;
      ring.current.hidden = !shown;
      if (shown) {
        const [top, left] = [Math.max(shown.top, RING), Math.max(shown.left, RING)];
        const right = Math.min(shown.right, view.width - RING);
        const bottom = Math.min(shown.bottom, view.height - RING);
        put(ring.current, { left: left - RING / 2, top: top - RING / 2 });
        ring.current.style.inlineSize = `${right - left + RING}px`;
        ring.current.style.blockSize = `${bottom - top + RING}px`;
      }
      put(card.current, placeBeside(shown, { width, height }, view));
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [selector]);

  return { ring, card };
}

function put({ style }: HTMLElement, { left, top }: { left: number; top: number }): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}
