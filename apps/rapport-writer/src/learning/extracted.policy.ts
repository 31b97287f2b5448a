import { FACT_KEY, FACT_LENGTH, type ExtractedFact } from '@countersign/contracts';
import { folded } from './folded.policy.js';
import { isGivenName } from './given-names.policy.js';
import type { Learned } from './learn.policy.js';
import { isNoName, isStopped } from './not-names.policy.js';
import { givenNames, SURE } from './person-name.policy.js';
import { preferenceOf } from './preference.policy.js';

/** However sure a model is, people and patterns are surer. */
const MOST_SURE = 0.9;
/** Of a name nobody introduced: a person is asked. */
const DOUBTFUL = 0.5;
const LANGUAGE = /^[a-z]{2}$/;

/**
 * What a model's find in a message teaches (ME-04): nothing that does not stand there; a name only where a pattern heard somebody introduce
 * themselves by it and the model is sure, or as a question where it is a name people have; never a word that cannot be one.
 * @returns undefined of what teaches nothing
 */
export function learnedFrom({ kind, value, confidence }: ExtractedFact, text: string): Learned | undefined {
  const sure = Math.min(confidence, MOST_SURE);
  const learned = ((): Learned | undefined => {
    switch (kind) {
      case 'name':
      case 'preferred-name':
        return nameFrom(kind, value, { sure, text });
      case 'likes':
      case 'dislikes': {
        const liking = preferenceOf(value, kind === 'dislikes');
        return liking && confidence >= SURE ? { ...liking, confidence: sure } : undefined;
      }
      case 'language':
        return LANGUAGE.test(value) ? { key: kind, value, confidence: sure, negated: false } : undefined;
      default:
        return properNoun(value) ? { key: kind, value, confidence: sure, negated: false } : undefined;
    }
  })();
  const stands = kind === 'language' || folded(text).includes(folded(value));
  return learned && stands && learned.value.length <= FACT_LENGTH && FACT_KEY.test(learned.key)
    ? learned
    : undefined;
}

function nameFrom(
  key: 'name' | 'preferred-name',
  value: string,
  { sure, text }: { sure: number; text: string },
): Learned | undefined {
  const [first = ''] = folded(value).split(' ');
  const given = isGivenName(first);
  if (isStopped(first) || (!given && isNoName(first))) return undefined;
  const heard = givenNames(text).find((one) => one.key === key && folded(one.value) === folded(value));
  if (heard) {
    const confidence = sure >= SURE ? Math.max(heard.confidence, sure) : heard.confidence;
    return { key, value: heard.value, confidence, negated: false };
  }
  return given && /^\p{Lu}/u.test(value) ? { key, value, confidence: DOUBTFUL, negated: false } : undefined;
}

function properNoun(value: string): boolean {
  const [first = ''] = folded(value).split(' ');
  return /^\p{Lu}/u.test(value) && !isNoName(first);
}
