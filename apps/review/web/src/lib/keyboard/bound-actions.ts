import { useEffect, useRef } from 'react';
import type { PageAction } from './keymap.policy.js';

export type Handlers = Partial<Record<PageAction, () => void>>;

const onScreen = new Set<{ current: Handlers }>();

/** Makes what a component can do findable for as long as it is on screen. */
export function useOffered(handlers: Handlers): void {
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => {
    onScreen.add(newest);
    return () => void onScreen.delete(newest);
  }, []);
}

/** What the page can do at this moment. */
export function offeredActions(): ReadonlyMap<PageAction, () => void> {
  return new Map(
    [...onScreen].flatMap(({ current }) =>
      Object.entries(current).filter((entry): entry is [PageAction, () => void] => entry[1] !== undefined),
    ),
  );
}
