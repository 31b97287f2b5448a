import { Rpc } from '@countersign/messaging';
import { ObjectStore } from '@countersign/objects';
import { PersistenceModule } from '@countersign/persistence';
import { ContextClient } from '@countersign/rapport';
import { HealthRegistry } from '@countersign/runtime';
import { forgetting, WorkspaceDeletedConsumer } from '@countersign/runtime/forgetting';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SCHEMA } from './migrations.js';
import { Cancellations } from './cancellations.service.js';
import { Comparer } from './coherence/comparer.service.js';
import { CoherenceStage } from './coherence/coherence.stage.js';
import { SupervisorConfig } from './config.js';
import { DraftRequestedConsumer } from './draft-requested.consumer.js';
import { DraftInputs } from './draft-inputs.service.js';
import { DraftRepository } from './draft.repository.js';
import { DraftingService } from './drafting.service.js';
import { KnowledgeLibrary } from './knowledge/knowledge-library.service.js';
import { KnowledgeLoader } from './knowledge/knowledge-loader.service.js';
import { KnowledgeRepository } from './knowledge/knowledge.repository.js';
import { KnowledgeSearch } from './knowledge/knowledge-search.service.js';
import { Embedder } from './knowledge/meaning/embedder.service.js';
import { EmbeddingJob } from './knowledge/meaning/embedding-job.service.js';
import { Vectors } from './knowledge/meaning/vectors.repository.js';
import { Labeller } from './labels/labeller.service.js';
import { ExtractionRepository } from './memory/extraction.repository.js';
import { Extractor } from './memory/extractor.service.js';
import { MemoryExtraction } from './memory/memory-extraction.service.js';
import { Breaker } from './model/breaker.repository.js';
import { BudgetBook } from './model/budget.repository.js';
import { CallLedger } from './model/call-ledger.repository.js';
import { CostAnswerer } from './model/cost-answer.service.js';
import { ModelCaller } from './model/model-caller.service.js';
import { ModelMetrics } from './model/model-metrics.js';
import { ModelDrafter } from './model/model.drafter.js';
import { ProfilesAnswerer } from './model/profiles-answer.service.js';
import { ProfileBook } from './model/profile-book.service.js';
import { PolicyShelf } from './policy/policy-shelf.service.js';
import { Prompts } from './model/prompts.js';
import { SwitchSignals } from './model/switch-signals.repository.js';
import { OfflineDrafter } from './offline/offline.drafter.js';
import { ProfileDrafter } from './profile.drafter.js';
import { SKILLS } from './skills/skill.js';
import { SkillDesk } from './skills/skill-desk.service.js';
import { ToolRounds } from './skills/tool-rounds.service.js';
import { ALL_SKILLS } from './skills/skills.js';
import { loadPersona, Persona, PERSONA_FILE } from './persona/persona.js';
import { FinalJudge } from './judge/final-judge.service.js';
import { JudgeStage } from './judge/judge.stage.js';
import { PromptRepository } from './prompts-kept/prompt.repository.js';
import { PromptRetention } from './prompts-kept/prompt-retention.service.js';
import { PromptsAnswerer } from './prompts-kept/prompts-answer.service.js';
import { Editor } from './refine/editor.service.js';
import { RefineStage } from './refine/refine.stage.js';
import { STAGES, type Stage } from './stages/stage.js';
import { Stages } from './stages/stages.service.js';
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
  controllers: [WorkspaceDeletedConsumer, DraftRequestedConsumer, MediaStoredConsumer],
  providers: [
    ...forgetting(SCHEMA),
    Breaker,
    BudgetBook,
    Cancellations,
    CallLedger,
    CoherenceStage,
    Comparer,
    CostAnswerer,
    DraftInputs,
    DraftingService,
    DraftRepository,
    Embedder,
    EmbeddingJob,
    Editor,
    ExtractionRepository,
    Extractor,
    FinalJudge,
    JudgeStage,
    Labeller,
    KnowledgeLibrary,
    KnowledgeLoader,
    KnowledgeRepository,
    KnowledgeSearch,
    MemoryExtraction,
    ModelCaller,
    ModelDrafter,
    ModelMetrics,
    OfflineDrafter,
    PolicyShelf,
    ProfileBook,
    ProfileDrafter,
    ProfilesAnswerer,
    SkillDesk,
    SwitchSignals,
    ToolRounds,
    Prompts,
    PromptRepository,
    PromptRetention,
    PromptsAnswerer,
    RefineStage,
    Stages,
    TranscriptionRepository,
    TranscriptionRetention,
    TranscriptionService,
    Vectors,
    { provide: SKILLS, useValue: ALL_SKILLS },
    // What a draft goes through after its first text, in this order.
    {
      provide: STAGES,
      useFactory: (...stages: Stage[]) => stages,
      inject: [RefineStage, CoherenceStage, JudgeStage],
    },
    {
      provide: Persona,
      useFactory: ({ personaFile }: SupervisorConfig) => loadPersona(personaFile ?? PERSONA_FILE),
      inject: [SupervisorConfig],
    },
    { provide: TRANSCRIBER, useFactory: transcribeWith, inject: [SupervisorConfig, CallLedger, ProfileBook] },
    {
      provide: ObjectStore,
      useFactory: (config: SupervisorConfig) => config.objectStore(),
      inject: [SupervisorConfig],
    },
    { provide: ContextClient, useFactory: (rpc: Rpc) => new ContextClient(rpc), inject: [Rpc] },
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
