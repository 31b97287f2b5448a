interface Size {
  width: number;
  height: number;
}
interface Box extends Size {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 12;

/**
 * Where a card stands beside what it is about, in pixels: right of it, else left, else below, else over its lower end; always whole on
 * the screen. @param what undefined where it is not on the screen: in the middle, below
 */
export function placeBeside(what: Box | undefined, card: Size, view: Size): { left: number; top: number } {
  const within = (left: number, top: number) => ({
    left: clamp(left, GAP, view.width - card.width - GAP),
    top: clamp(top, GAP, view.height - card.height - GAP),
  });
  const middle = (view.width - card.width) / 2;
  if (!what) return within(middle, view.height);
  const top = what.top + Math.min(what.height, view.height) / 4;
  if (what.right + GAP + card.width + GAP <= view.width) return within(what.right + GAP, top);
  if (what.left - GAP - card.width >= GAP) return within(what.left - GAP - card.width, top);
  if (what.bottom + GAP + card.height + GAP <= view.height) return within(middle, what.bottom + GAP);
  return within(middle, view.height);
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));
