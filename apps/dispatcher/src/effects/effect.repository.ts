import { randomUUID } from 'node:crypto';
import { derivedId, EffectSettled, type Envelope, type ReplyApproved } from '@countersign/contracts';
import { effectContentOf } from '@countersign/contracts/approval';
import { encodeEvent } from '@countersign/messaging';
import { currentTraceparent, log } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { STOPPED } from '../stopping/kill-switch.repository.js';
import type { EffectEnd } from './effect-decision.policy.js';
import type { ClaimedEffect } from './effect-row.js';

const ROW = `effect_id, reply_id, position, workspace, channel, account_id, conversation_id, contact_id, kind, parameters, approved_by,
  approved_at, withdrawn, attempts, failures, maybe_done, fence, correlation_id, causation_id, traceparent`;

/** A withdrawn one is taken whatever it waits for: it is only ended. */
const STARTABLE = `s.state = 'queued' AND (s.withdrawn IS NOT NULL OR (s.not_before <= clock_timestamp() AND NOT ${STOPPED}
  AND NOT EXISTS (SELECT 1 FROM effect_breaker b WHERE b.kind = s.kind AND b.open_until > clock_timestamp())))`;

/** Calls in a row that came to nothing until a receiver is left alone, and for how many seconds. */
const BREAKS_AFTER = 3;
const BREAK_SECONDS = 30;

/** The ledger of effects: a row before a call, and a claim with a fence on the database's clock. */
@Injectable()
export class EffectRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Enters what an approval carries, once: called for every delivery of it, the reply's own entry must be there. What was withdrawn
   * before its approval came is entered as withdrawn, so that its end is told too.
   */
  async enter({ id, data, correlationId, contactId, workspace }: Envelope<ReplyApproved>): Promise<void> {
    const { replyId, effects = [], recipient, approval } = data;
    const rows = effects.map((effect, position) => {
      const { kind, ...parameters } = effectContentOf(effect);
      return { effect_id: derivedId(replyId, `effect:${position}`), position, kind, parameters };
    });
    if (rows.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO effect (effect_id, position, kind, parameters, reply_id, workspace, channel, account_id, conversation_id, contact_id,
         approved_by, approved_at, state, withdrawn, correlation_id, causation_id, traceparent)
       SELECT e.effect_id, e.position, e.kind, e.parameters, $2, $3, $4, $5, $6, $7, $8, $9, 'queued',
         CASE WHEN r.approved THEN r.withdrawn ELSE coalesce(r.code, 'withdrawn') END, $10, $11, $12
       FROM jsonb_to_recordset($1::jsonb) AS e(effect_id uuid, position integer, kind text, parameters jsonb), send r
       WHERE r.reply_id = $2 ON CONFLICT DO NOTHING`,
      [
        ...[JSON.stringify(rows), replyId, workspace, recipient.channel, recipient.accountId],
        ...[recipient.conversationId, contactId ?? null, approval.approvedBy, approval.approvedAt],
        ...[correlationId, id, currentTraceparent() ?? null],
      ],
    );
  }

  /** What has not begun does not begin any more. */
  async withdraw(replyId: string, reason: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE effect SET withdrawn = $2 WHERE reply_id = $1 AND state = 'queued' AND withdrawn IS NULL`,
      [replyId, reason],
    );
  }

  /** The next effect, now ours alone until its fence falls: from here on a crash means that it may have been carried out. */
  async claim(fenceSeconds: number): Promise<ClaimedEffect | undefined> {
    const [rows]: [ClaimedEffect[], number] = await this.dataSource.query(
      `UPDATE effect SET state = 'calling', attempts = attempts + CASE WHEN withdrawn IS NULL THEN 1 ELSE 0 END, fence = $1,
         fence_until = clock_timestamp() + make_interval(secs => $2)
       WHERE effect_id = (SELECT s.effect_id FROM effect s WHERE ${STARTABLE} ORDER BY s.not_before LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${ROW}`,
      [randomUUID(), fenceSeconds],
    );
    return rows[0];
  }

  /** Effects whose worker was lost in the middle of a call, now ours. */
  async takeOverLost(fenceSeconds: number): Promise<ClaimedEffect[]> {
    const [rows]: [ClaimedEffect[], number] = await this.dataSource.query(
      `UPDATE effect SET fence = $1, fence_until = clock_timestamp() + make_interval(secs => $2)
       WHERE effect_id IN (SELECT effect_id FROM effect WHERE state = 'calling' AND fence_until < clock_timestamp()
                           LIMIT 50 FOR UPDATE SKIP LOCKED) RETURNING ${ROW}`,
      [randomUUID(), fenceSeconds],
    );
    return rows;
  }

  /** Back to the queue; nothing happens where the claim was lost. */
  async release(
    { effect_id: id, fence }: ClaimedEffect,
    { delayMs, maybeDone }: { delayMs: number; maybeDone: boolean },
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE effect SET state = 'queued', failures = failures + 1, maybe_done = $4, fence = NULL, fence_until = NULL,
         not_before = clock_timestamp() + make_interval(secs => $3::float8 / 1000) WHERE effect_id = $1 AND fence = $2`,
      [id, fence, delayMs, maybeDone],
    );
  }

  /** Ends an effect, forgets its parameters and tells everybody; nothing happens where the claim was lost. */
  async settle(effect: ClaimedEffect, end: EffectEnd): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, count]: [unknown, number] = await manager.query(
        `UPDATE effect SET state = $3, code = $4, reference = $5, parameters = NULL, fence = NULL, fence_until = NULL, settled_at = now()
         WHERE effect_id = $1 AND fence = $2`,
        [
          ...[effect.effect_id, effect.fence, end.outcome],
          ...(end.outcome === 'done' ? [null, end.reference ?? null] : [end.code, null]),
        ],
      );
      if (count > 0) await tell(manager, effect, end);
    });
  }

  /** Keeps how the receiver is: after a few troubles in a row nobody calls it for a while. */
  async heard(kind: string, trouble: boolean): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO effect_breaker AS b (kind, failures) VALUES ($1, $2)
       ON CONFLICT (kind) DO UPDATE SET failures = CASE WHEN $2 = 1 THEN b.failures + 1 ELSE 0 END,
         open_until = CASE WHEN $2 = 1 AND b.failures + 1 >= ${BREAKS_AFTER}
           THEN clock_timestamp() + interval '${BREAK_SECONDS} seconds' ELSE clock_timestamp() END`,
      [kind, trouble ? 1 : 0],
    );
  }
}

async function tell(manager: EntityManager, effect: ClaimedEffect, end: EffectEnd): Promise<void> {
  const { effect_id: effectId, reply_id: replyId, position, kind, attempts } = effect;
  const event = encodeEvent('dispatcher', EffectSettled, {
    id: derivedId(effectId, 'effect.settled'),
    workspace: effect.workspace,
    channel: effect.channel ?? undefined,
    accountId: effect.account_id ?? undefined,
    conversationId: effect.conversation_id,
    contactId: effect.contact_id ?? undefined,
    correlationId: effect.correlation_id,
    causationId: effect.causation_id,
    data: { effectId, replyId, position, kind, ...end, attempts, at: new Date().toISOString() },
  });
  await Outbox.add(manager, event);
  const code = end.outcome === 'done' ? undefined : end.code;
  log.info('effect.settled', { reply_id: replyId, name: kind, outcome: end.outcome, code });
}
