import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mergeKept } from '../delivery/delivery.repository.js';
import { DispatcherConfig } from '../dispatcher.config.js';
import { settle, type SendOutcome } from './settle.repository.js';
import type { BubbleRow, ClaimedSend } from './send-row.js';

/** Our claim fell while we worked: somebody else decides what becomes of the send. */
export class FenceLost extends Error {
  override readonly name = 'FenceLost';
  readonly code = 'fence-lost';
}

/** Why and for how long a send goes back to the queue. */
export interface Release {
  delayMs: number;
  /** The bubble that was tried. */
  bubble?: BubbleRow;
  /** A failed try, counted towards giving up. */
  failed?: boolean;
  maybeArrived?: boolean;
  /** The whole chat waits, later replies included. */
  throttle?: boolean;
}

/** What happens to a claimed send; every step holds only while the claim is ours. */
@Injectable()
export class ProgressRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DispatcherConfig,
  ) {}

  /**
   * The last thing before the first byte, fence and mark in one statement: from here on a crash means that the bubble may have
   * arrived, and nobody else may try it.
   * @returns false when the reply was withdrawn before anything of it started
   * @throws FenceLost
   */
  async start(send: ClaimedSend, bubble: BubbleRow, started: boolean): Promise<boolean> {
    const [, marked]: [unknown, number] = await this.dataSource.query(
      `WITH held AS (
         UPDATE send SET fence_until = clock_timestamp() + make_interval(secs => $4),
           started_at = coalesce(started_at, clock_timestamp())
         WHERE reply_id = $1 AND fence = $2 AND fence_until > clock_timestamp() AND (withdrawn IS NULL OR $5)
         RETURNING reply_id
       )
       UPDATE send_bubble b SET state = 'sending', attempts = attempts + 1 FROM held WHERE b.bubble_id = $3`,
      [send.reply_id, send.fence, bubble.bubble_id, this.config.fenceSeconds, started],
    );
    if (marked > 0) return true;
    const [row]: { withdrawn: ClaimedSend['withdrawn'] }[] = await this.dataSource.query(
      'SELECT withdrawn FROM send WHERE reply_id = $1 AND fence = $2 AND fence_until > clock_timestamp()',
      [send.reply_id, send.fence],
    );
    if (!row) throw new FenceLost();
    send.withdrawn = row.withdrawn;
    return false;
  }

  /** A bubble was accepted; with the last one the send has ended. */
  sent(send: ClaimedSend, bubble: BubbleRow, providerMessageId: string, last: boolean): Promise<void> {
    return this.owned(send, async (manager) => {
      await manager.query(
        `UPDATE send_bubble SET state = 'sent', provider_message_id = $2, sent_at = now() WHERE bubble_id = $1`,
        [bubble.bubble_id, providerMessageId],
      );
      if (last) await settle(manager, send, { state: 'sent' });
      else await this.renew(manager, send);
      await mergeKept(manager, bubble.bubble_id);
    });
  }

  /** The send ends here; `bubble` is the one that made it end. */
  end(
    send: ClaimedSend,
    outcome: Exclude<SendOutcome, { state: 'sent' }>,
    bubble?: BubbleRow,
  ): Promise<void> {
    return this.owned(send, async (manager) => {
      if (bubble) {
        await manager.query('UPDATE send_bubble SET state = $2 WHERE bubble_id = $1', [
          bubble.bubble_id,
          outcome.state,
        ]);
      }
      await settle(manager, send, outcome);
      if (bubble) await mergeKept(manager, bubble.bubble_id);
    });
  }

  /** Back to the queue, to be claimed again when the delay is over. */
  release(send: ClaimedSend, { delayMs, bubble, failed, maybeArrived, throttle }: Release): Promise<void> {
    return this.owned(send, async (manager) => {
      if (bubble) {
        await manager.query(
          `UPDATE send_bubble SET state = 'queued', failures = failures + $2, maybe_arrived = $3 WHERE bubble_id = $1`,
          [bubble.bubble_id, failed ? 1 : 0, maybeArrived ?? bubble.maybe_arrived],
        );
      }
      if (throttle) {
        await manager.query(
          `INSERT INTO throttle (account_id, conversation_id, until)
           VALUES ($1, $2, now() + make_interval(secs => $3::float8 / 1000))
           ON CONFLICT (account_id, conversation_id) DO UPDATE SET until = greatest(throttle.until, excluded.until)`,
          [send.account_id, send.conversation_id, delayMs],
        );
      }
      await manager.query(
        `UPDATE send SET state = 'queued', fence = NULL, fence_until = NULL,
           not_before = clock_timestamp() + make_interval(secs => $2::float8 / 1000) WHERE reply_id = $1`,
        [send.reply_id, delayMs],
      );
    });
  }

  /** The next bubble may have to wait: the fence is counted from here. */
  private async renew(manager: EntityManager, { reply_id: replyId }: ClaimedSend): Promise<void> {
    await manager.query(
      'UPDATE send SET fence_until = clock_timestamp() + make_interval(secs => $2) WHERE reply_id = $1',
      [replyId, this.config.fenceSeconds],
    );
  }

  private owned(send: ClaimedSend, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const held: unknown[] = await manager.query(
        'SELECT 1 FROM send WHERE reply_id = $1 AND fence = $2 FOR UPDATE',
        [send.reply_id, send.fence],
      );
      if (held.length === 0) throw new FenceLost();
      await work(manager);
    });
  }
}
