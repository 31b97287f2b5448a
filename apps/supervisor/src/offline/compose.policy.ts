import type { MessageKind } from '@countersign/contracts';

/** What compose needs of a language; {@link Wording} fits. */
interface Words {
  greeting: string;
  howCanWeHelp: string;
  welcome: string;
  lookInto: string;
  lookIntoTheRest: string;
  received: (kind: string) => string;
  unsupported: string;
  kinds: Partial<Record<MessageKind, string>>;
}

/** What is known when an offline reply is put together. */
export interface Ingredients {
  /** Texts of the chosen passages, in order of asking. */
  passages: readonly string[];
  /** Something was asked that no passage answers. */
  unanswered: boolean;
  wordless: readonly MessageKind[];
  greets: boolean;
  thanks: boolean;
  /** Said first of all when somebody asked whether a machine answers (ET-01). */
  disclosure?: string;
}

/** The bubbles of an offline reply: at most three, never none, nothing in them that is not from a document or a template. */
export function compose(words: Words, given: Ingredients): string[] {
  const { passages, unanswered, wordless, greets, thanks, disclosure } = given;
  const kind = [...new Set(wordless)].map((one) => words.kinds[one]).find((name) => name !== undefined);
  const body: string[] = [...passages];
  if (kind) body.push(words.received(kind));
  else if (wordless.length > 0 && passages.length === 0) body.push(words.unsupported);
  // A photo's template already says that a colleague looks.
  if (unanswered && !kind) body.push(passages.length > 0 ? words.lookIntoTheRest : words.lookInto);
  if (body.length === 0 && !disclosure) body.push(thanks && !greets ? words.welcome : words.howCanWeHelp);
  const opening = [...(greets ? [words.greeting] : []), ...(disclosure ? [disclosure] : [])].join(' ');
  const [first, ...others] = body;
  const bubbles = [[opening, first].filter(Boolean).join(' '), ...others];
  return bubbles.length <= 3 ? bubbles : [bubbles[0] ?? '', bubbles[1] ?? '', bubbles.slice(2).join('\n')];
}
