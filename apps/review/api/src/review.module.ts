import { EventPublisher } from '@countersign/messaging';
import { ObjectStore } from '@countersign/objects';
import { OutboxModule, PersistenceModule } from '@countersign/persistence';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Accounts } from './access/accounts.service.js';
import { ApiKeyAccess } from './api-keys/api-key-access.service.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeys } from './api-keys/api-keys.service.js';
import { OwnWorkspaceGuard } from './access/own-workspace.guard.js';
import { PasskeysController } from './access/passkeys.controller.js';
import { MySessionsController } from './access/my-sessions.controller.js';
import { OperatorToken } from './access/operator-token.js';
import { Sessions } from './access/sessions.service.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { DeadLettersQuery } from './dead-letters/dead-letters.query.js';
import { DiscardService } from './dead-letters/discard.service.js';
import { LetterReader } from './dead-letters/letter-reader.js';
import { RedriveLane } from './dead-letters/redrive-lane.service.js';
import { RedriveService } from './dead-letters/redrive.service.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditSearch } from './audit/audit.query.js';
import { ColleaguesController } from './colleagues/colleagues.controller.js';
import { Assigning } from './colleagues/assign.service.js';
import { Asking } from './colleagues/ask.service.js';
import { Notes } from './colleagues/notes.service.js';
import { Notices } from './colleagues/notices.service.js';
import { AuthProvider } from './access/auth.provider.js';
import { CurrentWorkspace, WorkspaceInterceptor } from './access/current-workspace.js';
import { IdempotencyInterceptor } from './access/idempotency.interceptor.js';
import { WorkspacePool } from './access/workspace-pool.js';
import { VersionInterceptor } from './access/version.interceptor.js';
import { SPANISH } from './language/spanish.js';
import { ProblemFilter } from '@countersign/runtime';
import { RateLimitGuard } from './access/rate-limit.guard.js';
import { RequestLimits } from './access/request-limits.service.js';
import { SessionGuard } from './access/session.guard.js';
import { SignInWaysController } from './access/sign-in-ways.controller.js';
import { SetupController } from './access/setup.controller.js';
import { ComposerQueryService } from './conversations/composer.query.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { ConversationModes } from './conversations/mode.service.js';
import { LeavingQuery } from './conversations/leaving.query.js';
import { SeenService } from './conversations/seen.service.js';
import { ThreadQueryService } from './conversations/thread.query.js';
import { Consents } from './consents/consents.service.js';
import { ConsentsController } from './consents/consents.controller.js';
import { CoverageService } from './coverage/coverage.service.js';
import { DraftBacklog } from './coverage/draft-backlog.service.js';
import { DraftLimits } from './coverage/draft-limits.js';
import { DraftOutcomeService } from './coverage/draft-outcome.service.js';
import { AnswersAudit } from './decisions/answers-audit.service.js';
import { ApprovalSigner } from './decisions/approval-signer.js';
import { ApproveService } from './decisions/approve.service.js';
import { CommandService } from './decisions/command.service.js';
import { BatchApprovals } from './decisions/batch.service.js';
import { BatchController } from './decisions/batch.controller.js';
import { OvertakenService } from './decisions/overtaken.service.js';
import { ReplyOutcomeService } from './decisions/reply-outcome.service.js';
import { ReplyService } from './decisions/reply.service.js';
import { TrailAudit } from './decisions/trail-audit.service.js';
import { TurnDownService } from './decisions/turn-down.service.js';
import { UndoService } from './decisions/undo.service.js';
import { WriteReplyService } from './decisions/write-reply.service.js';
import { EffectOffers } from './effects/effect-offers.service.js';
import { CtaEventsQuery } from './ctas/cta-events.query.js';
import { CtaEvents } from './ctas/cta-events.service.js';
import { CtasController } from './ctas/ctas.controller.js';
import { Ctas } from './ctas/ctas.service.js';
import { SilenceSweeper } from './ctas/silence-sweeper.js';
import { ContactStatuses } from './funnel/contact-status.service.js';
import { ContactValues } from './funnel/contact-value.service.js';
import { ContactsController } from './funnel/contacts.controller.js';
import { ValueSettingController } from './funnel/value-setting.controller.js';
import { ValueSettings } from './funnel/value-setting.service.js';
import { FunnelQuery } from './funnel/funnel.query.js';
import { EscalationClimb } from './escalations/climb.service.js';
import { EscalationsController } from './escalations/escalations.controller.js';
import { EscalationsQuery } from './escalations/escalations.query.js';
import { Escalations } from './escalations/escalations.service.js';
import { FirstMessageLooks } from './first-messages/first-message-look.query.js';
import { FirstMessages } from './first-messages/first-messages.service.js';
import { FirstMessagesController } from './first-messages/first-messages.controller.js';
import { NewContacts } from './first-messages/new-contact.js';
import { HealthController } from './health/health.controller.js';
import { ChannelsController } from './channels/channels.controller.js';
import { WorkspaceSettingsController } from './workspace-settings/workspace-settings.controller.js';
import { Rollout } from './rollout/rollout.service.js';
import { WorkspaceSettings } from './workspace-settings/workspace-settings.service.js';
import { TestMessages } from './channels/test-message.service.js';
import { TestMessagesQuery } from './channels/test-messages.query.js';
import { LiveFeed } from './live/live-feed.js';
import { StreamController } from './live/stream.controller.js';
import { FilesController } from './media/files.controller.js';
import { MediaLinks } from './media/media-links.js';
import { MediaController } from './media/media.controller.js';
import { MediaRepository } from './media/media.repository.js';
import { TranscriptService } from './media/transcript.service.js';
import { ThreadMedia } from './media/thread-media.js';
import { ReplyFilesController } from './files/reply-files.controller.js';
import { ReplyFileRetention } from './files/reply-file-retention.service.js';
import { ReplyFiles } from './files/reply-files.service.js';
import { FactsController } from './facts/facts.controller.js';
import { BusinessFactsSheet } from './facts/facts.service.js';
import { KnowledgeController } from './knowledge/knowledge.controller.js';
import { Knowledge } from './knowledge/knowledge.service.js';
import { ContactMemory } from './memory/contact-memory.service.js';
import { MemoryController, MemorySettingsController } from './memory/memory.controller.js';
import { CostsController } from './costs/costs.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { MetricsExport } from './metrics/metrics-export.service.js';
import { Metrics } from './metrics/metrics.service.js';
import { PromptsController } from './prompts/prompts.controller.js';
import { DraftPrompts } from './prompts/prompts.service.js';
import { EvaluationCasesController } from './evaluation/evaluation-cases.controller.js';
import { EvaluationCases } from './evaluation/evaluation-cases.query.js';
import { ContactPromises } from './promises/contact-promises.service.js';
import { PromisesController } from './promises/promises.controller.js';
import { ModelProfileController } from './models/model-profile.controller.js';
import { ModelProfiles } from './models/model-profile.service.js';
import { ModelSwitch } from './models/model-switch.service.js';
import { FinalJudge } from './decisions/final-judge.service.js';
import { HandOverService } from './decisions/hand-over.service.js';
import { ConstitutionController } from './rules/constitution.controller.js';
import { ConstitutionQuery } from './rules/constitution.query.js';
import { Constitution } from './rules/constitution.service.js';
import { PolicyAnswerer } from './rules/policy-answer.service.js';
import { SavedRepliesController } from './saved-replies/saved-replies.controller.js';
import { SavedReplies } from './saved-replies/saved-replies.service.js';
import { TemplatesController } from './templates/templates.controller.js';
import { ClaimService } from './queue/claim.service.js';
import { ClaimsController } from './queue/claims.controller.js';
import { ItemsController } from './queue/items.controller.js';
import { ItemsQueryService } from './queue/items.query.js';
import { ExpiryService } from './queue/expiry.service.js';
import { TakeClaimService } from './queue/take-claim.service.js';
import { SnoozeService } from './queue/snooze.service.js';
import { LeaseSweeper } from './queue/lease-sweeper.js';
import { CountersController } from './counters/counters.controller.js';
import { Counters } from './counters/counters.query.js';
import { TaxonomyController } from './taxonomy/taxonomy.controller.js';
import { Taxonomy } from './taxonomy/taxonomy.service.js';
import { LegalHolds } from './retention/legal-holds.service.js';
import { RetentionNights } from './retention/retention-nights.service.js';
import { RetentionController } from './retention/retention.controller.js';
import { Retention } from './retention/retention.service.js';
import { ReviewConfig } from './review.config.js';
import { Deliveries } from './webhooks/delivery.repository.js';
import { WebhookSender } from './webhooks/webhook-sender.service.js';
import { WebhookWatch } from './webhooks/webhook-watch.service.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { Webhooks } from './webhooks/webhooks.service.js';
import { SearchController } from './search/search.controller.js';
import { Search } from './search/search.query.js';
import { SilenceController } from './silence/silence.controller.js';
import { Silences } from './silence/silence.service.js';
import { DispatcherClient } from './stopping/dispatcher.client.js';
import { KillSwitchController } from './stopping/kill-switch.controller.js';
import { KillSwitchService } from './stopping/kill-switch.service.js';
import { ResendService } from './unknown/resend.service.js';
import { ResolutionService } from './unknown/resolution.service.js';
import { PracticeController } from './practice/practice.controller.js';
import { Practice } from './practice/practice.service.js';
import { ViewsController } from './views/views.controller.js';
import { SavedViews } from './views/views.service.js';
import { ResolveService } from './unknown/resolve.service.js';
import { UnknownSendsController } from './unknown/unknown-sends.controller.js';
import { UnknownSendsQuery } from './unknown/unknown-sends.query.js';
import { CONSUMERS } from './consumers.module.js';
import { MEMBERSHIP } from './workspaces/membership.parts.js';
import { WorkingTextRetention } from './working-texts/working-text-retention.service.js';
import { WorkingTextsController } from './working-texts/working-texts.controller.js';
import { WorkingTexts } from './working-texts/working-texts.service.js';

const CONTROLLERS = [
  ...MEMBERSHIP.controllers,
  SetupController,
  SignInWaysController,
  SearchController,
  ViewsController,
  PracticeController,
  AuditController,
  MySessionsController,
  PasskeysController,
  ApiKeysController,
  ItemsController,
  ClaimsController,
  BatchController,
  ConversationsController,
  FirstMessagesController,
  ConsentsController,
  ColleaguesController,
  ContactsController,
  SilenceController,
  EscalationsController,
  CtasController,
  ValueSettingController,
  UnknownSendsController,
  KillSwitchController,
  DeadLettersController,
  ChannelsController,
  WorkspaceSettingsController,
  RetentionController,
  TaxonomyController,
  CountersController,
  StreamController,
  HealthController,
  MediaController,
  ReplyFilesController,
  KnowledgeController,
  MemoryController,
  PromisesController,
  FactsController,
  MemorySettingsController,
  ModelProfileController,
  EvaluationCasesController,
  CostsController,
  MetricsController,
  PromptsController,
  FilesController,
  SavedRepliesController,
  TemplatesController,
  ConstitutionController,
  WorkingTextsController,
  WebhooksController,
];

/** Review: owns coverage, the queue, claims, decisions, the audit trail and people. */
@Module({
  imports: [
    PersistenceModule.for({
      app: 'review',
      schema: 'review',
      config: ReviewConfig,
      url: (config) => config.databaseUrl,
      poolSize: 10,
      Pool: WorkspacePool,
    }),
    OutboxModule.for(EventPublisher),
  ],
  controllers: [...CONTROLLERS, ...CONSUMERS],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: OwnWorkspaceGuard },
    RequestLimits,
    { provide: APP_FILTER, useValue: new ProblemFilter(SPANISH) },
    { provide: APP_INTERCEPTOR, useClass: WorkspaceInterceptor },
    { provide: APP_INTERCEPTOR, useClass: VersionInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    Accounts,
    CurrentWorkspace,
    ...MEMBERSHIP.providers,
    ApiKeyAccess,
    ApiKeys,
    Search,
    SavedViews,
    Practice,
    AuditSearch,
    AuthProvider,
    Sessions,
    AnswersAudit,
    TestMessages,
    WorkspaceSettings,
    Rollout,
    LegalHolds,
    Retention,
    RetentionNights,
    TestMessagesQuery,
    ApprovalSigner,
    EffectOffers,
    ApproveService,
    BatchApprovals,
    ClaimService,
    Constitution,
    ConstitutionQuery,
    ContactStatuses,
    ContactValues,
    FunnelQuery,
    Ctas,
    CtaEvents,
    CtaEventsQuery,
    EscalationClimb,
    Escalations,
    EscalationsQuery,
    SilenceSweeper,
    Silences,
    ValueSettings,
    CommandService,
    Consents,
    FirstMessages,
    FirstMessageLooks,
    NewContacts,
    CoverageService,
    DispatcherClient,
    DeadLettersQuery,
    DiscardService,
    DraftBacklog,
    DraftLimits,
    DraftOutcomeService,
    DraftPrompts,
    FinalJudge,
    HandOverService,
    ItemsQueryService,
    KillSwitchService,
    LeaseSweeper,
    ExpiryService,
    SnoozeService,
    TakeClaimService,
    LetterReader,
    LiveFeed,
    OperatorToken,
    OvertakenService,
    PolicyAnswerer,
    RedriveLane,
    RedriveService,
    ReplyOutcomeService,
    ReplyService,
    ResendService,
    ResolutionService,
    ResolveService,
    {
      provide: ObjectStore,
      inject: [ReviewConfig],
      useFactory: (config: ReviewConfig) => config.objectStore(),
    },
    MediaLinks,
    Metrics,
    MetricsExport,
    ReplyFiles,
    Knowledge,
    ContactMemory,
    ContactPromises,
    BusinessFactsSheet,
    ModelProfiles,
    ModelSwitch,
    Asking,
    Assigning,
    ConversationModes,
    Notes,
    Notices,
    SavedReplies,
    Taxonomy,
    Counters,
    EvaluationCases,
    ReplyFileRetention,
    MediaRepository,
    ThreadMedia,
    SeenService,
    TranscriptService,
    ThreadQueryService,
    ComposerQueryService,
    LeavingQuery,
    TrailAudit,
    TurnDownService,
    UndoService,
    UnknownSendsQuery,
    Deliveries,
    WebhookSender,
    WebhookWatch,
    Webhooks,
    WriteReplyService,
    WorkingTexts,
    WorkingTextRetention,
  ],
})
export class ReviewModule {}
