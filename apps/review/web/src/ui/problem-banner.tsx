import { Problem } from '../api/http.js';
import { problemWords } from '../api/problem-words.policy.js';
import type { ReactNode } from 'react';
import { Banner } from './banner.js';

/** A refusal or a fault, in words: what happened and what to do now. */
export function ProblemBanner({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { title, next, list } = problemWords(error instanceof Problem ? error : new Problem(0, 'network'));
  return (
    <Banner tone="bad" urgent title={title} actions={actions}>
      {[...list, next].join(' ')}
    </Banner>
  );
}
