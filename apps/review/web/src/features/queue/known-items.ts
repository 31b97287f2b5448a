import { comesBefore, placeInQueue, type QueueFacts } from '@countersign/contracts/queue-order.policy';
import { replaceEqualDeep } from '@tanstack/react-query';
import type { ItemPage } from '../../api/items.js';

type Place = readonly [at: ReturnType<typeof placeInQueue>, id: string];

/** Where items stand at one moment. An item that changes is another object, so what is known of one stays true. */
let moment = NaN;
let places = new WeakMap<QueueFacts, Place>();

/**
 * Items as they are worked on. Of ten thousand that are loaded a page more is a hundred new ones: only they are weighed.
 * @param now milliseconds
 */
export function inOrder<T extends QueueFacts>(items: readonly T[], now: number): T[] {
  if (now !== moment) [moment, places] = [now, new WeakMap()];
  const placed = (item: T): Place => {
    const known = places.get(item) ?? ([placeInQueue(item, now), item.id] as const);
    places.set(item, known);
    return known;
  };
  return items
    .map((item) => ({ item, at: placed(item) }))
    .sort((one, other) => comesBefore(one.at, other.at))
    .map(({ item }) => item);
}

/**
 * A page read again, with the items of before wherever they say the same: one that leaves must not make a new object of every item under
 * it, which would draw all of them again.
 */
export function sameItems(before: ItemPage | undefined, page: ItemPage): ItemPage {
  if (!before) return page;
  const known = new Map(before.items.map((item) => [item.id, item]));
  const items = page.items.map((item) => {
    const one = known.get(item.id);
    return one === undefined || one === item ? item : replaceEqualDeep(one, item);
  });
  const same =
    before.nextCursor === page.nextCursor &&
    before.items.length === items.length &&
    items.every((item, index) => item === before.items[index]);
  return same ? before : { ...page, items };
}
