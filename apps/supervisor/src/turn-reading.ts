import { asksIfAutomated } from '@countersign/constitution';
import type { MessageKind, TurnMessage } from '@countersign/contracts';
import { languageOf } from '@countersign/rapport';
import { wordsOf } from './spoken-words.policy.js';

/** What a turn says, before anything is looked up. */
export interface TurnReading {
  /** Language the reply is owed in, ISO 639-1. */
  language: string;
  /** Texts, captions and what was heard in voice messages, in order. */
  texts: string[];
  /** Kinds of the messages that came without a word. */
  wordless: MessageKind[];
  /** Somebody sincerely asked whether a machine answers. */
  asksIfAutomated: boolean;
}

/**
 * Reads a turn. A mixed turn is answered in the language of its last question (SV-10).
 * @param otherwise languages to fall back to, best first: what is remembered, the workspace's own
 */
export function readTurn(
  messages: readonly TurnMessage[],
  otherwise: readonly (string | undefined)[],
): TurnReading {
  const texts = messages.flatMap((message) => wordsOf(message) ?? []);
  const wordless = messages.filter((message) => !wordsOf(message)).map(({ kind }) => kind);
  const newestFirst = texts.toReversed();
  const questions = newestFirst.filter((text) => text.includes('?'));
  const said = [...questions, ...newestFirst, texts.join('\n')].map((text) => languageOf(text));
  const language = [...said, ...otherwise].find((candidate) => candidate !== undefined) ?? 'en';
  return { language, texts, wordless, asksIfAutomated: texts.some(asksIfAutomated) };
}
