import { replyWindow } from '../../lib/clock/reply-window.policy.js';

/** What the order of the queue depends on. */
interface Waiting {
  id: string;
  waitingSince: string;
  urgent: boolean;
  dangers: readonly string[];
  personReasons: readonly string[];
}

interface Workable extends Waiting {
  state: string;
  claim: { mine: boolean } | null;
}

/** The place of those for whom only time counts. */
const ORDINARY = 3;

/** Who may be in danger comes first (ET-06), then what is urgent, then who needs a person (SV-19). */
function rank({ dangers, urgent, personReasons }: Waiting): number {
  if (dangers.length > 0) return 0;
  if (urgent) return 1;
  return personReasons.length > 0 ? 2 : ORDINARY;
}

function byWaiting(one: Waiting, other: Waiting): number {
  return (
    rank(one) - rank(other) ||
    Date.parse(one.waitingSince) - Date.parse(other.waitingSince) ||
    (one.id < other.id ? -1 : 1)
  );
}

/**
 * The list as it is worked on: behind those that need a person, whose reply window is about to end comes first, the next to end at the top (RV-16). The server
 * orders its pages the same way; here it goes on as time passes.
 */
export function raised<T extends Waiting & { windowEndsAt: string | null }>(items: T[], now: number): T[] {
  const closing = items.filter(
    (item) => rank(item) === ORDINARY && replyWindow(item.windowEndsAt, now)?.state === 'closing',
  );
  if (closing.length === 0) return items;
  const first = closing.toSorted(
    (a, b) => Date.parse(a.windowEndsAt ?? '') - Date.parse(b.windowEndsAt ?? ''),
  );
  const before = items.filter((item) => rank(item) < ORDINARY);
  return [...before, ...first, ...items.filter((item) => rank(item) === ORDINARY && !closing.includes(item))];
}

/** The list without the item. */
export function without<T extends Waiting>(items: T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/**
 * Puts a new or changed item where it belongs: in danger, needing a person, then everybody else; who has waited longest comes first.
 * `complete` is false when later pages are not loaded; an item beyond the loaded part then waits for its page.
 */
export function place<T extends Waiting>(items: T[], item: T, complete: boolean): T[] {
  const others = without(items, item.id);
  const index = others.findIndex((other) => byWaiting(item, other) < 0);
  if (index >= 0) return others.toSpliced(index, 0, item);
  return complete ? [...others, item] : others;
}

/** The next item to decide after this one: ready and free ones first, then any free one; from the top again at the end. */
export function nextAfter<T extends Workable>(items: T[], id: string): T | undefined {
  const here = items.findIndex((item) => item.id === id);
  const ahead = [...items.slice(here + 1), ...items.slice(0, Math.max(here, 0))];
  const free = ahead.filter(({ claim }) => !claim || claim.mine);
  return free.find(({ state }) => state !== 'drafting' && state !== 'waiting') ?? free[0] ?? ahead[0];
}

/** The item `step` rows away, staying inside the list; the first one when nothing is selected. */
export function neighbour<T extends Waiting>(
  items: T[],
  id: string | undefined,
  step: 1 | -1,
): T | undefined {
  const here = items.findIndex((item) => item.id === id);
  if (here < 0) return items[0];
  return items[here + step] ?? items[here];
}

/** The items a reviewer is likely to see next, to be fetched ahead. */
export function likelyNext<T extends Workable>(items: T[], id: string | undefined, count: number): T[] {
  const here = items.findIndex((item) => item.id === id);
  const ahead = items.slice(here + 1, here + 1 + count);
  const jump = id === undefined ? undefined : nextAfter(items, id);
  return jump && !ahead.includes(jump) ? [jump, ...ahead.slice(0, count - 1)] : ahead;
}
