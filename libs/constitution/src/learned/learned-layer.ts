import { readFileSync } from 'node:fs';
import path from 'node:path';
import { categoryLine, type Category, type Direction, type Finding } from '../finding.js';
import type { Lexicon } from '../match/lexicon.js';
import type { Token } from '../text/tokens.policy.js';
import { originalSpan, type View } from '../text/view.js';
import { featuresOf, partsOf, type Feature, type Part } from './features.js';
import { Weights, type Guess } from './weights.js';

/** Made by `npm run evals:train` from the sentences in `tests/evals/sets` and `lessons`; read when the library is loaded. */
const WEIGHTS = Weights.read(readFileSync(path.join(__dirname, '..', '..', 'data', 'weights.bin')));

/**
 * From this risk on a text is pointed out though no rule names it. Chosen so that fewer than one in two hundred ordinary sentences is,
 * measured on sentences the weights were not made of (docs/safety-rules.md).
 */
const POINTED_OUT = 0.92;
/** Below this a rule that matched words is not believed: it is ordinary talk in the same words. Less is enough for a floor category. */
const NOT_BELIEVED = { floor: 0.1, other: 0.3 };
/** Words on either side of a match that are heard with it: once few, once more. */
const NEAR = [3, 8] as const;
/** A word that says less than this share of what the loudest says is not quoted. */
const QUOTED = 0.3;

/** What a text sounds like, and where: a guess from sentences people marked, where rules know words. */
export interface Sound {
  category: Category;
  span: { start: number; end: number };
}

/** @returns undefined for an ordinary text */
export function soundOf(view: View, tokens: readonly Token[], lexicon: Lexicon): Sound | undefined {
  let worst: { guess: Guess; part: Part } | undefined;
  for (const part of partsOf(view, tokens, lexicon)) {
    const guess = WEIGHTS.guess(part.features);
    if (guess.risk > (worst?.guess.risk ?? 0)) worst = { guess, part };
  }
  if (!worst || worst.guess.risk < POINTED_OUT) return undefined;
  const { category } = worst.guess;
  const [first, last] = loudest(worst.part.features, category);
  const { from } = worst.part;
  return { category, span: originalSpan(view, tokens[from + first]!.from, tokens[from + last]!.to) };
}

/**
 * False where a rule's words stand in what sounds like ordinary talk. Only what stands near them is heard: much ordinary talk around it makes
 * nothing ordinary, and neither does a sentence beside it.
 * @param match the tokens the rule matched
 */
export function isBelieved(
  tokens: readonly Token[],
  match: { from: number; to: number },
  lexicon: Lexicon,
  category: Category,
): boolean {
  const least = categoryLine(category).floor ? NOT_BELIEVED.floor : NOT_BELIEVED.other;
  const sounds = (heard: readonly Token[]): boolean =>
    WEIGHTS.guess(featuresOf(heard, lexicon)).risk >= least;
  const near = NEAR.map((words) => tokens.slice(Math.max(0, match.from - words), match.to + words));
  if (near.some(sounds)) return true;
  // Thanks and questions in other sentences do not make a danger ordinary.
  const { sentence } = tokens[match.from]!;
  return near.some((heard) => sounds(heard.filter((token) => token.sentence === sentence)));
}

/** What asking for something is, where giving it is the risk. */
const ASKED_FOR: Partial<Record<Category, Category>> = {
  pii_disclosure: 'prompt_injection',
  secret: 'prompt_injection',
  prompt_leak: 'prompt_injection',
  off_platform_payment: 'spam_scam',
  unsafe_link: 'spam_scam',
};

/**
 * The finding for what sounds bad, if that is a risk in this direction. It is a guess, so in a reply it is never more than `medium`: it makes
 * somebody look and stops nobody.
 */
export function soundsLike(
  { category: heard, span }: Sound,
  direction: Direction,
): Omit<Finding, 'words'> | undefined {
  const category = (direction === 'in' && ASKED_FOR[heard]) || heard;
  const severity = categoryLine(category)[direction];
  if (!severity) return undefined;
  return {
    ...{
      rule: `sounds-like-${category.replaceAll('_', '-')}`,
      category,
      span,
      layer: 'learned',
      language: 'any',
    },
    severity: direction === 'out' && severity !== 'low' ? 'medium' : severity,
    reason: 'Resembles sentences that people marked so, though no rule names it.',
    overridable: direction === 'out',
  };
}

/** First and last token of those that speak loudest for a guess. */
function loudest(features: readonly Feature[], category: Category): [number, number] {
  const said = new Map<number, number>();
  for (const feature of features) {
    const weight = WEIGHTS.speaksFor(feature, category) / Math.max(1, feature.at.length);
    for (const at of feature.at) said.set(at, (said.get(at) ?? 0) + weight);
  }
  const most = Math.max(...said.values());
  const loud = [...said].filter(([, weight]) => weight >= most * QUOTED).map(([at]) => at);
  return [Math.min(...loud), Math.max(...loud)];
}
