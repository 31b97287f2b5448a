import type { SavedLanguage, SavedReply } from '../../api/saved-replies.js';

/** A saved reply in the language it would be put in. */
export interface SavedChoice {
  shortcut: string;
  title: string;
  language: SavedLanguage;
  text: string;
}

/** What is typed to find one: a `/` where a word begins, and what follows it up to the cursor. */
export interface SlashWord {
  /** Where the `/` stands. */
  from: number;
  query: string;
}

/** @returns undefined where the cursor is not in such a word */
export function slashWordAt(text: string, cursor: number): SlashWord | undefined {
  const [word, , query = ''] = /(^|\s)\/([a-z0-9-]{0,30})$/i.exec(text.slice(0, cursor)) ?? [];
  if (word === undefined) return undefined;
  return { from: cursor - query.length - 1, query: query.toLowerCase() };
}

const MOST = 8;

/** Those that fit, best first: in the customer's language where it is known, else in the first language there is. */
export function savedChoices(
  replies: readonly SavedReply[],
  language: string | undefined,
  query: string,
): SavedChoice[] {
  const wanted = query.toLowerCase();
  const rank = ({ shortcut, title }: SavedReply): number =>
    shortcut.startsWith(wanted)
      ? 0
      : shortcut.includes(wanted) || title.toLowerCase().includes(wanted)
        ? 1
        : 2;
  return replies
    .filter((reply) => rank(reply) < 2)
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap(({ shortcut, title, texts }) => {
      const own = (Object.keys(texts) as SavedLanguage[]).filter((code) => !language || code === language)[0];
      return own ? [{ shortcut, title, language: own, text: texts[own]! }] : [];
    })
    .slice(0, MOST);
}
