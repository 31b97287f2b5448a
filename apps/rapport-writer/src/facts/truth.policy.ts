import type { FactSource, KnownFact, RememberedFact } from '@countersign/contracts';
import { FACT_SOURCES } from '@countersign/contracts';

/** One thing said or told about a contact. */
export interface Statement extends KnownFact {
  source: Exclude<FactSource, 'reviewer'>;
  /** They said that it is not so, or no more. */
  negated: boolean;
}

/** A person's last word about a key. */
export interface Ruling {
  key: string;
  state: 'corrected' | 'pinned' | 'removed' | 'none';
  value?: string;
  version: number;
  by: string;
  at: string;
  why?: string;
}

/** What a customer said counts from here on (ME-04); below, a person is asked. */
const SURE = 0.8;
/** Preferences (ME-05): how sure one mention, each further one, and each word to the contrary makes; and the bounds. */
const LIKED = { once: 0.6, again: 0.1, denied: -0.2, most: 0.9 } as const;
const PREFERENCES_TOLD = 8;
/** With the preferences as many as a draft's context takes. */
const OTHERS_TOLD = 52;
const OTHERS = 10;

/** One truth per key (ME-03): a person's word before a customer's, theirs before the channel's, the newest before older ones. */
export function truths(statements: readonly Statement[], rulings: readonly Ruling[]): RememberedFact[] {
  const keys = [...new Set([...statements, ...rulings].map(({ key }) => key))].sort(byKind);
  return keys.flatMap((key) => {
    const said = statements.filter((one) => one.key === key).toSorted(newestFirst);
    const ruling = rulings.find((one) => one.key === key);
    const learned = key.startsWith('prefers:') ? liking(said) : stated(said, ruling);
    const fact = ruled(key, learned, ruling);
    return fact ? [fact] : [];
  });
}

/**
 * The `most` that are believed most, in the order they were in: people's words, then names and such before preferences,
 * the surest, the newest; taken away ones go first.
 */
export function mostTrusted(facts: readonly RememberedFact[], most: number): RememberedFact[] {
  if (facts.length <= most) return [...facts];
  const kept = new Set(facts.toSorted(trustedFirst).slice(0, most));
  return facts.filter((fact) => kept.has(fact));
}

/** What a draft is told: what is used, and of the preferences the surest few. */
export function toldToDrafts(facts: readonly RememberedFact[]): KnownFact[] {
  const used = facts.filter(({ state, value }) => state === 'used' && value !== undefined);
  const likings = used.filter(({ key }) => key.startsWith('prefers:')).toSorted(surestFirst);
  const others = used.filter(({ key }) => !key.startsWith('prefers:'));
  return [...mostTrusted(others, OTHERS_TOLD), ...likings.slice(0, PREFERENCES_TOLD)].map(
    ({ key, value, source, confidence, at, said, spoken }) => ({
      ...{ key, value: value!, source, confidence, at, said, ...(spoken && { spoken }) },
    }),
  );
}

type Unruled = Omit<RememberedFact, 'version' | 'pinned' | 'by' | 'why'>;

function stated(said: readonly Statement[], ruling?: Ruling): Unruled | undefined {
  // Taken away is taken away from the channel's profile too, which says the same with every message.
  const heard = ruling?.state === 'removed' ? said.filter(({ source }) => source === 'customer') : said;
  const believed = heard.toSorted((a, b) => rank(a) - rank(b));
  const [best] = believed;
  if (!best) return undefined;
  const state = doubtful(best) ? 'suggested' : 'used';
  const { key, value, source, confidence, at, said: words, spoken } = best;
  const mentions = said.filter((one) => alike(one.value, value)).length;
  return {
    key,
    state,
    value,
    source,
    confidence,
    at,
    said: words,
    ...(spoken && { spoken }),
    mentions,
    others: otherThan(value, believed),
  };
}

function liking(said: readonly Statement[]): Unruled | undefined {
  const likes = said.filter(({ negated }) => !negated);
  const [newest] = likes;
  if (!newest) return undefined;
  const { once, again, denied, most } = LIKED;
  const sum = once + again * (likes.length - 1) + denied * (said.length - likes.length);
  const confidence = Math.round(Math.min(most, sum) * 100) / 100;
  if (confidence < once) return undefined;
  const { key, value, source, at, said: words, spoken } = newest;
  return {
    key,
    state: 'used',
    value,
    source,
    confidence,
    at,
    said: words,
    ...(spoken && { spoken }),
    mentions: likes.length,
    others: [],
  };
}

function ruled(
  key: string,
  learned: Unruled | undefined,
  ruling: Ruling | undefined,
): RememberedFact | undefined {
  const { version = 0, by, why, state, value, at } = ruling ?? {};
  if (state === 'corrected' || state === 'pinned') {
    const before = learned ? [asKnown(learned), ...learned.others] : [];
    const same = before.find((one) => alike(one.value, value!));
    return {
      ...{
        key,
        state: 'used',
        value,
        source: 'reviewer',
        confidence: 1,
        at,
        said: same?.said,
        ...(same?.spoken && { spoken: true }),
        version,
        by,
        why,
      },
      ...{ pinned: state === 'pinned', mentions: learned?.mentions ?? 0, others: otherThan(value!, before) },
    };
  }
  // What was taken away comes back as a question, whoever says it again: the same slip may be made in the next message.
  if (learned) {
    const stands = state === 'removed' ? 'suggested' : learned.state;
    return { ...learned, state: stands, version, pinned: false };
  }
  if (state !== 'removed') return undefined;
  const gone = { source: 'reviewer', confidence: 1, mentions: 0, pinned: false, others: [] } as const;
  return { key, state, ...gone, others: [], at, version, by, why };
}

function asKnown({ key, value, source, confidence, at, said, spoken }: Unruled): KnownFact {
  return { key, value: value!, source, confidence, at, said, ...(spoken && { spoken }) };
}

function otherThan(value: string, facts: readonly KnownFact[]): KnownFact[] {
  const seen = [value];
  const others = facts.filter((one) => {
    if (seen.some((other) => alike(other, one.value))) return false;
    seen.push(one.value);
    return true;
  });
  return others.slice(0, OTHERS).map(({ key, value: other, source, confidence, at, said, spoken }) => ({
    ...{ key, value: other, source, confidence, at, said, ...(spoken && { spoken }) },
  }));
}

const alike = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

const doubtful = ({ source, confidence }: KnownFact): boolean => source === 'customer' && confidence < SURE;

/** Believed first is least; what is doubtful comes last. */
function rank(fact: KnownFact): number {
  return FACT_SOURCES.indexOf(fact.source) + (doubtful(fact) ? FACT_SOURCES.length : 0);
}

function newestFirst(one: Statement, other: Statement): number {
  return Date.parse(other.at ?? '') - Date.parse(one.at ?? '') || 0;
}

function surestFirst(one: RememberedFact, other: RememberedFact): number {
  return (
    Number(other.pinned) - Number(one.pinned) ||
    other.confidence - one.confidence ||
    other.mentions - one.mentions ||
    Date.parse(other.at ?? '') - Date.parse(one.at ?? '')
  );
}

const AFTER = { used: 0, suggested: 1, removed: 2 } as const;

function trustedFirst(one: RememberedFact, other: RememberedFact): number {
  return (
    AFTER[one.state] - AFTER[other.state] ||
    Number(other.source === 'reviewer') - Number(one.source === 'reviewer') ||
    Number(one.key.startsWith('prefers:')) - Number(other.key.startsWith('prefers:')) ||
    FACT_SOURCES.indexOf(one.source) - FACT_SOURCES.indexOf(other.source) ||
    surestFirst(one, other)
  );
}

const KINDS = ['name', 'preferred-name', 'language', 'zone', 'place', 'company', 'own:', 'prefers:'];

function byKind(one: string, other: string): number {
  const place = (key: string): number =>
    KINDS.findIndex((kind) => key === kind || (kind.endsWith(':') && key.startsWith(kind)));
  return place(one) - place(other) || one.localeCompare(other);
}
