import type { Colleague } from '../../api/colleagues.js';

const MOST = 6;

/** A name that is being typed after an `@`. */
export interface Mention {
  /** Where the `@` is. */
  from: number;
  query: string;
}

/** The `@` word the cursor is in; undefined where there is none. */
export function mentionAt(text: string, cursor: number): Mention | undefined {
  const found = /(?:^|\s)@([^@\n]{0,40})$/u.exec(text.slice(0, cursor));
  const query = found?.[1];
  return query === undefined ? undefined : { from: cursor - query.length - 1, query };
}

/** Whose name has a word that begins so. */
export function mentionChoices(colleagues: readonly Colleague[], query: string): Colleague[] {
  const wanted = plain(query);
  const fits = (name: string): boolean =>
    name.startsWith(wanted) || name.split(' ').some((word) => word.startsWith(wanted));
  return colleagues.filter(({ name }) => fits(plain(name))).slice(0, MOST);
}

/** Who stands in a text with an `@` before their name; of two names that begin alike the longer one counts. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  let left = text;
  return colleagues
    .toSorted((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => {
      const without = left.replaceAll(`@${name}`, '');
      const found = without !== left;
      left = without;
      return found;
    });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
