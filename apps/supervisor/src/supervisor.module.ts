import { Rpc } from '@countersign/messaging';
import { ObjectStore } from '@countersign/objects';
import { PersistenceModule } from '@countersign/persistence';
import { ContextClient } from '@countersign/rapport';
import { HealthRegistry } from '@countersign/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cancellations } from './cancellations.service.js';
import { SupervisorConfig } from './config.js';
import { DraftRequestedConsumer } from './draft-requested.consumer.js';
import { DRAFTER, draftWith } from './draft-with.js';
import { DraftRepository } from './draft.repository.js';
import { DraftingService } from './drafting.service.js';
import { KnowledgeLibrary } from './knowledge/knowledge-library.service.js';
import { KnowledgeLoader } from './knowledge/knowledge-loader.service.js';
import { KnowledgeRepository } from './knowledge/knowledge.repository.js';
import { CallLedger } from './model/call-ledger.repository.js';
import { OfflineDrafter } from './offline/offline.drafter.js';
import { MediaStoredConsumer } from './transcription/media-stored.consumer.js';
import { transcribeWith } from './transcription/transcribe-with.js';
import { TranscriptionRetention } from './transcription/transcription-retention.service.js';
import { TranscriptionRepository } from './transcription/transcription.repository.js';
import { TRANSCRIBER, TranscriptionService } from './transcription/transcription.service.js';

@Module({
  imports: [
    PersistenceModule.for({
      app: 'supervisor',
      schema: 'supervisor',
      config: SupervisorConfig,
      url: ({ databaseUrl }) => databaseUrl,
    }),
  ],
  controllers: [DraftRequestedConsumer, MediaStoredConsumer],
  providers: [
    Cancellations,
    CallLedger,
    DraftingService,
    DraftRepository,
    KnowledgeLibrary,
    KnowledgeLoader,
    KnowledgeRepository,
    OfflineDrafter,
    TranscriptionRepository,
    TranscriptionRetention,
    TranscriptionService,
    { provide: TRANSCRIBER, useFactory: transcribeWith, inject: [SupervisorConfig, CallLedger] },
    {
      provide: ObjectStore,
      useFactory: (config: SupervisorConfig) => config.objectStore(),
      inject: [SupervisorConfig],
    },
    { provide: ContextClient, useFactory: (rpc: Rpc) => new ContextClient(rpc), inject: [Rpc] },
    {
      provide: DRAFTER,
      useFactory: draftWith,
      inject: [SupervisorConfig, OfflineDrafter, KnowledgeRepository, CallLedger],
    },
  ],
})
export class SupervisorModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register('postgres', () => this.dataSource.query('SELECT 1'));
  }
}
