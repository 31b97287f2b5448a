/**
 * What a model said, without what it thought aloud before: servers of open models hand both on as one text (`<think>…</think>`, some
 * without its beginning). Nobody is shown reasoning that nobody can check (RV-21), and no customer is sent it.
 * @returns the answer; empty where nothing follows the thought
 */
export function withoutThought(text: string): string {
  const said = text.replace(/^[\s\S]*<\/think(?:ing)?>\s*/i, '');
  // It was cut off while it still thought.
  return /^\s*<think(?:ing)?>/i.test(said) ? '' : said;
}
