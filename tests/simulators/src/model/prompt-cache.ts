/** What the vendor says it counted. */
export interface Counted {
  fresh: number;
  /** Absent: the vendor does not tell what it read from its cache. */
  read?: number;
  written: number;
  out: number;
}

/** Vendors keep no shorter prefix. @see https://platform.claude.com/docs/en/build-with-claude/prompt-caching */
const SHORTEST_PREFIX = 1_024;

/** Four characters are a token here, so that a test can count along. */
export const tokens = (text: string): number => Math.ceil(text.length / 4);

/** Remembers the prefixes it was asked with, as vendors do, and never forgets one. */
export class PromptCache {
  private readonly kept = new Set<string>();

  count(asked: { prefix: string; prompt: string; cached: boolean }, text: string): Counted {
    const [prefix, prompt, out] = [tokens(asked.prefix), tokens(asked.prompt), tokens(text)];
    if (!asked.cached || prefix < SHORTEST_PREFIX)
      return { fresh: prefix + prompt, read: 0, written: 0, out };
    if (this.kept.has(asked.prefix)) return { fresh: prompt, read: prefix, written: 0, out };
    this.kept.add(asked.prefix);
    return { fresh: prompt, read: 0, written: prefix, out };
  }

  clear(): void {
    this.kept.clear();
  }
}
