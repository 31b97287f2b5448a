import { Rpc } from '@countersign/messaging';
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
import { KnowledgeLoader } from './knowledge/knowledge-loader.service.js';
import { KnowledgeRepository } from './knowledge/knowledge.repository.js';
import { CallLedger } from './model/call-ledger.repository.js';
import { OfflineDrafter } from './offline/offline.drafter.js';

@Module({
  imports: [
    PersistenceModule.for({
      app: 'supervisor',
      schema: 'supervisor',
      config: SupervisorConfig,
      url: ({ databaseUrl }) => databaseUrl,
    }),
  ],
  controllers: [DraftRequestedConsumer],
  providers: [
    Cancellations,
    CallLedger,
    DraftingService,
    DraftRepository,
    KnowledgeLoader,
    KnowledgeRepository,
    OfflineDrafter,
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
