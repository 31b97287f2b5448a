import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { OPEN_LIST } from '../api/items.js';
import { keys } from '../api/keys.js';
import { getMe } from '../api/session.js';
import { getTaxonomy, labelOf } from '../api/taxonomy.js';
import { useListLength } from '../features/queue/use-queue.js';
import { t } from '../lib/language/t.js';
import { useTitle } from './title.js';

/** How many wait, for the tab of the list and the tab of the browser. */
export function useOpenCount(): string {
  const count = useListLength(OPEN_LIST);
  const { data: me } = useQuery({ queryKey: keys.me, queryFn: getMe });
  const none = count === '' || count === '0';
  useTitle(none ? t('Countersign') : t('({{count}}) Countersign', { count }), me);
  return count;
}

/** How an item was settled, in the words of the served taxonomy. */
export function useOutcomeWords(): (outcome: string) => string {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  const reasons = taxonomy.data?.closeReasons;
  return useCallback(
    (outcome: string) => {
      if (outcome === 'approved') return t('Approved');
      if (outcome === 'expired') return t('Nobody answered in time');
      return labelOf(reasons, outcome);
    },
    [reasons],
  );
}
