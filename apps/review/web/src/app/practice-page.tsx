import type { SampleName } from '../api/practice.js';
import type { Me } from '../api/session.js';
import { PracticeStrip } from '../features/first-hour/components/practice-strip.js';
import type { LiveStatus } from '../features/live/live-stream.js';
import { usePageKeys } from '../lib/keyboard/use-page-keys.js';
import { Frame } from './frame.js';
import { PracticeList } from './practice-list.js';
import { PracticeOpen } from './practice-open.js';
import { PracticeToasts } from './practice-toasts.js';
import { workspaceHref } from './route.policy.js';
import { TourOfDesk } from './tour-of-desk.js';
import { go } from './use-route.js';
import { useSamples } from './use-samples.js';

interface PracticePageProps {
  me: Me;
  status: LiveStatus;
  /** The open sample. */
  name: SampleName | undefined;
}

/** The desk with invented people at it: what is learnt here holds there, and nothing is sent (RV-24). */
export function PracticePage({ me, status, name }: PracticePageProps) {
  const samples = useSamples(name);
  usePageKeys({ next: () => samples.step(1), previous: () => samples.step(-1) });
  return (
    <Frame
      {...{ me, status }}
      page="practice"
      itemId={name}
      onOpen={(itemId) => go(workspaceHref('open', itemId))}
    >
      <PracticeStrip queueHref={workspaceHref('open')} />
      <PracticeList {...{ samples, name }} />
      <PracticeOpen samples={samples} />
      <PracticeToasts name={name} />
      <TourOfDesk />
    </Frame>
  );
}
