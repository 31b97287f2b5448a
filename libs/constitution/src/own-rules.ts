import { check } from './check.js';
import {
  categoryLine,
  CATEGORIES,
  SEVERITIES,
  type Category,
  type Direction,
  type Severity,
} from './finding.js';
import { RuleBook } from './rule-book.js';
import { RULES } from './rules/all-rules.js';
import type { Rule } from './rules/rule.js';
import { ruleProblems } from './rules/rule-problems.js';
import { plainView } from './text/plain-view.js';
import { tokensOf } from './text/tokens.policy.js';

/** A rule a workspace has written for itself: what people say, and examples that say whether it reads them as meant (CO-13). */
export interface OwnRule {
  id: string;
  category: Category;
  /** A floor category's own where the category is one. */
  severity: Severity;
  direction: Direction | 'both';
  /**
   * One a line, in whatever letters: `word`, `stem*`, `either|or`, `maybe?`, `..3` for up to three words between. Never over the end of a
   * sentence.
   */
  phrases: readonly string[];
  /** One sentence, shown beside the words. */
  reason: string;
  positive: readonly string[];
  negative: readonly string[];
}

const GAP = /^\.\.[1-8]$/;

/** What is wrong with an own rule, examples included; nothing may be published while there is something (CO-13). */
export function ownRuleProblems(rule: OwnRule): string[] {
  const line = CATEGORIES[rule.category] as object | undefined;
  if (!line) return [`there is no category ${rule.category}`];
  if (RULES.some(({ id }) => id === rule.id)) return ['a rule that comes with the product has this name'];
  const problems = formProblems(rule);
  if (problems.length > 0) return problems;
  try {
    return exampleProblems(rule, new RuleBook([asRule(rule)]));
  } catch (error) {
    return [error instanceof Error ? error.message.replace(`rule ${rule.id}: `, '') : 'it cannot be read'];
  }
}

/** @throws Error when a phrase cannot be read */
export function asRule({
  id,
  category,
  severity,
  direction,
  phrases,
  reason,
  positive,
  negative,
}: OwnRule): Rule {
  const floor = categoryLine(category).floor === true;
  return {
    id,
    category,
    reason,
    positive,
    negative,
    ...(direction !== 'both' && { only: direction }),
    ...(!floor && { severity }),
    patterns: { any: phrases.map(patternOf).join('\n') },
  };
}

export function directionsOf({ direction }: Pick<OwnRule, 'direction'>): readonly Direction[] {
  return direction === 'both' ? ['in', 'out'] : [direction];
}

function formProblems(rule: OwnRule): string[] {
  const line = categoryLine(rule.category);
  const directions = directionsOf(rule);
  const wrong = directions.filter((direction) => !line[direction]);
  const lowered = line.floor && directions.some((direction) => line[direction] !== rule.severity);
  return [
    ...(rule.phrases.length === 0 ? ['has no phrase to look for'] : []),
    ...wrong.map((direction) => `${rule.category} is no risk in what ${WRITER[direction]}`),
    ...(lowered && wrong.length === 0
      ? [`may not change the severity of the floor category ${rule.category}`]
      : []),
    ...(SEVERITIES.includes(rule.severity) ? [] : [`there is no severity ${rule.severity}`]),
    ...(wrong.length === 0 && rule.phrases.length > 0
      ? ruleProblems({ ...asPlain(rule), patterns: {} })
      : []),
  ];
}

const WRITER: Record<Direction, string> = { in: 'customers write', out: 'we send' };

function asPlain({ id, category, reason, positive, negative }: OwnRule): Rule {
  return { id, category, reason, positive, negative };
}

function exampleProblems(rule: OwnRule, book: RuleBook): string[] {
  return directionsOf(rule).flatMap((direction) => {
    const finds = (text: string): boolean => check(text, { direction }, book).length > 0;
    return [
      ...rule.positive.filter((text) => !finds(text)).map((text) => `does not find “${text}”`),
      ...rule.negative.filter(finds).map((text) => `finds “${text}”, which must pass`),
    ];
  });
}

/** A phrase as a pattern: folded like every text, so that accents and capitals do not matter. @throws Error naming what is no word */
function patternOf(phrase: string): string {
  return phrase.trim().split(/\s+/).map(placeOf).join(' ');
}

function placeOf(part: string): string {
  if (GAP.test(part)) return part;
  const optional = part.endsWith('?') && part.length > 1;
  const words = (optional ? part.slice(0, -1) : part).split('|').map(wordOf);
  return `${words.join('|')}${optional ? '?' : ''}`;
}

function wordOf(written: string): string {
  const stem = written.endsWith('*');
  const words = tokensOf(plainView(stem ? written.slice(0, -1) : written)).map(({ word }) => word);
  const word = words.join('_');
  if (!/^[\p{Ll}\d_]+$/u.test(word)) throw new Error(`“${written}” is no word`);
  return stem ? `${word}*` : word;
}
