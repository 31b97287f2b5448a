import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REVIEW = path.resolve(__dirname, '../../../apps/review');
const WEB = path.join(REVIEW, 'web/src/lib/language/es');
const SERVER = path.join(REVIEW, 'api/src/language');

/** Every sentence of the workspace, English → Spanish, as the page itself reads it. */
export const SPANISH = Object.assign(
  {},
  ...readdirSync(WEB).map((file) => JSON.parse(readFileSync(path.join(WEB, file), 'utf8')) as object),
) as Record<string, string>;

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/;
const PAIR = new RegExp(`^ {2}(?:${LITERAL.source}|(\\w+)):\\s*(?:${LITERAL.source})`, 'gm');

/** What the server refuses with and calls things, English → Spanish. */
const ANSWERS = Object.fromEntries(
  ['titles.ts', 'fields.ts', 'refusals.ts', 'refusals-of-settings.ts']
    .flatMap((file) => [...readFileSync(path.join(SERVER, file), 'utf8').matchAll(PAIR)])
    .map((found) =>
      found
        .slice(1)
        .filter((part) => part !== undefined)
        .map(unescaped),
    ),
) as Record<string, string>;

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(.)/g, '$1');
}

interface Template {
  english: string;
  spanish: string;
  pattern: RegExp;
  names: string[];
  /** Letters that stand in it whatever its places hold. */
  fixed: number;
}

/** Letters of “on”, “of”, “by”, “with”. */
const PREPOSITION = 4;
/** A pattern that begins and ends with what belongs in a place. */
const BETWEEN_PLACES = /^\^\(\.\+\?\).*\(\.\+\?\)\$$/;
const PLACE = /\{\{(\w+)\}\}|<(\w+)\/>/g;
/** In a name or a text: whatever the page says there. */
const ANYTHING = '*';

export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function templateOf([english, spanish]: [string, string]): Template {
  const names = [...english.matchAll(PLACE)].map(([, value, part]) => value ?? part!);
  const fixed = english.trim().split(PLACE_SPLIT);
  const pattern = new RegExp(`^${fixed.map(literally).join('(.+?)')}$`, 's');
  return { english, spanish, pattern, names, fixed: fixed.join('').replaceAll(/[^\p{L}]/gu, '').length };
}
const PLACE_SPLIT = /\{\{\w+\}\}|<\w+\/>/;

/** The Spanish of English sentences as a page shows them: with what belongs in their places. */
export class Dictionary {
  private readonly whole = new Map<string, string>();
  private readonly templates: Template[];

  constructor(pairs: Record<string, string> = { ...ANSWERS, ...SPANISH }) {
    for (const [english, spanish] of Object.entries(pairs)) this.whole.set(english.trim(), spanish.trim());
    this.templates = Object.entries(pairs)
      .filter(([english]) => PLACE_SPLIT.test(english))
      .map(templateOf)
      .filter(({ english, fixed }) => fixed > 1 || english.includes('→'))
      // What says more of itself is meant before what would fit anything.
      .sort((one, other) => other.fixed - one.fixed || one.names.length - other.names.length);
  }

  /** Words that this workspace has in both languages of its own, like its reasons and tags. */
  add(english: string, spanish: string): void {
    this.whole.set(english, spanish);
  }

  /**
   * What a page in Spanish says for a text; words of people, which are no sentence of ours, stay as they are.
   * @throws {Error} for a piece of a sentence, or one with other words around it: it would be looked for in English, where “not there” proves nothing
   */
  spanishOf(text: string): string {
    const known = this.known(text);
    if (known !== undefined) return known;
    if (text.includes(ANYTHING)) return this.around(text.split(ANYTHING)).join(ANYTHING);
    const sentence = this.pieceOf(text);
    if (sentence)
      throw new Error(`“${text}” is not all of “${sentence}”, or more: say it whole, with * for the rest`);
    return text;
  }

  /** What stands between stars: as much of it as one sentence says, then the rest. */
  private around(parts: string[]): string[] {
    if (parts.length === 0) return [];
    for (let length = parts.length; length > 1; length--) {
      const said = this.known(parts.slice(0, length).join(ANYTHING).trim());
      if (said !== undefined) return [said, ...this.around(parts.slice(length))];
    }
    const [first, ...rest] = parts;
    return [first!.trim() && this.spanishOf(first!.trim()), ...this.around(rest)];
  }

  private known(text: string): string | undefined {
    const whole = this.whole.get(text.trim());
    if (whole !== undefined) return whole;
    for (const { pattern, names, spanish, fixed } of this.templates) {
      const found = pattern.exec(text);
      if (!found || !this.fit(found.slice(1), pattern, fixed)) continue;
      const values = Object.fromEntries(names.map((name, index) => [name, found[index + 1]!]));
      return spanish
        .trim()
        .replaceAll(PLACE, (_, value?: string, part?: string) => this.value(values[value ?? part!]!));
    }
    return undefined;
  }

  /** What people write has “on” and “of” in it, too; and words beside a star are another sentence of the same name. */
  private fit(values: string[], pattern: RegExp, fixed: number): boolean {
    if (values.some((value) => value !== ANYTHING && value.includes(ANYTHING))) return false;
    const ours = (value: string): boolean => value === ANYTHING || this.known(value) !== undefined;
    if (fixed <= PREPOSITION && BETWEEN_PLACES.test(pattern.source)) return values.some(ours);
    return fixed > 6 || values.every((value) => value.split(' ').length <= 3 || ours(value));
  }

  private value(english: string): string {
    return this.known(english) ?? english;
  }

  private pieceOf(text: string): string | undefined {
    if (!/\p{L}{2}/u.test(text)) return undefined;
    const piece = new RegExp(`(?<!\\p{L})${literally(text.trim())}(?!\\p{L})`, 'iu');
    const sentences = [...this.whole.keys()];
    return (
      sentences.find((sentence) => piece.test(sentence)) ??
      sentences.find((sentence) => sentence.split(' ').length > 2 && text.includes(sentence))
    );
  }
}
