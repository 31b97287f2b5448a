import { randomUUID } from 'node:crypto';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ReviewConfig } from '../review.config.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { newSecret, SecretBox } from './endpoint-secret.js';
import { testMessage } from './webhook-message.policy.js';
import { WebhookSender } from './webhook-sender.service.js';
import type {
  DeliveriesDto,
  DeliveriesQuery,
  NewWebhookDto,
  SaveWebhookDto,
  WebhookDto,
  WebhookSecretDto,
} from './webhook.dto.js';
import { listedWebhooks, loggedDeliveries } from './webhooks.query.js';

/** How long a secret that was replaced goes on signing beside its successor. */
const OVERLAP_HOURS = 24;
/** A workspace has no more than that: each is told everything it wants by itself. */
const MOST = 20;

interface Endpoint {
  name: string;
  url: string;
  events: string[];
  state: WebhookDto['state'];
  version: number;
  secret: Buffer;
}

/** Who is told what happens (SE-13). What becomes of one is on the trail, in the same transaction. */
@Injectable()
export class Webhooks {
  private readonly box: SecretBox;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
    private readonly current: CurrentWorkspace,
    private readonly sender: WebhookSender,
  ) {
    this.box = new SecretBox(config.sessionSecret);
  }

  list(): Promise<WebhookDto[]> {
    return listedWebhooks(this.dataSource.manager, this.current.workspace);
  }

  /** @throws Problem 404 */
  async deliveries(id: string, page: DeliveriesQuery): Promise<DeliveriesDto> {
    await this.endpoint(this.dataSource.manager, id);
    return loggedDeliveries(this.dataSource.manager, id, page);
  }

  /** @throws Problem 422 `invalid` for an address that may not be called, 409 `too_many` */
  async create(by: Person, { name, url, events }: NewWebhookDto): Promise<WebhookSecretDto> {
    await this.checkPlace(url);
    const id = randomUUID();
    const secret = newSecret();
    await this.dataSource.transaction(async (manager) => {
      const made: unknown[] = await manager.query(
        `INSERT INTO webhook_endpoint (endpoint_id, workspace, name, url, events, secret, created_by)
         SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM webhook_endpoint WHERE workspace = $2) < ${MOST} RETURNING 1`,
        [id, this.current.workspace, name.trim(), url, events, this.box.seal(id, secret), actorOf(by)],
      );
      if (made.length === 0)
        throw new Problem(409, 'too_many', `There are ${MOST} webhooks already. Remove one first.`);
      await this.record(manager, by, 'webhook.created', id, { host: new URL(url).host, events });
    });
    return { id, secret };
  }

  /** @throws Problem 404, 409 `version_conflict`, 422 `invalid` */
  async save(by: Person, id: string, { name, url, events, on, base }: SaveWebhookDto): Promise<void> {
    // Where the place is as it was and nobody is told, its host may be gone.
    if (on || url !== (await this.endpoint(this.dataSource.manager, id)).url) await this.checkPlace(url);
    await this.dataSource.transaction(async (manager) => {
      const before = await this.endpoint(manager, id);
      if (before.version !== base)
        throw new Problem(409, 'version_conflict', 'Somebody changed this webhook meanwhile. Look at it again.'); // prettier-ignore
      // One that died is off: it stays what it is until somebody switches it on.
      const state = on ? 'active' : before.state === 'active' ? 'off' : before.state;
      const revived = on && before.state !== 'active';
      await manager.query(
        `UPDATE webhook_endpoint SET name = $2, url = $3, events = $4, state = $5, version = version + 1,
                failures = CASE WHEN $6 THEN 0 ELSE failures END, failing_since = CASE WHEN $6 THEN NULL ELSE failing_since END
         WHERE endpoint_id = $1`,
        [id, name.trim(), url, events, state, revived || url !== before.url],
      );
      await this.record(manager, by, 'webhook.saved', id, { host: new URL(url).host, events, on });
    });
    this.sender.nudge();
  }

  /** Ends it with everything that waits for it and its log. @throws Problem 404 */
  remove(by: Person, id: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const { url } = await this.endpoint(manager, id);
      await manager.query('DELETE FROM webhook_endpoint WHERE endpoint_id = $1', [id]);
      await this.record(manager, by, 'webhook.removed', id, { host: new URL(url).host });
    });
  }

  /** Another secret; the one before it signs too for another day, also when this is done twice: the receiver has that one. @throws Problem 404 */
  async rotate(by: Person, id: string): Promise<WebhookSecretDto> {
    const secret = newSecret();
    await this.dataSource.transaction(async (manager) => {
      await this.endpoint(manager, id);
      await manager.query(
        `UPDATE webhook_endpoint SET previous_secret = CASE WHEN previous_until > now() THEN previous_secret ELSE secret END, previous_until = now() + make_interval(hours => $3), secret = $2,
                version = version + 1 WHERE endpoint_id = $1`,
        [id, this.box.seal(id, secret), OVERLAP_HOURS],
      );
      await this.record(manager, by, 'webhook.rotated', id, {});
    });
    return { id, secret };
  }

  /** Sends an event that says nothing, once. @returns what to look for on the log. @throws Problem 404, 409 `webhook_off` */
  async test(by: Person, id: string): Promise<{ deliveryId: string }> {
    const deliveryId = await this.dataSource.transaction(async (manager) => {
      if ((await this.endpoint(manager, id)).state !== 'active') throw off();
      const message = testMessage(randomUUID(), new Date().toISOString(), id);
      const [row]: { delivery_id: string }[] = await manager.query(
        'INSERT INTO webhook_delivery (endpoint_id, message_id, type, body) VALUES ($1, $2, $3, $4) RETURNING delivery_id',
        [id, message.id, message.type, message.body],
      );
      await this.record(manager, by, 'webhook.tested', id, {});
      return row!.delivery_id;
    });
    this.sender.nudge();
    return { deliveryId };
  }

  /** Tells it again, under the same id, with all its tries before it. @throws Problem 404, 409 `webhook_off` */
  async replay(by: Person, deliveryId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [row]: { endpoint_id: string; state: string; type: string; message_id: string }[] =
        await manager.query(
          `SELECT e.endpoint_id, e.state, d.type, d.message_id FROM webhook_delivery d JOIN webhook_endpoint e USING (endpoint_id)
           WHERE d.delivery_id = $1 AND e.workspace = $2 FOR UPDATE OF d`,
          [deliveryId, this.current.workspace],
        );
      if (!row) throw new Problem(404, 'not_found', 'There is no such delivery: they are kept for 14 days.');
      if (row.state !== 'active') throw off();
      await manager.query(
        `UPDATE webhook_delivery SET state = 'pending', attempts = 0, next_at = clock_timestamp() WHERE delivery_id = $1`,
        [deliveryId],
      );
      const detail = { delivery: deliveryId, event: row.message_id, type: row.type };
      await this.record(manager, by, 'webhook.replayed', row.endpoint_id, detail);
    });
    this.sender.nudge();
  }

  private async checkPlace(url: string): Promise<void> {
    const message = await this.config.outbound.placeProblemOf(url);
    if (message) throw new Problem(422, 'invalid', 'Some fields are wrong.', [{ field: 'url', message }]);
  }

  private async endpoint(manager: EntityManager, id: string): Promise<Endpoint> {
    const [row]: Endpoint[] = await manager.query(
      'SELECT name, url, events, state, version, secret FROM webhook_endpoint WHERE endpoint_id = $1 AND workspace = $2 FOR UPDATE',
      [id, this.current.workspace],
    );
    if (!row) throw new Problem(404, 'not_found', 'There is no such webhook: it may have been removed.');
    return row;
  }

  private async record(
    manager: EntityManager,
    by: Person,
    action: string,
    objectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, { kind: 'access' });
    const { workspace } = this.current;
    const actor = actorOf(by);
    await appendAudit(manager, { workspace, actor, action, objectKind: 'webhook', objectId, detail });
  }
}

const off = (): Problem =>
  new Problem(409, 'webhook_off', 'This webhook is switched off. Switch it on, and it is told again.');
