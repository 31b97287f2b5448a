import { AccountHealth } from '@countersign/runtime';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';
import { Senders } from '../sending/senders.js';

/** A provider that takes longer to say whether we may send is in trouble. */
const LIMITS = { timeoutMs: 5_000 };

/** Asks providers whether our accounts may send, so that a revoked token shows before a reply fails by it (CH-11). */
@Injectable()
export class AccountProbe implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private asking = Promise.resolve();

  constructor(
    private readonly senders: Senders,
    private readonly health: AccountHealth,
    private readonly config: DispatcherConfig,
  ) {}

  onApplicationBootstrap(): void {
    const ask = (): void => {
      // One round at a time: a provider that hangs is asked again when it has answered or timed out.
      this.asking = this.round().then(() => {
        this.timer = setTimeout(ask, this.config.probeSeconds * 1_000);
      });
    };
    if (this.senders.askable.length > 0) ask();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.asking;
    clearTimeout(this.timer);
  }

  private async round(): Promise<void> {
    await Promise.all(
      this.senders.askable.map(async ({ account, sender }) => {
        const cause = await sender.probe?.(LIMITS).catch(() => 'provider-unreachable');
        await this.health.report(account, cause);
      }),
    );
  }
}
