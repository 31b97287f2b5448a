/** So many words in a row are no chance. */
const RUN = 8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runs(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

/**
 * Whether a draft repeats what the model was told before the conversation.
 * @param told layers nobody may read out; facts of the business, which answers are made of, are not among them
 */
export function leaksPrompt(draft: string, told: readonly string[]): boolean {
  const secret = new Set(told.flatMap(runs));
  return runs(draft).some((run) => secret.has(run));
}
