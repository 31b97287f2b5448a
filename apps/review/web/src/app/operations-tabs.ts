import type { ComponentType } from 'react';
import { DeadLetters } from '../features/dead-letters/components/dead-letters.js';
import { useDeadLetterCount } from '../features/dead-letters/use-dead-letters.js';
import { Sending } from '../features/stopping/components/sending.js';
import { UnknownSends } from '../features/unknown-sends/components/unknown-sends.js';
import { useUnknownCount } from '../features/unknown-sends/use-unknown-sends.js';
import { t } from '../lib/language/t.js';

interface OperationsTab {
  /** Its place in the address: `/operations/<tab>`. */
  tab: string;
  words: string;
  Content: ComponentType;
  /** A hook: how many things wait for somebody's decision, for the badges on the tab and in the header. */
  useCount?: () => number;
}

/** The tabs of the operations page, in their order; the first is shown where an address names none of them. */
export const operationsTabs = (): readonly [OperationsTab, ...OperationsTab[]] => [
  { tab: 'unknown', words: t('Unknown sends'), Content: UnknownSends, useCount: useUnknownCount },
  { tab: 'dead-letters', words: t('Dead letters'), Content: DeadLetters, useCount: useDeadLetterCount },
  { tab: 'sending', words: t('Sending'), Content: Sending },
];

/** What waits in each tab, by its name in the address. */
export function useOperationsCounts(): Record<string, number> {
  // The list is a constant: every render calls the same hooks in the same order.
  return Object.fromEntries(operationsTabs().map(({ tab, useCount }) => [tab, useCount?.() ?? 0]));
}
