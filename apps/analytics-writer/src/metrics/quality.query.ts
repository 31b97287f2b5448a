import {
  QUALITY_METRICS,
  type QualityAnswer,
  type QualityDimension,
  type QualityFigure,
  type QualityGroup,
  type QualityQuery,
} from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aroundMean, wilson, type Interval } from './interval.policy.js';
import { METRIC_ROWS } from './metric-rows.sql.js';
import { DRAFT_OF } from './quality.sql.js';
import { scopeOf } from './range.js';

/** Of each dimension, those with the most decided drafts. */
const MOST = 200;

const COUNTED = [...QUALITY_METRICS, 'rejected'] as const;

/** One metric of one group; of rejections, of one reason. */
interface CellRow {
  metric: (typeof COUNTED)[number];
  dimension: QualityDimension;
  is: string;
  label: string | null;
  value: number | null;
  deviation: number | null;
  n: number;
}

const cells = (metric: (typeof COUNTED)[number]): string => `
  SELECT '${metric}' AS metric, k.dimension, k."is", ${metric === 'rejected' ? 'r.label' : 'NULL'} AS label,
         avg(r.value) AS value, stddev_samp(r.value) AS deviation, count(*)::int AS n
    FROM (${METRIC_ROWS[metric]}) r JOIN draft_of k ON k.id = r.id
   WHERE $5::text IS NULL OR r.actor = $5
   GROUP BY 2, 3, 4`;

const CELLS = `
  WITH draft_of AS MATERIALIZED (
    SELECT * FROM (${DRAFT_OF}) all_of WHERE $6::text IS NULL OR (dimension = $6 AND "is" = $7))
  ${COUNTED.map(cells).join(' UNION ALL ')}
   ORDER BY n DESC, "is", label`;

/** How good drafts were, by what tells them apart; from the same rows that can be opened (AN-04). */
@Injectable()
export class DraftQuality {
  constructor(private readonly dataSource: DataSource) {}

  async read(query: QualityQuery): Promise<QualityAnswer> {
    const scope = await scopeOf(this.dataSource.manager, query);
    const { reviewer, dimension, is } = query;
    const rows: CellRow[] = await this.dataSource.query(CELLS, [
      ...scope,
      ...[reviewer, dimension, is].map((value) => value ?? null),
    ]);
    return { groups: groupsOf(rows) };
  }
}

function groupsOf(rows: readonly CellRow[]): QualityGroup[] {
  const groups = new Map<string, QualityGroup>();
  const counted = new Map<QualityDimension, number>();
  for (const row of rows) {
    const { dimension, is, metric, label, n } = row;
    const key = JSON.stringify([dimension, is]);
    const known = groups.get(key);
    const before = counted.get(dimension) ?? 0;
    if (!known && before === MOST) continue;
    if (!known) counted.set(dimension, before + 1);
    const group: QualityGroup = known ?? { dimension, is, figures: [], rejected: [] };
    groups.set(key, group);
    if (metric === 'rejected') group.rejected.push({ label: label ?? 'OTHER', value: n, n });
    else group.figures.push(figureOf(metric, row));
  }
  return [...groups.values()];
}

function figureOf(metric: QualityFigure['metric'], { value, deviation, n }: CellRow): QualityFigure {
  if (value === null) return { metric, n };
  return { metric, n, value, ...intervalOf(metric, value, deviation ?? undefined, n) };
}

function intervalOf(
  metric: QualityFigure['metric'],
  value: number,
  deviation: number | undefined,
  n: number,
): Interval | undefined {
  if (metric === 'acceptance') return wilson(value, n);
  return aroundMean(value, deviation, n, metric === 'quality' ? [1, 5] : [0, 1]);
}
