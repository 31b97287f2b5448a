import { PersistenceModule } from '@countersign/persistence';
import { HealthRegistry, ProblemFilter } from '@countersign/runtime';
import { forgetting, WorkspaceDeletedConsumer } from '@countersign/runtime/forgetting';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { SCHEMA } from './migrations.js';
import { RateLimits } from './access/rate-limits.js';
import { RequestGuard } from './access/request-guard.js';
import { SessionController } from './access/session.controller.js';
import { Visitors } from './access/visitors.js';
import { AccountHealth } from './account-health.service.js';
import { DeliveryController } from './deliveries/delivery.controller.js';
import { IngestWebConfig } from './ingest-web.config.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MailboxRepository } from './mailbox/mailbox.repository.js';
import { MailboxStreams } from './mailbox/mailbox-streams.js';
import { MailboxWriter } from './mailbox/mailbox-writer.js';
import { Receipts } from './mailbox/receipts.service.js';
import { AcceptService } from './messages/accept.service.js';
import { MessageController } from './messages/message.controller.js';
import { VisitorSignals } from './messages/visitor-signals.js';

/** Web chat: its page, what visitors write, and the mailboxes replies are put into. */
@Module({
  imports: [
    PersistenceModule.for({
      app: 'ingest-web',
      schema: 'webchat',
      config: IngestWebConfig,
      url: (config) => config.databaseUrl,
    }),
  ],
  controllers: [
    WorkspaceDeletedConsumer,
    SessionController,
    MessageController,
    MailboxController,
    DeliveryController,
  ],
  providers: [
    ...forgetting(SCHEMA),
    { provide: APP_FILTER, useClass: ProblemFilter },
    AcceptService,
    AccountHealth,
    MailboxRepository,
    MailboxStreams,
    MailboxWriter,
    RateLimits,
    Receipts,
    RequestGuard,
    Visitors,
    VisitorSignals,
  ],
})
export class IngestWebModule {
  constructor(health: HealthRegistry, dataSource: DataSource) {
    health.register('postgres', () => dataSource.query('SELECT 1'));
  }
}
