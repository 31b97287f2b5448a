/** What a turn is about by itself when it is to be labelled: nothing; undefined where a request asks for something else. */
export function labelsFor(prompt: string): string | undefined {
  if (!prompt.includes('<to-label>')) return undefined;
  return JSON.stringify({ intents: [], urgency: 'normal', asksHuman: false, topics: [] });
}
