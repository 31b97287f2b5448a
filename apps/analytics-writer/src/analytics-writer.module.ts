import { PersistenceModule } from '@countersign/persistence';
import { HealthRegistry } from '@countersign/runtime';
import { forgetting } from '@countersign/runtime/forgetting';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCHEMA } from './migrations.js';
import { AuditedEvents } from './audited-events.repository.js';
import { AnalyticsWriterConfig } from './config.js';
import { EventAudit } from './event-audit.service.js';
import { EventConsumer } from './event.consumer.js';
import { EventRepository } from './event.repository.js';
import { MetricRows } from './metrics/metric-rows.query.js';
import { MetricsAnswerer } from './metrics/metrics-answer.service.js';
import { MetricsOverview } from './metrics/metrics.query.js';
import { DraftQuality } from './metrics/quality.query.js';

@Module({
  imports: [
    PersistenceModule.for({
      app: 'analytics-writer',
      schema: 'analytics',
      config: AnalyticsWriterConfig,
      url: ({ databaseUrl }) => databaseUrl,
    }),
  ],
  controllers: [EventConsumer],
  providers: [
    ...forgetting(SCHEMA),
    EventRepository,
    AuditedEvents,
    EventAudit,
    MetricsOverview,
    MetricRows,
    DraftQuality,
    MetricsAnswerer,
  ],
})
export class AnalyticsWriterModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register('postgres', () => this.dataSource.query('SELECT 1'));
  }
}
