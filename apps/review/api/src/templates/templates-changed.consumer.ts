import { AccountTemplatesChanged, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { DataSource } from 'typeorm';
import { recordChange } from '../live/changes.js';

/** An account's templates are others: the whole list is exchanged, by whoever told it last. */
@Consumes(AccountTemplatesChanged)
export class TemplatesChangedConsumer implements Handles<AccountTemplatesChanged> {
  constructor(private readonly dataSource: DataSource) {}

  async handle({ accountId = '', time, data }: Envelope<AccountTemplatesChanged>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const newer: unknown[] = await manager.query(
        `INSERT INTO template_list (account_id, told_at) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET told_at = excluded.told_at
         WHERE template_list.told_at < excluded.told_at RETURNING account_id`,
        [accountId, time],
      );
      if (newer.length === 0) return;
      await manager.query('DELETE FROM template WHERE account_id = $1', [accountId]);
      await manager.query(
        `INSERT INTO template (account_id, name, language, category, status, header, body, footer, parameters, obstacle)
         SELECT $1, t.* FROM jsonb_to_recordset($2::jsonb) AS t(name text, language text, category text, status text,
           header text, body text, footer text, parameters integer, obstacle text) ON CONFLICT DO NOTHING`,
        [accountId, JSON.stringify(data.templates)],
      );
      await recordChange(manager, { kind: 'channel', accountId });
    });
  }
}
