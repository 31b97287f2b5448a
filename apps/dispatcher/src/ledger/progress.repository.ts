import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mergeKept } from '../delivery/delivery.repository.js';
import { DispatcherConfig } from '../dispatcher.config.js';
import { STOPPED } from '../stopping/kill-switch.repository.js';
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
  /** The chat waits, later replies included; see {@link wait}. */
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
   * @returns why it must not leave: the reply was withdrawn before anything of it started, or sending is stopped
   * @throws FenceLost
   */
  async start(
    send: ClaimedSend,
    bubble: BubbleRow,
    started: boolean,
  ): Promise<'withdrawn' | 'stopped' | undefined> {
    const [, marked]: [unknown, number] = await this.dataSource.query(
      `WITH held AS (
         UPDATE send s SET fence_until = clock_timestamp() + make_interval(secs => $4),
           started_at = coalesce(started_at, clock_timestamp())
         WHERE reply_id = $1 AND fence = $2 AND fence_until > clock_timestamp() AND (withdrawn IS NULL OR $5)
           AND NOT ${STOPPED}
         RETURNING reply_id
       )
       UPDATE send_bubble b SET state = 'sending', attempts = attempts + 1, attempted_at = clock_timestamp() FROM held WHERE b.bubble_id = $3`,
      [send.reply_id, send.fence, bubble.bubble_id, this.config.fenceSeconds, started],
    );
    if (marked > 0) return undefined;
    const [row]: { withdrawn: ClaimedSend['withdrawn'] }[] = await this.dataSource.query(
      'SELECT withdrawn FROM send WHERE reply_id = $1 AND fence = $2 AND fence_until > clock_timestamp()',
      [send.reply_id, send.fence],
    );
    if (!row) throw new FenceLost();
    send.withdrawn = row.withdrawn;
    return send.withdrawn && !started ? 'withdrawn' : 'stopped';
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
      if (throttle) await wait(manager, send, delayMs);
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

/**
 * Keeps a provider's wait in the database, where a restart finds it (DS-05). A refusal does not say whether it means the chat or the
 * whole account, and one noisy chat must not silence all others for hours: so the first refusal holds its chat. A second chat
 * that is refused while the first still waits is the sign that the account itself is meant, and holds it as long as that refusal says.
 */
async function wait(manager: EntityManager, send: ClaimedSend, delayMs: number): Promise<void> {
  const { account_id: accountId, conversation_id: conversationId } = send;
  await manager.query(
    `INSERT INTO throttle (account_id, conversation_id, until)
     SELECT $1, held, now() + make_interval(secs => $3::float8 / 1000) FROM unnest(ARRAY[$2, '']) AS held
     WHERE held <> '' OR EXISTS (SELECT 1 FROM throttle t WHERE t.account_id = $1 AND t.conversation_id NOT IN ($2, '') AND t.until > now())
     ON CONFLICT (account_id, conversation_id) DO UPDATE SET until = greatest(throttle.until, excluded.until)`,
    [accountId, conversationId, delayMs],
  );
}
