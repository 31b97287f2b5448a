import { factsIn, type Fact } from './facts-in.policy.js';
import type { Refused } from './guard.policy.js';
import { namesIn } from './names-in.policy.js';
import { plain, plainWords } from './plain-words.policy.js';

const firstOfEach = (facts: Fact[]): Fact[] =>
  facts.filter(({ key }, at) => facts.findIndex((fact) => fact.key === key) === at);

/** "In the morning" may stand first or last. */
const inOrder = ({ key }: Fact): boolean =>
  !/^(?:per |morning|noon|afternoon|evening|midnight|week)/.test(key);

/** Every number, date and link is there, none came in, and they stand in the same order: swapped hours are other hours. */
export function factsDiffer(before: string, after: string, language: string): Refused | undefined {
  const [had, has] = [firstOfEach(factsIn(before, language)), firstOfEach(factsIn(after, language))];
  const without = (some: Fact[], others: Fact[]): string[] =>
    some.filter(({ key }) => !others.some((other) => other.key === key)).map(({ words }) => words);
  const lost = without(had, has);
  if (lost.length > 0) return { reason: 'lost_fact', words: lost };
  const added = without(has, had);
  if (added.length > 0) return { reason: 'added_fact', words: added };
  const order = had.filter(inOrder);
  const moved = has
    .filter(inOrder)
    .filter(({ key }, at) => key !== order[at]?.key)
    .map(({ words }) => words);
  return moved.length > 0 ? { reason: 'moved_fact', words: moved } : undefined;
}

/**
 * Every name is there and none came in.
 * @param names names that are names wherever they stand, such as the customer's
 */
export function namesDiffer(
  before: string,
  after: string,
  { names, language }: { names: readonly string[]; language: string },
): Refused | undefined {
  const [had, has] = [new Set(plainWords(before)), new Set(plainWords(after))];
  const isIn = (words: ReadonlySet<string>) => (name: string) =>
    plainWords(name).every((word) => words.has(word));
  const spoken = names.flatMap((name) => name.split(/\s+/)).filter((name) => plain(name) && isIn(had)(name));
  const lost = [...namesIn(before, language), ...spoken].filter((name) => !isIn(has)(name));
  if (lost.length > 0) return { reason: 'lost_name', words: [...new Set(lost)] };
  const added = namesIn(after, language).filter((name) => !isIn(had)(name));
  return added.length > 0 ? { reason: 'added_name', words: [...new Set(added)] } : undefined;
}
