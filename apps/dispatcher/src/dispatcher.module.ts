import { EventPublisher } from '@countersign/messaging';
import { ObjectStore } from '@countersign/objects';
import { OutboxModule, PersistenceModule } from '@countersign/persistence';
import { forgetting, KEPT_BESIDES, WorkspaceDeletedConsumer } from '@countersign/runtime/forgetting';
import { Module } from '@nestjs/common';
import { AccountHealth } from '@countersign/runtime';
import { SCHEMA } from './migrations.js';
import { AccountProbe } from './accounts/account-probe.service.js';
import { Accounts } from './accounts/accounts.js';
import { ApprovalVerifier } from './approval/approval-verifier.js';
import { ReplyApprovedConsumer } from './approval/reply-approved.consumer.js';
import { ReplyWithdrawnConsumer } from './approval/reply-withdrawn.consumer.js';
import { CommandVerifier } from './command/command-verifier.js';
import { MarkReadService } from './courtesy/mark-read.service.js';
import { SeenMessages } from './courtesy/seen-message.js';
import { InboundStatusConsumer } from './delivery/inbound-status.consumer.js';
import { EffectLane } from './effects/effect-lane.service.js';
import { EffectRepository } from './effects/effect.repository.js';
import { DispatcherConfig } from './dispatcher.config.js';
import { ClaimRepository } from './ledger/claim.repository.js';
import { EnqueueRepository } from './ledger/enqueue.repository.js';
import { LedgerAudit } from './ledger/ledger-audit.service.js';
import { LedgerRetention } from './ledger/ledger-retention.service.js';
import { ProgressRepository } from './ledger/progress.repository.js';
import { InboundMediaConsumer } from './media/inbound-media.consumer.js';
import { MediaExpiryRepository } from './media/media-expiry.repository.js';
import { MediaFetcher } from './media/media-fetcher.service.js';
import { MediaLane } from './media/media-lane.service.js';
import { MediaRetention } from './media/media-retention.service.js';
import { MediaSources } from './media/media-sources.js';
import { MediaRepository } from './media/media.repository.js';
import { ResolveSendService } from './resolution/resolve-send.service.js';
import { BeforeFirstByte } from './sending/before-first-byte.service.js';
import { LastLook } from './sending/last-look.js';
import { OutboundFiles } from './sending/outbound-files.js';
import { OutcomeRecorder } from './sending/outcome-recorder.service.js';
import { Pacing } from './sending/pacing.service.js';
import { RateLimits } from './sending/rate-limits.js';
import { ReplySender } from './sending/reply-sender.service.js';
import { SendLanes } from './sending/send-lanes.service.js';
import { SendWaits } from './sending/send-wait.service.js';
import { Senders } from './sending/senders.js';
import { TemplateSync } from './templates/template-sync.service.js';
import { KillSwitchRepository } from './stopping/kill-switch.repository.js';
import { KillSwitchService } from './stopping/kill-switch.service.js';

/** The dispatcher: the only way out. Verified approvals in, one ledger, at most one message to the customer. */
@Module({
  imports: [
    PersistenceModule.for({
      app: 'dispatcher',
      schema: 'dispatcher',
      config: DispatcherConfig,
      url: (config) => config.databaseUrl,
    }),
    OutboxModule.for(EventPublisher),
  ],
  controllers: [
    WorkspaceDeletedConsumer,
    ReplyApprovedConsumer,
    ReplyWithdrawnConsumer,
    InboundStatusConsumer,
    InboundMediaConsumer,
  ],
  providers: [
    ...forgetting(SCHEMA),
    AccountHealth,
    AccountProbe,
    Accounts,
    ApprovalVerifier,
    CommandVerifier,
    EnqueueRepository,
    EffectRepository,
    EffectLane,
    ClaimRepository,
    LedgerAudit,
    KillSwitchRepository,
    KillSwitchService,
    LedgerRetention,
    ProgressRepository,
    ResolveSendService,
    Senders,
    RateLimits,
    LastLook,
    BeforeFirstByte,
    OutcomeRecorder,
    ReplySender,
    OutboundFiles,
    SendLanes,
    {
      provide: ObjectStore,
      inject: [DispatcherConfig],
      useFactory: (config: DispatcherConfig) => config.objectStore(),
    },
    {
      provide: KEPT_BESIDES,
      inject: [ObjectStore],
      useFactory: (objects: ObjectStore) => async (workspace: string) => ({
        objects: await objects.removeAllOf(workspace),
      }),
    },
    MediaFetcher,
    MediaLane,
    MediaExpiryRepository,
    MediaRepository,
    MediaRetention,
    MediaSources,
    TemplateSync,
    SeenMessages,
    MarkReadService,
    SendWaits,
    Pacing,
  ],
})
export class DispatcherModule {}
