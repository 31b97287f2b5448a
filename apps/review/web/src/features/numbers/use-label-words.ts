import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { getTaxonomy, said, type Term } from '../../api/taxonomy.js';
import { labelWords } from './label-words.policy.js';

/** Whose codes the labels of a number are. */
const LISTS: Record<string, 'rejectReasons' | 'closeReasons' | 'editTags'> = {
  rejected: 'rejectReasons',
  closed: 'closeReasons',
  edit_tags: 'editTags',
};

/** The labels a number is made of, in words of the workspace and in the language of the page. */
export function useLabelWords(): (metric: string, label: string) => string {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  return (metric, label) => {
    const list = LISTS[metric];
    const terms: readonly Term[] = (list && taxonomy.data?.[list]) ?? [];
    return labelWords(
      label,
      terms.map((term) => ({ code: term.code, name: said(term.label) })),
    );
  };
}
