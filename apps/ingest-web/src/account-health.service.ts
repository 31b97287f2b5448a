import { AccountHealthChanged, derivedId } from '@countersign/contracts';
import { EventPublisher } from '@countersign/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Visitors } from './access/visitors.js';

/** Says that the web chat works: it needs no account anywhere, so whoever started has it. */
@Injectable()
export class AccountHealth implements OnApplicationBootstrap {
  constructor(
    private readonly visitors: Visitors,
    private readonly publisher: EventPublisher,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { accountId, workspace, channel } = this.visitors.account;
    const since = new Date().toISOString();
    const id = derivedId(`${accountId}|${since}`, 'account.health-changed');
    const data = { health: 'green' as const, since };
    await this.publisher.publish(AccountHealthChanged, { id, workspace, channel, accountId, data });
  }
}
