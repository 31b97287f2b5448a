import { randomUUID } from 'node:crypto';
import { KV_BUCKETS } from '@countersign/contracts';
import { LEASE_SECONDS, type JetStreamDoor } from '@countersign/messaging';
import { errorCode } from '@countersign/observability';

const LEASE_MS = LEASE_SECONDS * 1000;
/** How often the holder says that it lives, and how often others look, in milliseconds. */
export const RENEWAL_MS = LEASE_MS / 3;
/** JetStream's "wrong last sequence": somebody else wrote this key. */
const TAKEN = '10071';

/**
 * The right to poll one account: a key the server itself forgets when its holder falls silent. One poller per token, because
 * Telegram gives each update to whoever asks first.
 */
export class PollLease {
  private readonly holder = randomUUID();
  private revision: number | undefined;
  private renewedAt = 0;
  /** Revision of the other holder's key when we last looked. */
  private seen: number | undefined;

  constructor(
    private readonly door: JetStreamDoor,
    private readonly accountId: string,
  ) {}

  /** True until the key may have expired: a holder that cannot reach the server must stop before another starts. */
  get held(): boolean {
    return this.revision !== undefined && performance.now() - this.renewedAt < LEASE_MS - RENEWAL_MS / 2;
  }

  /** `other-alive` when somebody else holds it and has renewed it since we last looked. */
  async acquire(): Promise<'held' | 'taken' | 'other-alive'> {
    // Ours from before the server was out of reach: it may still stand.
    if (this.revision !== undefined && (await this.renew())) return 'held';
    const bucket = await this.bucket();
    const askedAt = performance.now();
    try {
      this.revision = await bucket.create(this.accountId, this.holder);
      this.renewedAt = askedAt;
      this.seen = undefined;
      return 'held';
    } catch (error) {
      if (errorCode(error) !== TAKEN) throw error;
      const revision = (await bucket.get(this.accountId))?.revision;
      const renewed = this.seen !== undefined && revision !== undefined && revision !== this.seen;
      this.seen = revision;
      return renewed ? 'other-alive' : 'taken';
    }
  }

  /** Extends the lease. @returns false when it is somebody else's by now */
  async renew(): Promise<boolean> {
    if (this.revision === undefined) return false;
    const askedAt = performance.now();
    try {
      this.revision = await (await this.bucket()).update(this.accountId, this.holder, this.revision);
      this.renewedAt = askedAt;
      return true;
    } catch (error) {
      if (errorCode(error) !== TAKEN) throw error;
      this.revision = undefined;
      return false;
    }
  }

  /** Hands the lease back at once, so that the next poller need not wait. */
  async release(): Promise<void> {
    if (this.revision === undefined) return;
    await (await this.bucket()).delete(this.accountId, { previousSeq: this.revision });
    this.revision = undefined;
  }

  private bucket(): ReturnType<JetStreamDoor['bucket']> {
    return this.door.bucket(KV_BUCKETS.lease);
  }
}
