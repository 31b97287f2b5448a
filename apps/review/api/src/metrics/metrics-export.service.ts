import type { Readable } from 'node:stream';
import { METRICS, type MetricFigures, type QualityAnswer } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { BehindFilter, ExportQuery, MetricsDto, MetricsFilter } from './metrics.dto.js';
import { Metrics } from './metrics.service.js';
import { FILE_TYPES, tableFile, type Line, type Table } from './table-file.js';

const PAGE = 5_000;
/** Rows of a workbook, which is held in memory; CSV and JSON lines have no limit of ours. */
const WORKBOOK_ROWS = 50_000;
const BEHIND = [
  'at',
  'channel',
  'conversationId',
  'itemId',
  'replyId',
  'reviewer',
  'label',
  'value',
  'weight',
];

/** What a page of numbers shows, as a file (AN-07). */
@Injectable()
export class MetricsExport {
  constructor(
    private readonly metrics: Metrics,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 422 `export_wrong` for a table without its number, `export_too_large` for a workbook */
  async file(person: Person, query: ExportQuery): Promise<{ content: Readable; type: string; name: string }> {
    const { table, format, metric, label, dimension, is, ...filter } = query;
    const made = await this.table(person, query, filter);
    await this.dataSource.transaction((manager) =>
      appendAudit(manager, {
        workspace: this.current.workspace,
        actor: actorOf(person),
        action: 'metrics.exported',
        objectKind: 'setting',
        objectId: 'metrics',
        detail: {
          table,
          format,
          ...filter,
          ...(metric && { metric }),
          ...(label && { label }),
          ...(dimension && { dimension, is }),
        },
      }),
    );
    const extension = format === 'json' ? 'jsonl' : format;
    const name = `${metric ?? table}-${filter.from}-${filter.to}.${extension}`;
    return { content: await tableFile(made, format), type: FILE_TYPES[format], name };
  }

  private async table(person: Person, query: ExportQuery, filter: MetricsFilter): Promise<Table> {
    if (query.table === 'quality') return qualityTable(await this.metrics.quality(person, filter));
    const overview = await this.metrics.overview(person, filter);
    return query.table === 'behind' ? this.behind(person, query, overview) : TABLES[query.table](overview);
  }

  private behind(person: Person, query: ExportQuery, { metrics }: MetricsDto): Table {
    const { table: _table, format, metric, ...filter } = query;
    const rows = metrics.find((one) => one.metric === metric)?.n;
    if (!metric || rows === undefined)
      throw new Problem(
        422,
        'export_wrong',
        'Say which number: metric=… Only what one person does has their rows.',
      );
    if (format === 'xlsx' && rows > WORKBOOK_ROWS)
      throw new Problem(
        422,
        'export_too_large',
        `A workbook holds ${WORKBOOK_ROWS} rows, these are ${rows}. Take CSV, or fewer days.`,
      );
    return { columns: BEHIND, lines: this.pages(person, { ...filter, metric }) };
  }

  private async *pages(person: Person, filter: BehindFilter): AsyncGenerator<Line> {
    let cursor: string | undefined;
    do {
      const page = await this.metrics.behind(person, filter, { ...(cursor && { cursor }), limit: PAGE });
      for (const { id: _id, opens: _opens, reviewerName, reviewer, ...row } of page.rows)
        yield { ...row, ...(reviewer && { reviewer: reviewerName ?? reviewer }) };
      cursor = page.nextCursor;
    } while (cursor);
  }
}

/** A line for each cell; of rejections, for each reason. */
function qualityTable({ groups }: QualityAnswer): Table {
  const lines = groups.flatMap(({ dimension, is, figures, rejected }): Line[] => [
    ...figures.map(({ metric, value, low, high, n }) => ({
      ...{ dimension, is, number: metric, value, low, high, counted: n },
    })),
    ...rejected.map(({ label, n }) => ({
      ...{ dimension, is, number: 'rejected', reason: label, value: n, counted: n },
    })),
  ]);
  return {
    columns: ['dimension', 'is', 'number', 'reason', 'value', 'low', 'high', 'counted'],
    lines: (async function* () {
      yield* lines;
    })(),
  };
}

type Overview = Pick<MetricsDto, 'metrics' | 'names'>;

const facts = ({ metric }: MetricFigures): Line => ({ number: metric, unit: METRICS[metric].unit });
const table = (columns: readonly string[], lines: Line[]): Table => ({
  columns: ['number', 'unit', ...columns, 'value', 'counted'],
  lines: (async function* () {
    yield* lines;
  })(),
});

const TABLES: Record<'numbers' | 'days' | 'people', (overview: Overview) => Table> = {
  numbers: ({ metrics }) =>
    table(
      [],
      metrics.map((one) => ({ ...facts(one), value: one.value, counted: one.n })),
    ),
  days: ({ metrics }) =>
    table(
      ['day'],
      metrics.flatMap((one) =>
        one.days.map(({ day, value, n }) => ({ ...facts(one), day, value, counted: n })),
      ),
    ),
  people: ({ metrics, names }) =>
    table(
      ['person'],
      metrics.flatMap((one) =>
        one.reviewers.map(({ reviewer, value, n }) => ({
          ...facts(one),
          person: names[reviewer] ?? reviewer,
          value,
          counted: n,
        })),
      ),
    ),
};
