import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import { getTaxonomy, labelOf } from '../api/taxonomy.js';
import { Practised } from '../features/first-hour/components/practised.js';
import { startTour } from './first-hour.js';
import { PracticeSample } from './practice-sample.js';
import { practiseAgain } from './practise.js';
import { practiceHref, workspaceHref } from './route.policy.js';
import type { Samples } from './use-samples.js';

/** The open sample, or what was learnt once all are decided. */
export function PracticeOpen({ samples }: { samples: Samples }) {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  const reasonWords = (code: string): string => labelOf(taxonomy.data?.rejectReasons, code);
  const { all, open } = samples;
  if (open) return <PracticeSample key={open.name} {...{ samples, reasonWords }} sample={open} />;
  if (all.length === 0) return <div className="skeleton" />;
  if (samples.items.length > 0) return null;
  return (
    <Practised
      samples={all}
      {...{ reasonWords }}
      queueHref={workspaceHref('open')}
      hrefOf={practiceHref}
      onStartOver={() => void practiseAgain()}
      onTour={startTour}
    />
  );
}
