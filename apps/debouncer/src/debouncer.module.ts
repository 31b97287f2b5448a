import { EventPublisher } from '@countersign/messaging';
import { OutboxModule, PersistenceModule } from '@countersign/persistence';
import { forgetting, WorkspaceDeletedConsumer } from '@countersign/runtime/forgetting';
import { Module } from '@nestjs/common';
import { SCHEMA } from './migrations.js';
import { DebouncerConfig } from './debouncer.config.js';
import { GapWatch } from './gap-watch.service.js';
import { AuditedInbox } from './audited-inbox.repository.js';
import { InboundMessageConsumer } from './inbound-message.consumer.js';
import { InboxAudit } from './inbox-audit.service.js';
import { InboxRecovery } from './inbox-recovery.service.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxRetention } from './inbox-retention.service.js';
import { MediaFailedConsumer } from './media-failed.consumer.js';
import { MediaHold } from './media-hold.service.js';
import { MediaRelease } from './media-release.service.js';
import { MediaStoredConsumer } from './media-stored.consumer.js';
import { MediaTranscribedConsumer } from './media-transcribed.consumer.js';
import { MediaUntranscribedConsumer } from './media-untranscribed.consumer.js';
import { SettledMedia } from './settled-media.repository.js';
import { WindowCloser } from './window-closer.service.js';

/** The debouncer: an inbox that takes each message once, and windows that become turns. */
@Module({
  imports: [
    PersistenceModule.for({
      app: 'debouncer',
      schema: 'debouncer',
      config: DebouncerConfig,
      url: (config) => config.databaseUrl,
    }),
    OutboxModule.for(EventPublisher),
  ],
  controllers: [
    WorkspaceDeletedConsumer,
    InboundMessageConsumer,
    MediaFailedConsumer,
    MediaStoredConsumer,
    MediaTranscribedConsumer,
    MediaUntranscribedConsumer,
  ],
  providers: [
    ...forgetting(SCHEMA),
    InboxRepository,
    InboxRetention,
    WindowCloser,
    GapWatch,
    MediaHold,
    MediaRelease,
    SettledMedia,
    AuditedInbox,
    InboxRecovery,
    InboxAudit,
  ],
})
export class DebouncerModule {}
