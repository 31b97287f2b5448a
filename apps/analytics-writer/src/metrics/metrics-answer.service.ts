import { MetricRowsQuery, MetricsQuery, QualityQuery, rpcSubject } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MetricRows } from './metric-rows.query.js';
import { MetricsOverview } from './metrics.query.js';
import { DraftQuality } from './quality.query.js';

/** Answers what the events add up to, for whoever shows it (AN-03, AN-07). */
@Injectable()
export class MetricsAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly overview: MetricsOverview,
    private readonly rows: MetricRows,
    private readonly quality: DraftQuality,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('analytics-writer', 'metrics'), MetricsQuery, (query) =>
      this.overview.read(query),
    );
    this.rpc.answer(rpcSubject('analytics-writer', 'metric-rows'), MetricRowsQuery, (query) =>
      this.rows.page(query),
    );
    this.rpc.answer(rpcSubject('analytics-writer', 'quality'), QualityQuery, (query) =>
      this.quality.read(query),
    );
  }
}
