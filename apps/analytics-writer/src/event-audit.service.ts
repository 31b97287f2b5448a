import { StreamAudit } from '@countersign/messaging';
import { StandingAudit } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { AuditedEvents } from './audited-events.repository.js';
import { AnalyticsWriterConfig } from './config.js';

/** Every event of every stream is in the table or in the dead letters (AN-01, OB-08). */
@Injectable()
export class EventAudit {
  constructor(
    standing: StandingAudit,
    stream: StreamAudit,
    rows: AuditedEvents,
    config: AnalyticsWriterConfig,
  ) {
    const times = { graceMs: config.auditGraceSeconds * 1_000, againMs: standing.intervalMs / 2 };
    standing.add('analytics_gap', 'Stored events that were never counted', async () => {
      const found = await stream.pass(rows, times);
      return found.map(({ stream: name, seq }) => `${name}/${seq}`);
    });
  }
}
