import { FACT_LENGTH } from '@countersign/contracts';
import { givenNames } from './person-name.policy.js';
import { preferences } from './preference.policy.js';
import { statedFacts } from './stated-fact.policy.js';

/** One thing a message says of who wrote it. */
export interface Learned {
  key: string;
  value: string;
  confidence: number;
  negated: boolean;
}

/** Longer texts are pasted, not said. */
const LONGEST = 2_000;
/** What one message can teach at most. */
const MOST = 10;
/** How sure one mention of a preference makes. */
const ONCE = 0.6;

/** What somebody's message says of themselves (ME-03 to ME-05), by patterns alone: the same text always says the same. */
export function learn(text: string): Learned[] {
  if (text.length > LONGEST) return [];
  const facts = [...givenNames(text), ...statedFacts(text)].map((fact) => ({ ...fact, negated: false }));
  const likings = preferences(text).map((liking) => ({ ...liking, confidence: ONCE }));
  // Nobody's name is that long, and its answer would fit no contract.
  const short = [...facts, ...likings].filter(({ value }) => value.length <= FACT_LENGTH);
  const byKey = new Map(short.map((one) => [one.key, one]));
  return [...byKey.values()].slice(0, MOST);
}
