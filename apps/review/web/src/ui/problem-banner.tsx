import { Problem } from '../api/http.js';
import { problemWords, type Place } from '../api/problem-words.policy.js';
import type { ReactNode } from 'react';
import { Banner } from './banner.js';

/** A refusal or a fault, in words: what happened and what to do now. */
export function ProblemBanner({
  error,
  actions,
  place,
}: {
  error: unknown;
  actions?: ReactNode;
  place?: Place;
}) {
  const problem = error instanceof Problem ? error : new Problem(0, 'network');
  const { title, next, list } = problemWords(problem, place);
  return (
    <Banner tone="bad" urgent title={title} actions={actions}>
      {[...list, next].join(' ')}
    </Banner>
  );
}
