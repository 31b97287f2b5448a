import { useEffect } from 'react';
import { Tour } from '../features/first-hour/components/tour.js';
import { tourAt } from '../features/first-hour/tour-state.js';
import { SAMPLE_OF_TOUR, tourSteps } from '../features/first-hour/tour-steps.policy.js';
import { isWide } from '../lib/screen.js';
import { useStore } from '../lib/store/store.js';
import { practiceHref } from './route.policy.js';
import { noMoreInviting } from './use-practice.js';
import { go } from './use-route.js';

/** The tour, with what it points at brought onto the screen. */
export function TourOfDesk() {
  const at = useStore(tourAt);
  const steps = tourSteps();
  const view = at === undefined ? undefined : steps[at]?.view;
  useEffect(() => {
    if (view === undefined) return;
    const alone = view === 'list' && !isWide();
    go(practiceHref(alone ? undefined : SAMPLE_OF_TOUR), 'replace');
  }, [view, at]);
  return <Tour steps={steps} onEnd={() => void noMoreInviting()} />;
}
