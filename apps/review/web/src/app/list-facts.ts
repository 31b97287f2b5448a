import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { OPEN_LIST } from '../api/items.js';
import { keys } from '../api/keys.js';
import { getTaxonomy, labelOf } from '../api/taxonomy.js';
import { useQueue } from '../features/queue/use-queue.js';
import { t } from '../lib/language/t.js';

/** How many wait, for the tab of the list and the tab of the browser. */
export function useOpenCount(): string {
  const { items, hasMore, status } = useQueue(OPEN_LIST);
  const count = status === 'success' ? `${items.length}${hasMore ? '+' : ''}` : '';
  useEffect(() => {
    document.title = items.length > 0 ? t('({{count}}) Countersign', { count }) : t('Countersign');
  }, [count, items.length]);
  return count;
}

/** How an item was settled, in the words of the served taxonomy. */
export function useOutcomeWords(): (outcome: string) => string {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  return (outcome) => {
    if (outcome === 'approved') return t('Approved');
    if (outcome === 'expired') return t('Nobody answered in time');
    return labelOf(taxonomy.data?.closeReasons, outcome);
  };
}
