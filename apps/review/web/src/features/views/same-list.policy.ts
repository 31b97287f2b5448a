import { FILTER_FIELDS } from '../../api/item-filter.policy.js';
import type { Listed } from '../../api/items.js';

/** Whether two lists ask the same. */
export function sameList(one: Listed, other: Listed): boolean {
  return (
    one.state === other.state && FILTER_FIELDS.every((field) => one.filter[field] === other.filter[field])
  );
}

/** One's own view that already has the name, whatever its case. */
export function namedAlike<T extends { name: string; mine: boolean }>(
  views: readonly T[],
  name: string,
): T | undefined {
  const wanted = name.trim().toLowerCase();
  return views.find((view) => view.mine && view.name.toLowerCase() === wanted);
}
