import type { Intent, IntentLabel } from '@countersign/contracts';
import { folded } from '@countersign/rapport';
import { CARE_WORDS } from './care-words.policy.js';
import { HOUSE_WORDS } from './house-words.policy.js';
import { STAY_WORDS } from './stay-words.policy.js';

const MOST_INTENTS = 6;
const MOST_WORDS = 3;
const LONGEST = 200;
/** Longer texts are pasted; what somebody wants stands at the beginning. */
const READ = 2_000;

/** What stands in one text for one intent. */
interface Hit {
  name: Intent;
  from: number;
  to: number;
  words: string;
}

type Patterns = readonly (readonly [Intent, RegExp, RegExp])[];

const whole = (sources: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

const PATTERNS: Patterns = Object.entries({ ...STAY_WORDS, ...HOUSE_WORDS, ...CARE_WORDS }).map(
  ([name, { sure, hint }]) => [name as Intent, whole(sure), whole(hint)] as const,
);

/** Their words are the whole message, not a part of it. */
const WHOLE: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'affirm', 'deny'];

/** A special wish says the general one with other words: only the special one is told. */
const INSTEAD: Partial<Record<Intent, readonly Intent[]>> = {
  early_check_in: ['check_in'],
  late_check_out: ['check_out'],
  payment_trouble: ['payment_methods', 'price', 'maintenance'],
  payment_proof: ['payment_methods'],
  emergency: ['maintenance', 'complaint'],
  policies: ['cancel_reservation'],
  dietary: ['food_drink'],
  room_service: ['food_drink'],
  concierge: ['make_reservation', 'food_drink'],
  modify_reservation: ['make_reservation'],
  cancel_reservation: ['check_reservation'],
  location: ['transport'],
  opening_hours: ['food_drink'],
};

/** What the texts of a turn want, by their words alone: surest first, each with the words that say so (SV-16). */
export function intentsIn(texts: readonly string[]): IntentLabel[] {
  const read = texts.map((text) => ({ text: text.slice(0, READ), plain: folded(text.slice(0, READ)) }));
  const sure = outermost(read.flatMap(({ text, plain }) => hits(text, plain, 1)));
  if (sure.length > 0) return labels(sure, bandOf);
  const hinted = read.flatMap(({ text, plain }) => hits(text, plain, 2));
  if (hinted.length > 0) return labels(hinted, () => 'low');
  const said = read.some(({ plain }) => (plain.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3);
  return said ? [{ name: 'out_of_scope', band: 'low', words: [] }] : [];
}

function hits(text: string, plain: string, which: 1 | 2): Hit[] {
  return PATTERNS.flatMap((entry) =>
    [...plain.matchAll(entry[which])].map(({ index, 0: said }) => ({
      name: entry[0],
      from: index,
      to: index + said.length,
      words: text.slice(index, index + said.length).trim(),
    })),
  );
}

/** Words inside longer words of another intent say nothing of their own. */
function outermost(all: readonly Hit[]): Hit[] {
  return all.filter(
    (one) =>
      !all.some(
        (other) =>
          other.name !== one.name &&
          other.from <= one.from &&
          other.to >= one.to &&
          other.to - other.from > one.to - one.from,
      ),
  );
}

/** A phrase, or several words for the same, are rarely chance; a word alone can belong to another business. */
function bandOf(hits: readonly Hit[]): IntentLabel['band'] {
  const words = new Set(hits.flatMap((hit) => folded(hit.words).match(/[\p{L}\p{N}]+/gu) ?? []));
  return words.size > 1 || hits.every(({ name }) => WHOLE.includes(name)) ? 'high' : 'medium';
}

function labels(all: readonly Hit[], band: (hits: readonly Hit[]) => IntentLabel['band']): IntentLabel[] {
  const names = [...new Set(all.map(({ name }) => name))];
  const covered = new Set(names.flatMap((name) => INSTEAD[name] ?? []));
  return names
    .filter((name) => !covered.has(name))
    .slice(0, MOST_INTENTS)
    .map((name) => {
      const own = all.filter((hit) => hit.name === name);
      const words = own.map((hit) => hit.words.slice(0, LONGEST));
      return { name, band: band(own), words: [...new Set(words)].slice(0, MOST_WORDS) };
    });
}
