import { StreamAudit, type Unaccounted } from '@countersign/messaging';
import { log } from '@countersign/observability';
import { StandingAudit } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { AuditedInbox } from './audited-inbox.repository.js';
import { DebouncerConfig } from './debouncer.config.js';
import { InboxRecovery } from './inbox-recovery.service.js';

/** Messages named in the log and read again in one look. */
const AT_ONCE = 200;

/** Every accepted message is in the inbox or in the dead letters. One that is not is an alarm first, and then read again (OB-08). */
@Injectable()
export class InboxAudit {
  constructor(
    standing: StandingAudit,
    stream: StreamAudit,
    rows: AuditedInbox,
    private readonly recovery: InboxRecovery,
    config: DebouncerConfig,
  ) {
    const times = { graceMs: config.auditGraceSeconds * 1_000, againMs: standing.intervalMs / 2 };
    standing.add('unaccounted', 'Accepted messages that are in no inbox row', async () => {
      const found = await stream.pass(rows, times);
      for (const message of found.slice(0, AT_ONCE)) await this.tell(message);
      return found.map(({ stream: name, seq }) => `${name}/${seq}`);
    });
  }

  private async tell(message: Unaccounted): Promise<void> {
    const { stream, seq, eventId, key, account } = message;
    log.error('inbound.unaccounted', {
      ...{ stream, seq, event_id: eventId, conversation_id: key, state: account },
    });
    if (account === 'passed-over') await this.recovery.recover(seq);
  }
}
