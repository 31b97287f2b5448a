import type { EntityManager } from 'typeorm';
import type { AttemptDto, DeliveriesDto, WebhookDeliveryDto, WebhookDto } from './webhook.dto.js';
import type { WebhookEvent } from './webhook-message.policy.js';

interface EndpointRow {
  endpoint_id: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  state: WebhookDto['state'];
  failures: number;
  failing_since: Date | null;
  previous_until: Date | null;
  waiting: number;
  created_by_name: string;
  created_at: Date;
  version: number;
}

interface DeliveryRow {
  seq: string;
  delivery_id: string;
  message_id: string;
  type: string;
  state: WebhookDeliveryDto['state'];
  created_at: Date;
  next_at: Date;
  body: string;
  attempts: { at: string; status: number | null; code: string | null; answer: string | null; ms: number }[];
}

/** What an administrator sees of those who are told. */
export async function listedWebhooks(manager: EntityManager, workspace: string): Promise<WebhookDto[]> {
  const rows: EndpointRow[] = await manager.query(
    `SELECT e.*, coalesce(p.name, 'Somebody') AS created_by_name,
            CASE WHEN e.previous_until > now() THEN e.previous_until END AS previous_until,
            (SELECT count(*)::int FROM webhook_delivery d WHERE d.endpoint_id = e.endpoint_id AND d.state = 'pending') AS waiting
     FROM webhook_endpoint e LEFT JOIN person p ON 'person:' || p.id = e.created_by
     WHERE e.workspace = $1 ORDER BY e.created_at`,
    [workspace],
  );
  return rows.map((row) => ({
    id: row.endpoint_id,
    name: row.name,
    url: row.url,
    events: row.events,
    state: row.state,
    failures: row.failures,
    ...(row.failing_since && { failingSince: row.failing_since.toISOString() }),
    ...(row.previous_until && { previousSecretUntil: row.previous_until.toISOString() }),
    waiting: row.waiting,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  }));
}

/** A page of what one endpoint was told, with every try. */
export async function loggedDeliveries(
  manager: EntityManager,
  endpointId: string,
  { cursor, limit }: { cursor?: number; limit: number },
): Promise<DeliveriesDto> {
  const rows: DeliveryRow[] = await manager.query(
    `SELECT d.seq, d.delivery_id, d.message_id, d.type, d.state, d.created_at, d.next_at, d.body,
            coalesce((SELECT json_agg(json_build_object('at', a.at, 'status', a.status, 'code', a.code, 'answer', a.answer,
                                                        'ms', a.duration_ms) ORDER BY a.at DESC)
                      FROM (SELECT * FROM webhook_attempt t WHERE t.delivery_id = d.delivery_id ORDER BY t.at DESC LIMIT 20) a), '[]') AS attempts
     FROM webhook_delivery d
     WHERE d.endpoint_id = $1 AND ($2::bigint IS NULL OR d.seq < $2) ORDER BY d.seq DESC LIMIT $3`,
    [endpointId, cursor ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    deliveries: page.map(deliveryOf),
    ...(rows.length > limit && { nextCursor: Number(page.at(-1)!.seq) }),
  };
}

function deliveryOf(row: DeliveryRow): WebhookDeliveryDto {
  return {
    id: row.delivery_id,
    messageId: row.message_id,
    type: row.type,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    ...(row.state === 'pending' && { nextAt: row.next_at.toISOString() }),
    body: row.body,
    attempts: row.attempts.map(({ at, status, code, answer, ms }): AttemptDto => ({
      at: new Date(at).toISOString(),
      ...(status !== null && { status }),
      ...(code !== null && { code }),
      ...(answer !== null && { answer }),
      durationMs: ms,
    })),
  };
}
