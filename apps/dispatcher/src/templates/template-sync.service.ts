import { createHash, randomUUID } from 'node:crypto';
import type { Account } from '@countersign/channels/accounts';
import { listTemplates } from '@countersign/channels/whatsapp/templates';
import {
  AccountTemplatesChanged,
  rpcSubject,
  SyncTemplates,
  type MessageTemplate,
  type TemplatesSynced,
} from '@countersign/contracts';
import { encodeEvent, Rpc } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Outbox, OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Accounts, whatsAppAccess } from '../accounts/accounts.js';
import { DispatcherConfig } from '../dispatcher.config.js';

const TIMEOUT_MS = 20_000;
/** After a failure the provider is asked again sooner, whatever the interval. */
const AGAIN_MS = 60_000;

/** What a provider has approved to be sent after the window has ended, brought hourly and when somebody asks (CH-08). */
@Injectable()
export class TemplateSync implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly accounts: Account[];
  private timer?: NodeJS.Timeout;
  private asking: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    accounts: Accounts,
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
    private readonly config: DispatcherConfig,
  ) {
    this.accounts = accounts.all.filter(({ businessAccountId }) => businessAccountId);
  }

  onApplicationBootstrap(): void {
    this.rpc.answer(rpcSubject('dispatcher', 'sync-templates'), SyncTemplates, (query) => this.answer(query));
    if (this.accounts.length > 0) this.round();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.asking;
  }

  private round(): void {
    const all = Promise.all(this.accounts.map((account) => this.sync(account)));
    this.asking = all.then((counts) => {
      if (this.stopped) return;
      const whole = counts.every((count) => count !== undefined);
      const ms = this.config.templateSyncSeconds * 1_000;
      this.timer = setTimeout(() => this.round(), whole ? ms : Math.min(ms, AGAIN_MS));
    });
  }

  private async answer({ workspace, accountId }: SyncTemplates): Promise<TemplatesSynced> {
    const account = this.accounts.find((one) => one.accountId === accountId && one.workspace === workspace);
    const count = account && (await this.sync(account));
    return count === undefined ? { known: false } : { known: true, count };
  }

  /** @returns how many there are; undefined when the provider did not say */
  private async sync(account: Account): Promise<number | undefined> {
    const access = whatsAppAccess(account, this.config);
    const list = await listTemplates(access, account.businessAccountId ?? '', TIMEOUT_MS);
    const { accountId } = account;
    if ('errorCode' in list) {
      log.warn('templates.not-listed', { account_id: accountId, code: list.errorCode });
      return undefined;
    }
    try {
      if (await this.tell(account, list.templates)) this.relay.nudge();
    } catch (error) {
      log.warn('templates.not-told', { account_id: accountId, code: errorCode(error) });
      return undefined;
    }
    return list.templates.length;
  }

  /** @returns whether they are others than before */
  private tell({ accountId, workspace, channel }: Account, templates: MessageTemplate[]): Promise<boolean> {
    const digest = createHash('sha256').update(JSON.stringify(templates)).digest('hex');
    return this.dataSource.transaction(async (manager) => {
      const changed: { told_at: Date }[] = await manager.query(
        `INSERT INTO template_sync (account_id, digest, told_at) VALUES ($1, $2, clock_timestamp())
         ON CONFLICT (account_id) DO UPDATE SET digest = excluded.digest, told_at = excluded.told_at
         WHERE template_sync.digest <> excluded.digest RETURNING told_at`,
        [accountId, digest],
      );
      if (!changed[0]) return false;
      const facts = { id: randomUUID(), workspace, channel, accountId, time: changed[0].told_at };
      await Outbox.add(
        manager,
        encodeEvent('dispatcher', AccountTemplatesChanged, { ...facts, data: { templates } }),
      );
      return true;
    });
  }
}
