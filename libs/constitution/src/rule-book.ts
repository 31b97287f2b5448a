import type { RuleLanguage } from './finding.js';
import { CONCEPTS } from './lexicon/concepts.js';
import { Lexicon } from './match/lexicon.js';
import { parsePattern, type Pattern } from './match/pattern.js';
import { RULES } from './rules/all-rules.js';
import type { Rule } from './rules/rule.js';
import { ruleProblems } from './rules/rule-problems.js';
import { ORDINARY_WORDS } from './text/ordinary-words.js';

interface CompiledRule {
  rule: Rule;
  patterns: readonly Pattern[];
  excuses: readonly Pattern[];
}

/** Rules that are read together, with every word they know. */
export class RuleBook {
  readonly lexicon: Lexicon;
  readonly compiled: readonly CompiledRule[];
  readonly knows = (word: string): boolean => this.lexicon.knows(word);

  /** @throws Error naming the rule or the pattern and what is wrong with it */
  constructor(rules: readonly Rule[], concepts: ConstructorParameters<typeof Lexicon>[0] = {}) {
    this.lexicon = new Lexicon(concepts, ORDINARY_WORDS);
    this.compiled = rules.map((rule) => compile(rule, this.lexicon, new Set(Object.keys(concepts))));
  }
}

/** The rules that come with the product. */
export const SHIPPED = new RuleBook(RULES, CONCEPTS);

/** @throws Error naming the rule and what is wrong with it: a rule that cannot be tested is not loaded */
function compile(rule: Rule, lexicon: Lexicon, names: ReadonlySet<string>): CompiledRule {
  const [problem] = ruleProblems(rule);
  if (problem) throw new Error(`rule ${rule.id}: ${problem}`);
  const read = (block: string, language: RuleLanguage) =>
    block
      .split('\n')
      .filter((line) => /\S/.test(line))
      .map((line) =>
        parsePattern(line, language, (word) => lexicon.learn(word, `=${word}`, language), names),
      );
  return {
    rule,
    patterns: Object.entries(rule.patterns ?? {}).flatMap(([language, block]) =>
      read(block, language as RuleLanguage),
    ),
    excuses: read(rule.unless ?? '', 'any'),
  };
}
