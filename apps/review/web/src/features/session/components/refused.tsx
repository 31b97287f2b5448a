import { Problem } from '../../../api/http.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { Banner } from '../../../ui/banner.js';

interface RefusedProps {
  error: unknown;
  /** Statuses that mean the same to a person here, and the words for them. */
  known: number[];
  title: string;
  next: string;
}

/** Why somebody was not let in. */
export function Refused({ error, known, title, next }: RefusedProps) {
  const problem = error instanceof Problem ? error : new Problem(500, 'unexpected');
  const words = problemWords(problem);
  const expected = known.includes(problem.status);
  return (
    <Banner tone="bad" urgent title={expected ? title : words.title}>
      {expected ? next : [...words.list, words.next].join(' ')}
    </Banner>
  );
}
