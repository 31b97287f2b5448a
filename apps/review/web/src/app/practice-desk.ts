import type { SampleName } from '../api/practice.js';
import { ComposerStore } from '../features/composer/composer-store.js';
import { Decisions } from '../features/decisions/decisions.js';
import { spoken } from '../lib/language/spoken.js';
import { practiceHref } from './route.policy.js';
import { refreshPractice } from './use-practice.js';
import { go } from './use-route.js';

/** Texts of samples live in this tab only: the server keeps what people write to customers, and nothing of this. */
const NOWHERE = {
  page: 'practice',
  read: () => Promise.resolve({ version: 0, others: [] }),
  save: (_: string, base: number) => Promise.resolve(base + 1),
  erase: () => Promise.resolve(),
  leave: () => undefined,
};

export const practiceTexts = new ComposerStore({ place: NOWHERE, prefix: 'countersign.practice.' });

/** The text of a sample in one language. */
export const textKey = (name: SampleName): string => `${name}.${spoken.get()}`;

/** Decisions about samples: the same way through, with nothing at its end. */
export const practising = new Decisions({
  onFinal: ({ subjectId }) => {
    practiceTexts.drop(textKey(subjectId as SampleName));
    void refreshPractice();
  },
  onReopened: ({ subjectId, problem, hides }) => {
    void refreshPractice();
    if (hides && !problem) go(practiceHref(subjectId));
  },
});
