import { MetricRowsQuery, MetricsQuery, rpcSubject } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MetricRows } from './metric-rows.query.js';
import { MetricsOverview } from './metrics.query.js';

/** Answers what the events add up to, for whoever shows it (AN-03, AN-07). */
@Injectable()
export class MetricsAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly overview: MetricsOverview,
    private readonly rows: MetricRows,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('analytics-writer', 'metrics'), MetricsQuery, (query) =>
      this.overview.read(query),
    );
    this.rpc.answer(rpcSubject('analytics-writer', 'metric-rows'), MetricRowsQuery, (query) =>
      this.rows.page(query),
    );
  }
}
