import type { Envelope } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { publicUrlOf } from '../access/auth.js';
import { ReviewConfig } from '../review.config.js';
import { IS_SUSPENDED } from '../workspaces/suspension.js';
import type { CallEnd } from './webhook-call.js';
import { SIDE_BY_SIDE, TROUBLED, waitAfter } from './retry-schedule.policy.js';
import { messageOf, TEST_EVENT } from './webhook-message.policy.js';

/** A delivery that is ours to try, with all a try needs. */
export interface DueDelivery {
  delivery_id: string;
  endpoint_id: string;
  lease: string;
  message_id: string;
  type: string;
  body: string;
  attempts: number;
  url: string;
  secret: Buffer;
  previous_secret: Buffer | null;
}

/** Longer than a try may take: whoever holds one longer is gone. */
const LEASE_SECONDS = 30;

/** Due and held by nobody, the oldest first; of an endpoint only as many as may be under way at once. */
const CLAIM = `
  UPDATE webhook_delivery d SET lease = gen_random_uuid(), leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
  FROM (SELECT w.delivery_id, e.url, e.secret, CASE WHEN e.previous_until > now() THEN e.previous_secret END AS previous_secret
        FROM webhook_endpoint e CROSS JOIN LATERAL (
          SELECT p.delivery_id, p.next_at FROM webhook_delivery p
          WHERE p.endpoint_id = e.endpoint_id AND p.state = 'pending' AND p.next_at <= clock_timestamp()
            AND (p.leased_until IS NULL OR p.leased_until < clock_timestamp())
          ORDER BY p.next_at, p.seq
          LIMIT greatest(0, CASE WHEN e.failures >= ${TROUBLED} THEN 1 ELSE ${SIDE_BY_SIDE} END
                 - (SELECT count(*) FROM webhook_delivery b WHERE b.endpoint_id = e.endpoint_id AND b.state = 'pending'
                       AND b.leased_until >= clock_timestamp()))
          FOR UPDATE SKIP LOCKED) w
        WHERE e.state = 'active' AND NOT ${IS_SUSPENDED('e.workspace')} ORDER BY w.next_at LIMIT $1) due
  WHERE d.delivery_id = due.delivery_id
  RETURNING d.delivery_id, d.endpoint_id, d.lease, d.message_id, d.type, d.body, d.attempts, due.url, due.secret, due.previous_secret`;

/** What endpoints are to be told, and what came of telling them. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
  ) {}

  /** Keeps what happened for everybody who wants to know; an event told twice is kept once, and a test of a channel is nobody's business. @returns how many are to be told */
  async keep(events: readonly Envelope[]): Promise<number> {
    const messages = events.flatMap((event) => {
      const message = messageOf(event, publicUrlOf(this.config));
      return message ? { ...message, workspace: event.workspace } : [];
    });
    if (messages.length === 0) return 0;
    const kept: unknown[] = await this.dataSource.query(
      `INSERT INTO webhook_delivery (endpoint_id, message_id, type, body)
       SELECT e.endpoint_id, t.id, t.type, t.body FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS t (workspace, id, type, body, place)
       JOIN webhook_endpoint e ON e.workspace = t.workspace AND e.state = 'active' AND t.type = ANY(e.events)
       WHERE NOT EXISTS (SELECT 1 FROM reply r WHERE t.type LIKE 'reply.%' AND r.test
                           AND r.reply_id = (t.body::jsonb #>> '{data,replyId}')::uuid)
       ORDER BY t.place ON CONFLICT (endpoint_id, message_id) DO NOTHING RETURNING 1`,
      [
        messages.map(({ workspace }) => workspace),
        messages.map(({ id }) => id),
        messages.map(({ type }) => type),
        messages.map(({ body }) => body),
      ],
    );
    return kept.length;
  }

  async claim(most: number): Promise<DueDelivery[]> {
    const [rows]: [DueDelivery[], number] = await this.dataSource.query(CLAIM, [most]);
    return rows;
  }

  /** Gives back what was not tried: somebody else may have it at once. */
  async release({ delivery_id: id, lease }: DueDelivery): Promise<void> {
    await this.dataSource.query(
      'UPDATE webhook_delivery SET lease = NULL, leased_until = NULL WHERE delivery_id = $1 AND lease = $2',
      [id, lease],
    );
  }

  /** Notes a try. Where the lease was lost the try is on the log, and what becomes of the delivery is another's to say. */
  async record(due: DueDelivery, end: CallEnd, ms: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO webhook_attempt (delivery_id, status, code, answer, duration_ms)
         SELECT delivery_id, $2, $3, $4, $5 FROM webhook_delivery WHERE delivery_id = $1`,
        [due.delivery_id, end.status ?? null, end.code ?? null, end.answer ?? null, ms],
      );
      const taken = end.code === undefined;
      const wait = taken || due.type === TEST_EVENT ? undefined : waitAfter(due.attempts + 1);
      await manager.query(
        `UPDATE webhook_delivery SET state = $3, attempts = attempts + 1, lease = NULL, leased_until = NULL,
                next_at = clock_timestamp() + make_interval(secs => $4)
         WHERE delivery_id = $1 AND lease = $2`,
        [
          ...[due.delivery_id, due.lease],
          taken ? 'delivered' : wait === undefined ? 'failed' : 'pending',
          wait ?? 0,
        ],
      );
      await this.mark(manager, due, taken);
    });
  }

  /** How the endpoint fares. A test that fails says nothing: somebody is trying it out. */
  private async mark(manager: EntityManager, due: DueDelivery, taken: boolean): Promise<void> {
    if (!taken && due.type === TEST_EVENT) return;
    await manager.query(
      taken
        ? `UPDATE webhook_endpoint SET failures = 0, failing_since = NULL WHERE endpoint_id = $1 AND failures > 0`
        : `UPDATE webhook_endpoint SET failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()) WHERE endpoint_id = $1`,
      [due.endpoint_id],
    );
  }
}
