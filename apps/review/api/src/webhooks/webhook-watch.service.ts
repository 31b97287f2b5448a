import { derivedId } from '@countersign/contracts';
import { log } from '@countersign/observability';
import { Rounds } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { holdersOf } from '../colleagues/colleague.repository.js';
import { tell } from '../colleagues/notice.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { DEAD_HOURS, KEPT_DAYS } from './retry-schedule.policy.js';

const MINUTE_MS = 60_000;
const DEAD = 'policy:webhook-dead@1';

interface DeadRow {
  endpoint_id: string;
  workspace: string;
  failing_since: Date;
}

/** Switches off whoever refused what came after a day of taking nothing and tells the administrators, and forgets old deliveries. */
@Injectable()
export class WebhookWatch extends Rounds {
  constructor(private readonly dataSource: DataSource) {
    super(MINUTE_MS, 'webhook.watch-failed');
  }

  async round(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [dead]: [DeadRow[], number] = await manager.query(
        `UPDATE webhook_endpoint SET state = 'dead', version = version + 1
         WHERE state = 'active' AND failing_since < clock_timestamp() - make_interval(hours => $1)
           AND EXISTS (SELECT 1 FROM webhook_attempt a JOIN webhook_delivery d USING (delivery_id)
                        WHERE d.endpoint_id = webhook_endpoint.endpoint_id AND d.type <> 'webhook.test' AND a.code IS NOT NULL
                          AND a.at > failing_since + make_interval(hours => $1))
         RETURNING endpoint_id, workspace, failing_since`,
        [DEAD_HOURS],
      );
      for (const row of dead) await this.tellAdministrators(manager, row);
    });
    await this.dataSource.query(
      `DELETE FROM webhook_delivery WHERE created_at < now() - make_interval(days => $1) AND state <> 'pending'`,
      [KEPT_DAYS],
    );
  }

  private async tellAdministrators(
    manager: EntityManager,
    { endpoint_id: webhookId, workspace, failing_since: since }: DeadRow,
  ): Promise<void> {
    const cause = derivedId(webhookId, `dead:${since.toISOString()}`);
    await tell(manager, await holdersOf(manager, workspace, 'admin'), {
      kind: 'webhook-dead',
      webhookId,
      cause,
    });
    await recordChange(manager, { kind: 'access' });
    await appendAudit(manager, {
      workspace,
      actor: DEAD,
      action: 'webhook.died',
      objectKind: 'webhook',
      objectId: webhookId,
      detail: { failingSince: since.toISOString() },
    });
    log.warn('webhook.died', { webhook_id: webhookId });
  }
}
