import { useEffect, useMemo, useState } from 'react';
import type { ItemDetail } from '../api/items.js';
import type { Sample, SampleName } from '../api/practice.js';
import { tourAt } from '../features/first-hour/tour-state.js';
import { neighbour } from '../features/queue/queue.policy.js';
import { useStore } from '../lib/store/store.js';
import { spoken } from '../lib/language/spoken.js';
import { isWide } from '../lib/screen.js';
import { practising } from './practice-desk.js';
import { itemOf } from './practice-item.policy.js';
import { practiceHref } from './route.policy.js';
import { usePractice } from './use-practice.js';
import { go } from './use-route.js';

const NONE: Sample[] = [];

export interface Samples {
  all: Sample[];
  /** Those still to be decided, as the queue takes them. */
  items: ItemDetail[];
  /** The open one, decided or not. */
  open: Sample | undefined;
  /** When this page began: times of samples are told from it. */
  since: number;
  failed: boolean;
  retry: () => void;
  step: (by: 1 | -1) => void;
  advance: (from: string) => void;
}

/** Shows one; on a small screen there is a step back to the list. */
export const openSample = (name: string): void => go(practiceHref(name), isWide() ? 'replace' : 'push');

/** The practice queue as this person sees it, and which of its samples is open. */
export function useSamples(name: SampleName | undefined): Samples {
  const touring = useStore(tourAt) !== undefined;
  const { data, isError, refetch } = usePractice();
  const [since] = useState(Date.now);
  const all = data?.samples ?? NONE;
  const inFlight = useStore(practising);
  const language = spoken.get();
  const items = useMemo(() => {
    const ended = inFlight.filter(({ hides, phase }) => hides && phase !== 'failed');
    return all
      .filter((one) => !one.decided && !ended.some(({ subjectId }) => subjectId === one.name))
      .map((one) => itemOf(one, language, since));
  }, [all, inFlight, language, since]);
  const first = items[0]?.id;
  useEffect(() => {
    if (!name && first && !touring && isWide()) go(practiceHref(first), 'replace');
  }, [name, first, touring]);
  return {
    all,
    items,
    open: all.find((one) => one.name === name),
    since,
    failed: isError && !data,
    retry: () => void refetch(),
    step: (by) => {
      const next = neighbour(items, name, by);
      if (next) openSample(next.id);
    },
    advance: (from) => {
      const at = items.findIndex(({ id }) => id === from);
      const next = items[at + 1] ?? items.find(({ id }) => id !== from);
      go(practiceHref(next?.id), 'replace');
    },
  };
}
