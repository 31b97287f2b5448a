/** What a turn comes to by itself when it is read for what is worth remembering; undefined where a request asks for something else. */
export function extractionFor(prompt: string): string | undefined {
  if (!prompt.includes('<written>')) return undefined;
  return JSON.stringify({ facts: [], summary: 'They wrote to the business.', topics: [], questions: [] });
}
