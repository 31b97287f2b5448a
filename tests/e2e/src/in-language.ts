import type { Locator, Page } from 'playwright-core';
import { literally, type Dictionary } from './dictionary.js';
import type { Language } from './words.js';

type Options = Record<string, unknown>;
type Say = (text: unknown) => unknown;

/** Where in the arguments of a finder the words of a page are. */
const FINDERS: Record<string, (say: Say, first: unknown, options?: Options) => unknown[]> = {
  getByRole: (say, role, options) => [role, said(options, 'name', say)],
  getByLabel: (say, text, options) => [say(text), options],
  getByText: (say, text, options) => [say(text), options],
  getByPlaceholder: (say, text, options) => [say(text), options],
  getByTitle: (say, text, options) => [say(text), options],
  getByAltText: (say, text, options) => [say(text), options],
  filter: (say, options) => [said(said(options as Options, 'hasText', say), 'hasNotText', say)],
  selectOption: (say, choice, options) => [
    typeof choice === 'object' ? said(choice as Options, 'label', say) : choice,
    options,
  ],
};

const said = (options: Options | undefined, field: string, say: Say): Options | undefined =>
  options && field in options ? { ...options, [field]: say(options[field]) } : options;

const originals = new WeakMap<object, object>();

/**
 * A page that is asked for names, labels and texts in English, whatever language it speaks. `*` stands for whatever the page
 * says there; words of people stay as they are.
 */
export function inLanguage(page: Page, language: Language, dictionary: Dictionary): Page {
  return wrapped(page, (text, exact) => {
    if (text instanceof RegExp) return anchored(text, (words) => translated(words));
    if (typeof text !== 'string') return text;
    return pattern(translated(text), exact);
  });

  function translated(english: string): string {
    const spanish = dictionary.spanishOf(english);
    return language === 'es' ? spanish : english;
  }
}

/** Only `/^words/` and `/words$/`: what else a pattern asks for could not be said in another language. */
function anchored({ source }: RegExp, translated: (words: string) => string): RegExp {
  const [, start, words, end] = /^(\^?)(.*?)(\$?)$/s.exec(source)!;
  if (/[.*+?^${}()|[\]\\]/.test(words!))
    throw new Error(`/${source}/ is not words: say them, with * for the rest`);
  return new RegExp(`${start}${literally(translated(words!))}${end}`);
}

function pattern(words: string, exact: boolean): string | RegExp {
  if (!words.includes('*')) return words;
  const source = words
    .split('*')
    .map((part) => literally(part.trim()))
    .join('.*');
  return exact ? new RegExp(`^${source}$`) : new RegExp(source, 'i');
}

function wrapped<T extends object>(target: T, say: (text: unknown, exact: boolean) => unknown): T {
  const proxy = new Proxy(target, {
    get(real, name) {
      const value: unknown = Reflect.get(real, name, real);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const finder = typeof name === 'string' ? FINDERS[name] : undefined;
        const exact = given.some((one) => (one as Options | undefined)?.exact === true);
        const spoken = finder
          ? finder((text) => say(text, exact), given[0], given[1] as Options | undefined)
          : given;
        const result: unknown = Reflect.apply(value as () => unknown, real, spoken.map(original));
        return isLocator(result) ? wrapped(result, say) : result;
      };
    },
  });
  originals.set(proxy, target);
  return proxy;
}

function isLocator(value: unknown): value is Locator {
  return typeof value === 'object' && value !== null && value.constructor.name.endsWith('Locator');
}

/** What Playwright itself made: it knows nothing of languages. */
function original(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const own = originals.get(value);
  if (own) return own;
  if (!('has' in value || 'hasNot' in value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, original(one)]));
}
