import { categoryLine, type Category, type Direction, type Finding, type Severity } from './finding.js';
import { isBelieved, soundOf, soundsLike } from './learned/learned-layer.js';
import { ReadTokens } from './match/matcher.js';
import { SHIPPED, type RuleBook } from './rule-book.js';
import { RULES } from './rules/all-rules.js';
import type { CheckContext, Hit, Rule } from './rules/rule.js';
import { decoded, unscrambled } from './text/decode.js';
import { plainView } from './text/plain-view.js';
import { questionsAmong, tokensOf } from './text/tokens.policy.js';
import { undisguised } from './text/undisguise.js';
import { originalSpan, type View } from './text/view.js';

/** Version of the rules, as stamped on every approval. A changed rule needs a new one; a test holds the two together. */
export const POLICY_VERSION = '2026.11.11';

/** Longest part of a text that is read at once, and how much two parts share. */
const WINDOW = 8_000;
const SHARED = 600;

/**
 * Checks a text against every rule for its direction. Pure and without state: the same text and context give the same findings.
 * @param text a customer's text, or the bubbles of a reply joined by line ends, so that words split over two of them are read together
 */
export function check(text: string, context: CheckContext, book: RuleBook = SHIPPED): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at === 0 || at < text.length - SHARED; at += WINDOW - SHARED) {
    const part = text.length <= WINDOW ? text : text.slice(at, at + WINDOW);
    for (const finding of checkPart(part, context, book)) {
      const span = { start: finding.span.start + at, end: finding.span.end + at };
      found.push({ ...finding, span });
    }
    if (text.length <= WINDOW) break;
  }
  // What a rule names needs no guess beside it.
  const named = found.filter(({ layer }) => layer === 'rules');
  return withoutRepeats(named.length > 0 ? named : found);
}

function checkPart(original: string, context: CheckContext, book: RuleBook): Finding[] {
  const plain = plainView(original);
  const found = inView(plain, { original, context, book }, false);
  for (const { rule } of book.compiled) {
    const severity = severityOf(rule, context.direction);
    if (!rule.detect || !severity) continue;
    for (const hit of rule.detect({ original, plain }, context))
      found.push(finding(rule, severity, hit, original, context.direction));
  }
  return found;
}

/** What is read, for what, and by which rules. */
interface Reading {
  original: string;
  context: CheckContext;
  book: RuleBook;
}

/** Findings in one reading of a text and in what it hides. */
function inView(view: View, reading: Reading, hidden: boolean): Finding[] {
  const { knows } = reading.book;
  const found = patternsIn(view, reading);
  const clear = undisguised(view, knows);
  if (clear) found.push(...patternsIn(clear, reading));
  const straight = unscrambled(clear ?? view, knows);
  if (straight) found.push(...patternsIn(straight, reading));
  if (hidden) return found;
  for (const { text, start, end } of decoded(reading.original, knows)) {
    const inner = plainView(text);
    const place = {
      text: inner.text,
      starts: inner.starts.map(() => start),
      ends: inner.ends.map(() => end),
    };
    found.push(...inView(place, reading, true));
  }
  return found;
}

function patternsIn(view: View, { original, context, book }: Reading): Finding[] {
  const tokens = tokensOf(view);
  if (tokens.length === 0) return [];
  const read = new ReadTokens(tokens, book.lexicon);
  let questions: Set<number> | undefined;
  // What a workspace wrote for itself is meant as it stands.
  const sound = book === SHIPPED ? soundOf(view, tokens, book.lexicon) : undefined;
  const ruled = book.compiled.flatMap(({ rule, patterns, excuses }) => {
    const severity = severityOf(rule, context.direction);
    if (!severity) return [];
    const matches = patterns.flatMap((pattern) => read.match(pattern));
    if (matches.length === 0) return [];
    const excused = new Set(
      excuses.flatMap((excuse) => read.match(excuse)).map(({ from }) => tokens[from]!.sentence),
    );
    return matches.flatMap(({ from, to, language }) => {
      const { sentence } = tokens[from]!;
      if (excused.has(sentence)) return [];
      if (book === SHIPPED && !isBelieved(tokens, { from, to }, book.lexicon, rule.category)) return [];
      if (rule.statementsOnly && (questions ??= questionsAmong(view.text, tokens)).has(sentence)) return [];
      const span = originalSpan(view, tokens[from]!.from, tokens[to - 1]!.to);
      return [finding(rule, severity, { ...span, language }, original, context.direction)];
    });
  });
  const heard = sound && !isJudgedByList(sound.category, context) && soundsLike(sound, context.direction);
  if (!heard) return ruled;
  return [...ruled, { ...heard, words: shortened(original.slice(heard.span.start, heard.span.end)) }];
}

/** Links are compared with what is allowed where somebody said what is; then their sound adds nothing. */
function isJudgedByList(category: Category, { allowedHosts, sources }: CheckContext): boolean {
  return category === 'unsafe_link' && (allowedHosts !== undefined || sources !== undefined);
}

function severityOf(rule: Rule, direction: Direction): Severity | undefined {
  if (rule.only && rule.only !== direction) return undefined;
  const category = categoryLine(rule.category)[direction];
  return category && (rule.severity ?? category);
}

function finding(rule: Rule, severity: Severity, hit: Hit, original: string, direction: Direction): Finding {
  const { start, end, masked, language = 'any' } = hit;
  return {
    rule: rule.id,
    category: rule.category,
    severity,
    layer: 'rules',
    language,
    span: { start, end },
    words: masked ?? shortened(original.slice(start, end)),
    reason: rule.reason,
    overridable: direction === 'out' && severity !== 'critical' && !categoryLine(rule.category).floor,
  };
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}

/** One finding per rule and place: the longest of those that overlap. */
function withoutRepeats(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const length = ({ span }: Finding) => span.end - span.start;
  for (const one of found.toSorted((first, second) => length(second) - length(first)))
    if (
      !kept.some(
        ({ rule, span }) => rule === one.rule && span.start < one.span.end && one.span.start < span.end,
      )
    )
      kept.push(one);
  return kept.sort((first, second) => first.span.start - second.span.start);
}

export { RULES };
