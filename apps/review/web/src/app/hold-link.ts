import { useLetterRights } from '../features/dead-letters/use-dead-letters.js';
import { operationsHref } from './route.policy.js';
import { go } from './use-route.js';

/** The way from a held conversation to the letter that holds it; undefined for people who may not see letters. */
export function useHoldLink(letterId: string | null): (() => void) | undefined {
  const { mayRead } = useLetterRights();
  if (!letterId || !mayRead) return undefined;
  return () => go(`${operationsHref('dead-letters')}?letter=${letterId}`);
}
