import type { Category, Direction, Finding, RuleLanguage, Severity } from '../finding.js';
import type { View } from '../text/view.js';

/** What a check may know besides the text. */
export interface CheckContext {
  direction: Direction;
  /** Host names links may lead to, subdomains included. */
  allowedHosts?: readonly string[];
  /** Language the reply is owed in, ISO 639-1. */
  language?: string;
  /**
   * Everything the reply may take facts from: the turn, passages, memory, tool results. Without them no fact is called ungrounded:
   * there is nothing to compare with.
   */
  sources?: readonly string[];
}

/** A place in the original text. */
export interface Hit {
  start: number;
  end: number;
  /** What is shown instead of the text itself, for what must not be repeated. */
  masked?: string;
  language?: RuleLanguage;
}

/** A rule that words alone cannot express. */
export type Detector = (text: { original: string; plain: View }, context: CheckContext) => Hit[];

/** One deterministic rule: data first, so that it can be listed, versioned and tested by its own examples. */
export interface Rule {
  id: string;
  category: Category;
  /** One English sentence, shown beside the words. */
  reason: string;
  /** Directions it looks at, where that is less than its category says. */
  only?: Direction;
  /** Severity where it is not the category's own; a floor category's cannot be lowered. */
  severity?: Severity;
  /** Patterns per language; `any` mixes concepts of all languages. See `parsePattern`. */
  patterns?: Partial<Record<RuleLanguage, string>>;
  /** Patterns that excuse the sentence they stand in. */
  unless?: string;
  /** True when a question is no breach: "do you guarantee …?" */
  statementsOnly?: true;
  detect?: Detector;
  /** Texts that must be found. */
  positive: readonly string[];
  /** Texts that look alike and must pass. */
  negative: readonly string[];
  /** What its examples are checked with. */
  exampleContext?: Omit<CheckContext, 'direction'>;
}

export type { Finding };
