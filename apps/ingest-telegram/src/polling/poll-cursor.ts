import { KV_BUCKETS } from '@countersign/contracts';
import type { JetStreamDoor } from '@countersign/messaging';
import { usableOffset, type Cursor } from './offset.policy.js';

/** How far an account was read, kept across processes. Behind is harmless: what comes again is a duplicate. */
export class PollCursor {
  private cursor: Cursor | undefined;

  constructor(
    private readonly door: JetStreamDoor,
    private readonly accountId: string,
  ) {}

  get offset(): number | undefined {
    return usableOffset(this.cursor, Date.now());
  }

  /** What the poller before us left. */
  async load(): Promise<void> {
    const entry = await (await this.door.bucket(KV_BUCKETS.cursor)).get(this.accountId);
    this.cursor = entry?.operation === 'PUT' ? entry.json<Cursor>() : undefined;
  }

  async advance(offset: number): Promise<void> {
    this.cursor = { offset, at: Date.now() };
    await (await this.door.bucket(KV_BUCKETS.cursor)).put(this.accountId, JSON.stringify(this.cursor));
  }
}
