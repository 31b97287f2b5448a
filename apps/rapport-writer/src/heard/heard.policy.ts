import type { Transcript } from '@countersign/contracts';
import { learn, type Learned } from '../learning/learn.policy.js';

/** As sure as a doubtful transcript makes: a person is asked. */
const DOUBTFUL = 0.5;

/**
 * What a voice message teaches: what the same words would, typed. Where the model was not sure of what it heard, a fact is a question to a person, and a
 * liking, which is never asked about, is not learned at all (ADR 0024).
 */
export function learnHeard({ text, confidence }: Pick<Transcript, 'text' | 'confidence'>): Learned[] {
  if (confidence === 'high') return learn(text);
  return learn(text)
    .filter(({ key }) => !key.startsWith('prefers:'))
    .map((fact) => ({ ...fact, confidence: Math.min(fact.confidence, DOUBTFUL) }));
}
