import { AccountHealthChanged, derivedId, type Channel } from '@countersign/contracts';
import { EventPublisher } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';

type Health = AccountHealthChanged['health'];

/** One account of ours, as everybody calls it. */
interface NamedAccount {
  accountId: string;
  workspace: string;
  channel: Channel;
}

/** Somebody has to do something: it does not pass by itself. */
const RED = new Set(['token-refused', 'number-unknown', 'webhook-set-elsewhere']);

/** Says when an account's state changes, once per change, in events and in the log. */
@Injectable()
export class AccountHealth {
  /** Last state published, by account. */
  private readonly said = new Map<string, string>();

  constructor(private readonly publisher: EventPublisher) {}

  /**
   * Never throws: a state that could not be published is published by the next report.
   * @param cause what an administrator can act on; undefined when the account works
   */
  async report({ accountId, workspace, channel }: NamedAccount, cause?: string): Promise<void> {
    if (this.said.get(accountId) === (cause ?? 'works')) return;
    const health: Health = cause === undefined ? 'green' : RED.has(cause) ? 'red' : 'amber';
    const since = new Date().toISOString();
    const id = derivedId(`${accountId}|${health}|${cause ?? ''}|${since}`, 'account.health-changed');
    const data = { health, since, ...(cause !== undefined && { cause }) };
    try {
      await this.publisher.publish(AccountHealthChanged, { id, workspace, channel, accountId, data });
    } catch (error) {
      log.warn('account.health-not-published', { account_id: accountId, code: errorCode(error) });
      return;
    }
    this.said.set(accountId, cause ?? 'works');
    const fields = { account_id: accountId, state: health, reason: cause };
    if (health === 'green') log.info('account.health-changed', fields);
    else log.warn('account.health-changed', fields);
  }
}
