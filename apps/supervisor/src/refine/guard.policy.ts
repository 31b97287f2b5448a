import { contentDiffers, overlap, questionsDiffer } from './same-content.policy.js';
import { factsDiffer, namesDiffer } from './same-facts.policy.js';
import { meaningDiffers } from './same-meaning.policy.js';

/** Why an edit is not taken: a code, and the words it is about. */
export interface Refused {
  reason: string;
  words: string[];
}

/** A text that shares so many words with another is in its language. */
const SAME_WORDS = 0.5;

/** What is known of a draft beside its words. */
export interface GuardedBy {
  /** Language of the reply, ISO 639-1. */
  language: string;
  /** The language the edit seems to be in; undefined when it does not say. */
  spoken: string | undefined;
  /** Words that must come back as they stand, such as the disclosure. */
  verbatim: readonly string[];
  /** Names wherever they stand, such as the customer's. */
  names: readonly string[];
  /** The editor was told to ask less. */
  mayDropQuestion: boolean;
}

/**
 * Whether the second model edited the draft instead of answering, deciding or forgetting something (SV-07). In doubt the draft stands: a
 * good edit that is refused costs a smoother sentence, a wrong one that is taken costs a guest's evening.
 * @returns why the edit is refused, or undefined when it may be taken
 */
export function guardEdit(
  before: readonly string[],
  after: readonly string[],
  { language, spoken, verbatim, names, mayDropQuestion }: GuardedBy,
): Refused | undefined {
  const [draft, edit] = [before.join('\n'), after.join('\n')];
  if (!/\S/.test(edit)) return { reason: 'empty', words: [] };
  const missing = verbatim.filter((words) => draft.includes(words) && !edit.includes(words));
  if (missing.length > 0) return { reason: 'lost_words', words: missing };
  // Short texts of near languages are taken for each other; words they share are not.
  if (spoken !== undefined && spoken !== language && overlap(before, after) < SAME_WORDS)
    return { reason: 'language', words: [spoken] };
  return (
    factsDiffer(draft, edit, language) ??
    namesDiffer(draft, edit, { names, language }) ??
    questionsDiffer(before, after, mayDropQuestion) ??
    meaningDiffers(before, after) ??
    contentDiffers(before, after, mayDropQuestion)
  );
}
