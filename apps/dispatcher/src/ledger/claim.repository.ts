import { randomUUID } from 'node:crypto';
import { withTraceparent } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mergeKept } from '../delivery/delivery.repository.js';
import { DispatcherConfig } from '../dispatcher.config.js';
import { REPEATABLE } from '../sending/send-decision.policy.js';
import { STOPPED } from '../stopping/kill-switch.repository.js';
import { settle } from './settle.repository.js';
import type { BubbleRow, ClaimedSend, SendRow } from './send-row.js';

const SETTLED = `('sent', 'rejected', 'cancelled', 'unknown')`;
const SEND = `s.reply_id, s.workspace, s.channel, s.account_id, s.conversation_id, s.contact_id, s.ordinal, s.correlation_id,
  s.causation_id, s.traceparent, s.address, s.freshness, s.seen_event, s.seen_seq, s.withdrawn, s.fence`;
const BUBBLES = `(SELECT json_agg(b ORDER BY b.position) FROM send_bubble b WHERE b.reply_id = s.reply_id) AS bubbles`;
/** How the earlier reply ended that this one builds on. */
const EXPECTED = `(SELECT p.state FROM send p WHERE p.conversation_id = s.conversation_id AND p.ordinal = s.expects_ordinal) AS expected`;
/** Nothing of it can have reached the customer. */
const UNSTARTED = `NOT EXISTS (SELECT 1 FROM send_bubble b WHERE b.reply_id = s.reply_id AND (b.state <> 'queued' OR b.maybe_arrived))`;

/**
 * How many replies before this one there are of a kind. Whatever was called began when all before it had ended, so only those
 * after the last such one are counted: what was cancelled or refused may have ended before its turn.
 */
const before = (kind: string): string => `(
  SELECT a.ordinal + (SELECT count(*) FROM send e WHERE e.conversation_id = s.conversation_id AND e.ordinal > a.ordinal
    AND e.ordinal < s.ordinal AND (e.approved OR e.state = 'cancelled') AND ${kind})
  FROM (SELECT coalesce(max(p.ordinal), 0) AS ordinal FROM send p WHERE p.conversation_id = s.conversation_id
    AND p.ordinal < s.ordinal AND p.state IN ('sent', 'unknown')) a)`;

/**
 * A send may start when every one before it exists and has ended (DS-02). `unknown` has ended too: whatever its lost request
 * did, it was done before this one starts, so the order the customer sees is right. A withdrawn send that has not started is
 * taken whatever it waits for: it will only be cancelled. A throttle without a conversation holds the whole account.
 */
const STARTABLE = `s.state = 'queued' AND s.approved AND (
  (s.withdrawn IS NOT NULL AND ${UNSTARTED})
  OR (s.not_before <= clock_timestamp() AND NOT ${STOPPED}
    AND s.ordinal - 1 = ${before(`e.state IN ${SETTLED}`)}
    AND NOT EXISTS (SELECT 1 FROM throttle t WHERE t.account_id = s.account_id
      AND t.conversation_id IN (s.conversation_id, '') AND t.until > clock_timestamp())))`;

/** Who may work on which send: claims with a fence, on the database's clock. */
@Injectable()
export class ClaimRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DispatcherConfig,
  ) {}

  /** The next send of a conversation, now ours alone until its fence falls; undefined when none may start. */
  async claim(conversationId: string): Promise<ClaimedSend | undefined> {
    const [rows]: [(Omit<ClaimedSend, 'seen_seq'> & { seen_seq: string })[], number] =
      await this.dataSource.query(
        `UPDATE send s SET state = 'sending', fence = $2, fence_until = clock_timestamp() + make_interval(secs => $3)
       WHERE s.reply_id = (SELECT s.reply_id FROM send s WHERE s.conversation_id = $1 AND ${STARTABLE}
                           ORDER BY s.ordinal LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${SEND}, ${EXPECTED}, ${BUBBLES}`,
        [conversationId, randomUUID(), this.config.fenceSeconds],
      );
    const row = rows[0];
    return row && { ...row, seen_seq: Number(row.seen_seq) };
  }

  /** Conversations in which something may start, whoever forgot to start it. */
  async startable(): Promise<string[]> {
    const rows: { conversation_id: string }[] = await this.dataSource.query(
      `SELECT DISTINCT s.conversation_id FROM send s WHERE ${STARTABLE} LIMIT 500`,
    );
    return rows.map(({ conversation_id: id }) => id);
  }

  /** Replies that have waited a minute for one before them that never came, or was refused: something was lost, or is in the dead letters. */
  async waitingForPredecessor(): Promise<number> {
    const [row]: { waiting: number }[] = await this.dataSource.query(
      `SELECT count(*)::integer AS waiting FROM send s
       WHERE s.state = 'queued' AND s.ordinal > 1 AND s.created_at < now() - interval '60 seconds'
         AND s.ordinal - 1 > ${before('true')}`,
    );
    return row?.waiting ?? 0;
  }

  /**
   * Takes over sends whose worker was lost. A bubble that was marked as being sent may have arrived: it becomes `unknown`
   * and is never queued again, unless its channel shows a repeat only once. Between two bubbles nothing was under way, so
   * the send simply goes on (DS-07).
   * @returns how many were settled as unknown
   */
  recoverExpired(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const expired: (SendRow & { bubbles: BubbleRow[] })[] = await manager.query(
        `SELECT ${SEND}, ${BUBBLES} FROM send s WHERE s.state = 'sending' AND s.fence_until < clock_timestamp()
         LIMIT 50 FOR UPDATE SKIP LOCKED`,
      );
      let unknown = 0;
      for (const send of expired) {
        const underWay = send.bubbles.find(({ state }) => state === 'sending');
        if (underWay && !(send.channel && REPEATABLE[send.channel])) {
          await withTraceparent(send.traceparent ?? undefined, async () => {
            await setBubble(manager, underWay.bubble_id, 'unknown');
            await settle(manager, send, { state: 'unknown', errorCode: 'worker-lost' });
            await mergeKept(manager, underWay.bubble_id);
          });
          unknown += 1;
          continue;
        }
        if (underWay) await setBubble(manager, underWay.bubble_id, 'queued', true);
        await manager.query(
          `UPDATE send SET state = 'queued', fence = NULL, fence_until = NULL, not_before = now() WHERE reply_id = $1`,
          [send.reply_id],
        );
      }
      return unknown;
    });
  }
}

async function setBubble(
  manager: EntityManager,
  bubbleId: string,
  state: 'unknown' | 'queued',
  maybeArrived = false,
): Promise<void> {
  await manager.query(
    'UPDATE send_bubble SET state = $2, maybe_arrived = maybe_arrived OR $3 WHERE bubble_id = $1',
    [bubbleId, state, maybeArrived],
  );
}
