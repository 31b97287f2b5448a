/** English sentences, with places as `{{name}}`, each with what it is in another language. */
export type Sentences = Readonly<Record<string, string>>;

type Said = (english: string) => string;

const PLACE = /\{\{(\w+)\}\}/;

/**
 * Says what the server says in another language. A refusal is raised as the English sentence it is, filled; here it is found again by its
 * words, so that whoever raises one writes one sentence and nothing beside it. What no sentence fits stays as it is: words of people,
 * names, and English nobody has translated, which a spec does not let through.
 */
export function speaker(sentences: Sentences): Said {
  const patterns = Object.entries(sentences)
    .filter(([english]) => PLACE.test(english))
    // The one with the most words of its own fits best.
    .sort(([a], [b]) => bare(b) - bare(a))
    .map(([english, other]) => ({ ...patternOf(english), other }));
  const say: Said = (english) => {
    if (Object.hasOwn(sentences, english)) return sentences[english]!;
    for (const { pattern, places, other } of patterns) {
      const found = pattern.exec(english);
      if (found)
        return filled(
          other,
          Object.fromEntries(places.map((place, index) => [place, found[index + 1]!])),
          say,
        );
    }
    return english;
  };
  return say;
}

/** A sentence's pattern: every place takes something, as little as it can. */
export function patternOf(english: string): { pattern: RegExp; places: string[] } {
  const parts = english.split(/\{\{(\w+)\}\}/);
  const places = parts.filter((_, index) => index % 2 === 1);
  const source = parts
    .map((part, index) =>
      index % 2 === 1 ? '([^]+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
    .join('');
  return { pattern: new RegExp(`^${source}$`), places };
}

const bare = (english: string): number => english.replace(/\{\{\w+\}\}/g, '').length;

/** What fills a place may be a sentence itself: the cause within a refusal. */
function filled(text: string, values: Record<string, string>, say: Said): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, place: string) => say(values[place] ?? ''));
}

/** Whether somebody wants Spanish rather than English, by their Accept-Language (RFC 9110, §12.5.4). */
export function wantsSpanish(header: unknown): boolean {
  if (typeof header !== 'string') return false;
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => ['en', 'es', '*'].includes(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'es';
}
