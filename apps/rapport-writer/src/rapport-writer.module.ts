import { PersistenceModule } from '@countersign/persistence';
import { HealthRegistry } from '@countersign/runtime';
import { forgetting, WorkspaceDeletedConsumer } from '@countersign/runtime/forgetting';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCHEMA } from './migrations.js';
import { CommitmentRepository } from './commitments/commitment.repository.js';
import { Commitments } from './commitments/commitments.service.js';
import { RapportWriterConfig } from './config.js';
import { ContextCache } from './context-cache.js';
import { ContextService } from './context.service.js';
import { ExtractedFactRepository } from './facts/extracted-fact.repository.js';
import { FactRepository } from './facts/fact.repository.js';
import { MemoryService } from './facts/memory.service.js';
import { HabitRepository } from './habits/habit.repository.js';
import { HeardRepository } from './heard/heard.repository.js';
import { HistoryRepository } from './history.repository.js';
import { InboundMessageConsumer } from './inbound-message.consumer.js';
import { MediaTranscribedConsumer } from './media-transcribed.consumer.js';
import { MemoryExtractedConsumer } from './memory-extracted.consumer.js';
import { MoodRepository } from './mood/mood.repository.js';
import { MoodRetention } from './mood/mood-retention.service.js';
import { ReplyApprovedConsumer } from './reply-approved.consumer.js';
import { ReplyResolvedConsumer } from './reply-resolved.consumer.js';
import { ReplySentConsumer } from './reply-sent.consumer.js';
import { SilenceService } from './snapshots/silence.service.js';
import { SnapshotRepository } from './snapshots/snapshot.repository.js';
import { TurnClosedConsumer } from './turn-closed.consumer.js';

@Module({
  imports: [
    PersistenceModule.for({
      app: 'rapport-writer',
      schema: 'rapport',
      config: RapportWriterConfig,
      url: ({ databaseUrl }) => databaseUrl,
    }),
  ],
  controllers: [
    WorkspaceDeletedConsumer,
    InboundMessageConsumer,
    MediaTranscribedConsumer,
    MemoryExtractedConsumer,
    ReplyApprovedConsumer,
    ReplyResolvedConsumer,
    ReplySentConsumer,
    TurnClosedConsumer,
  ],
  providers: [
    ...forgetting(SCHEMA),
    CommitmentRepository,
    Commitments,
    ContextCache,
    ContextService,
    ExtractedFactRepository,
    FactRepository,
    HabitRepository,
    HeardRepository,
    HistoryRepository,
    MemoryService,
    MoodRepository,
    MoodRetention,
    SilenceService,
    SnapshotRepository,
  ],
})
export class RapportWriterModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register('postgres', () => this.dataSource.query('SELECT 1'));
  }
}
