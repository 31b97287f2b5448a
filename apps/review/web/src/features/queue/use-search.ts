import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { keys } from '../../api/keys.js';
import { search, type Wanted } from '../../api/search.js';

/** Long enough that a word is asked for once, short enough that nobody waits for it. */
const TYPING_MS = 200;

/** What has the words, asked for when somebody stops typing; earlier hits stay until there are new ones. */
export function useSearch(wanted: Wanted) {
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), TYPING_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const current = useDeferredValue(asked);
  return useQuery({
    queryKey: keys.search(current),
    queryFn: () => search(current),
    enabled: isAsked(current),
    placeholderData: keepPreviousData,
  });
}

/** Whether there is anything to look for. */
export function isAsked({ q }: Wanted): boolean {
  return /[\p{L}\p{N}]/u.test(q);
}
