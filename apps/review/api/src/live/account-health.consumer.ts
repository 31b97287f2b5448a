import { AccountHealthChanged, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { DataSource } from 'typeorm';
import { recordChange } from './changes.js';

/** A channel account turned green, amber or red. */
@Consumes(AccountHealthChanged)
export class AccountHealthConsumer implements Handles<AccountHealthChanged> {
  constructor(private readonly dataSource: DataSource) {}

  async handle({ workspace, accountId, channel, data }: Envelope<AccountHealthChanged>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, changed]: [unknown, number] = await manager
        .query(
          `INSERT INTO account_health (account_id, workspace, channel, health, cause, since) VALUES ($1, $6, $2, $3, $4, $5)
           ON CONFLICT (account_id) DO UPDATE SET workspace = excluded.workspace, health = excluded.health, cause = excluded.cause, since = excluded.since
           WHERE account_health.since < excluded.since RETURNING 1`,
          [accountId, channel, data.health, data.cause ?? null, data.since, workspace],
        )
        .then((rows: unknown[]) => [rows, rows.length]);
      if (changed > 0 && accountId) await recordChange(manager, { kind: 'channel', accountId });
    });
  }
}
