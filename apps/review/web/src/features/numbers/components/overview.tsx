import type { Behind, MetricsFilter, Overview as Numbers } from '../../../api/metrics.js';
import { metricGroups } from '../metric-words.policy.js';
import { DayCharts } from './day-charts.js';
import { HeatMap } from './heat-map.js';
import { LabelTables } from './label-tables.js';
import { NumberTiles } from './number-tiles.js';
import { OutlookLine } from './outlook-line.js';
import { PeopleTable } from './people-table.js';

interface OverviewProps {
  filter: MetricsFilter;
  data: Numbers;
  onOpen: (behind: Behind) => void;
  /** Narrows the page to one person; absent for whoever sees only themselves. */
  onOnly: ((reviewer: string) => void) | undefined;
}

/** The numbers of a range: as tiles, by day, by hour of the week, by person, and what they are made of. */
export function Overview({ filter, data, onOpen, onOnly }: OverviewProps) {
  const { metrics, heat, outlook, names } = data;
  return (
    <>
      <OutlookLine outlook={outlook} />
      {metricGroups().map((group) => (
        <NumberTiles key={group.title} {...{ group, metrics, onOpen }} />
      ))}
      <DayCharts {...{ filter, metrics }} />
      {heat.length > 0 && <HeatMap cells={heat} />}
      <PeopleTable {...{ metrics, names, onOnly }} />
      <LabelTables {...{ metrics, onOpen }} />
    </>
  );
}
