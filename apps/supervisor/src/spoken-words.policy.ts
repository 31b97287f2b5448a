import type { TurnMessage } from '@countersign/contracts';

/** What somebody says in a message: what they typed, and what a model heard in their recording. */
export function wordsOf({ text, transcript }: Pick<TurnMessage, 'text' | 'transcript'>): string | undefined {
  const said = [text, transcript?.text].filter((words) => words !== undefined && /\S/.test(words));
  return said.length > 0 ? said.join('\n') : undefined;
}
