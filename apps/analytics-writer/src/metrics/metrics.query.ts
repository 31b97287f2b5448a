import {
  METRIC_NAMES,
  METRICS,
  type HeatCell,
  type Metric,
  type MetricFigures,
  type MetricsAnswer,
  type MetricsQuery,
} from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MESSAGES } from './arrival.sql.js';
import { METRIC_ROWS } from './metric-rows.sql.js';
import { outlookOf } from './outlook.policy.js';
import { scopeOf } from './range.js';
import { events } from './scope.sql.js';

type Scope = Awaited<ReturnType<typeof scopeOf>>;
type Form = (typeof METRICS)[Metric]['form'];

/** How rows come to a value; a value of nothing is null, never 0, but a count of nothing is known to be 0. */
const VALUE: Record<Form, string> = {
  count: 'count(*)::float8',
  people: 'count(DISTINCT contact_id)::float8',
  median: 'percentile_cont(0.5) WITHIN GROUP (ORDER BY value)',
  sum: 'sum(value)',
  mean: 'avg(value)',
  share: 'sum(value) / nullif(sum(weight), 0)',
  longest: 'max(value)',
};

interface GroupRow {
  by: 'all' | 'day' | 'label' | 'reviewer';
  day: string | null;
  label: string | null;
  actor: string | null;
  value: number | null;
  n: number;
}

const grouped = (metric: Metric): string => `
  SELECT CASE grouping(day, label, actor) WHEN 7 THEN 'all' WHEN 3 THEN 'day' WHEN 5 THEN 'label' ELSE 'reviewer' END AS by,
         day, label, actor, ${VALUE[METRICS[metric].form]} AS value, count(*)::int AS n
    FROM (SELECT r.*, (r.at AT TIME ZONE $5)::date::text AS day FROM (${METRIC_ROWS[metric]}) r
           WHERE $6::text IS NULL OR r.actor = $6) rows
   GROUP BY GROUPING SETS ((), (day), (label), (actor))
   ORDER BY day, n DESC, label, actor`;

const HEAT = `
  SELECT extract(isodow FROM at AT TIME ZONE $5)::int AS weekday, extract(hour FROM at AT TIME ZONE $5)::int AS hour, count(*)::int AS messages
    FROM (${MESSAGES}) m GROUP BY 1, 2 ORDER BY 1, 2`;

const FLOW_HOURS = 3;
const FLOW = `
  SELECT count(*) FILTER (WHERE type = 'review.opened')::int AS arrived, count(*) FILTER (WHERE type = 'review.closed')::int AS settled
    FROM ${events(['review.opened', 'review.closed'])} e`;

/** All numbers of a range, seen at one moment (AN-03). */
@Injectable()
export class MetricsOverview {
  constructor(private readonly dataSource: DataSource) {}

  read(query: MetricsQuery): Promise<MetricsAnswer> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const scope = await scopeOf(manager, query);
      const { zone, reviewer } = query;
      const asked = METRIC_NAMES.filter((name) => !reviewer || METRICS[name].byReviewer);
      const metrics: MetricFigures[] = [];
      for (const metric of asked) {
        const rows: GroupRow[] = await manager.query(grouped(metric), [...scope, zone, reviewer ?? null]);
        metrics.push(figuresOf(metric, rows));
      }
      const [newest]: { at: Date | null }[] = await manager.query(
        `SELECT at FROM event WHERE workspace = $1 ORDER BY day DESC, at DESC LIMIT 1`,
        [query.workspace],
      );
      return {
        metrics,
        ...(newest?.at && { countedThrough: newest.at.toISOString() }),
        ...(reviewer ? { heat: [] } : await this.flow(manager, scope, zone, metrics)),
      };
    });
  }

  /** What only the team as a whole has: when people write, and where the queue is heading. */
  private async flow(
    manager: EntityManager,
    [workspace, from, to, channel]: Scope,
    zone: string,
    metrics: readonly MetricFigures[],
  ): Promise<Pick<MetricsAnswer, 'heat' | 'outlook'>> {
    const heat: HeatCell[] = await manager.query(HEAT, [workspace, from, to, channel, zone]);
    const since = new Date(to.getTime() - FLOW_HOURS * 3_600_000);
    const [flow]: { arrived: number; settled: number }[] = await manager.query(FLOW, [
      workspace,
      since,
      to,
      channel,
    ]);
    const waiting = metrics.find(({ metric }) => metric === 'waiting')?.value ?? 0;
    return { heat, outlook: outlookOf({ hours: FLOW_HOURS, ...flow! }, waiting) };
  }
}

function figuresOf(metric: Metric, rows: readonly GroupRow[]): MetricFigures {
  const figure = ({ value, n }: GroupRow) => ({ n, ...(value !== null && { value }) });
  const all = rows.find(({ by }) => by === 'all')!;
  return {
    metric,
    ...figure(all),
    days: rows.flatMap((row) => (row.by === 'day' && row.day ? [{ day: row.day, ...figure(row) }] : [])),
    labels: rows.flatMap((row) =>
      row.by === 'label' && row.label ? [{ label: row.label, ...figure(row) }] : [],
    ),
    reviewers: rows.flatMap((row) =>
      row.by === 'reviewer' && row.actor?.startsWith('person:')
        ? [{ reviewer: row.actor, ...figure(row) }]
        : [],
    ),
  };
}
