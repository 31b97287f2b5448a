import {
  comesBefore,
  isTurnOfOldest,
  placeInQueue,
  type QueueFacts,
} from '@countersign/contracts/queue-order.policy';

interface Workable extends QueueFacts {
  state: string;
  claim: { mine: boolean } | null;
}

/** The list without the item. */
export function without<T extends { id: string }>(items: T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/**
 * Puts a new or changed item where it belongs (RV-01). `complete` is false when later pages are not loaded; an item beyond the loaded part
 * then waits for its page.
 */
export function place<T extends QueueFacts>(
  items: T[],
  item: T,
  { complete, now }: { complete: boolean; now: number },
): T[] {
  const others = without(items, item.id);
  const own = [placeInQueue(item, now), item.id] as const;
  const index = others.findIndex((other) => comesBefore(own, [placeInQueue(other, now), other.id]) < 0);
  if (index >= 0) return others.toSpliced(index, 0, item);
  return complete ? [...others, item] : others;
}

interface Listable extends QueueFacts {
  state: string;
  snoozed: object | null;
  silent: object | null;
}

/**
 * The list with one item where it was when it was opened, although somebody has looked at it now.
 * @param held as it was then
 * @param current as it is now, where that is known: what does not wait any more is not put back
 */
export function withHeld<T extends Listable>(items: T[], held: T, current: T | undefined): T[] {
  const { lookBy } = held;
  if (items.some(({ id }) => id === held.id))
    return items.map((item) => (item.id === held.id ? { ...item, lookBy } : item));
  const waits = current && current.state !== 'settled' && !current.snoozed && !current.silent;
  return waits ? [...items, { ...current, lookBy }] : items;
}

/** The next item to decide after this one: ready and free ones first, then any free one; from the top again at the end. */
export function nextAfter<T extends Workable>(items: T[], id: string): T | undefined {
  const here = items.findIndex((item) => item.id === id);
  const ahead = [...items.slice(here + 1), ...items.slice(0, Math.max(here, 0))];
  const free = ahead.filter(({ claim }) => !claim || claim.mine);
  return free.find(isDrafted) ?? free[0] ?? ahead[0];
}

const isDrafted = ({ state }: Workable): boolean => state !== 'drafting' && state !== 'waiting';

/** Lanes nobody has to wait behind, whoever's turn it is. */
const FIRST = ['danger', 'urgent'];

/**
 * Whoever has waited longest, where the pick after so many is theirs and nobody may be in danger (RV-01).
 * @param longest by how long they wait
 * @param next whom the order would bring
 */
export function longestInTurn<T extends Workable>(
  longest: T[],
  next: T | undefined,
  { picks, decided, now }: { picks: number; decided: (id: string) => boolean; now: number },
): T | undefined {
  if (!isTurnOfOldest(picks) || !next || FIRST.includes(placeInQueue(next, now).lane)) return undefined;
  return longest.find((item) => !decided(item.id) && (!item.claim || item.claim.mine) && isDrafted(item));
}

/** The item `step` rows away, staying inside the list; the first one when nothing is selected. */
export function neighbour<T extends { id: string }>(
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
