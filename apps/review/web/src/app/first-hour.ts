import { tourAt } from '../features/first-hour/tour-state.js';
import type { IconName } from '../ui/icon.js';
import { t } from '../lib/language/t.js';
import { isReader } from './pages.policy.js';
import { practiceHref } from './route.policy.js';
import { go } from './use-route.js';

/** Begins the tour, where there is always something to point at and nothing to spoil. */
export function startTour(): void {
  tourAt.set(0);
  go(practiceHref());
}

interface Way {
  id: string;
  icon: IconName;
  words: string;
  run: () => void;
}

/** Ways to learn the desk, for whoever may read conversations. */
export function waysToLearn(roles: readonly string[]): Way[] {
  if (!isReader(roles)) return [];
  return [
    { id: 'practice', icon: 'hand', words: t('Practise on samples'), run: () => go(practiceHref()) },
    { id: 'tour', icon: 'question', words: t('Take the tour'), run: startTour },
  ];
}
