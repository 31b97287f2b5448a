import { PersistenceModule } from '@countersign/persistence';
import { HealthRegistry } from '@countersign/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnalyticsWriterConfig } from './config.js';
import { EventConsumer } from './event.consumer.js';
import { EventRepository } from './event.repository.js';

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
  providers: [EventRepository],
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
