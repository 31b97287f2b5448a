import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ReviewConfig } from '../review.config.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { notAddresses } from './address-list.js';
import type { ApiKeyDto, MadeKeyDto, NewKeyDto } from './api-key.dto.js';
import { listedKeys } from './api-keys.query.js';
import { KeyProver, newKey } from './key-secret.js';

/** How long a key that was rotated goes on working beside its successor. */
const OVERLAP_HOURS = 24;

/** Keys for other programs (SE-04). What becomes of one is on the trail, in the same transaction. */
@Injectable()
export class ApiKeys {
  private readonly prover: KeyProver;

  constructor(
    private readonly dataSource: DataSource,
    config: ReviewConfig,
    private readonly current: CurrentWorkspace,
  ) {
    this.prover = new KeyProver(config.sessionSecret);
  }

  list(): Promise<ApiKeyDto[]> {
    return listedKeys(this.dataSource.manager, this.current.workspace);
  }

  /** @throws Problem 422 `invalid` where an address is none */
  create(by: Person, wanted: NewKeyDto): Promise<MadeKeyDto> {
    const message = 'is not an IP address or a range like 203.0.113.0/24';
    const wrong = notAddresses(wanted.addresses).map((one) => ({
      field: 'addresses',
      message: `${one} ${message}`,
    }));
    if (wrong.length > 0) throw new Problem(422, 'invalid', 'Some fields are wrong.', wrong);
    return this.dataSource.transaction(async (manager) => {
      const made = await this.insert(manager, by, wanted);
      const { scopes, addresses, days, perMinute } = wanted;
      await this.record(manager, by, 'key.created', made.id, { scopes, addresses, days, perMinute });
      return made;
    });
  }

  /** A successor with the same rights and the same length of life; the old one works for another day. @throws Problem 409 `key_over` */
  rotate(by: Person, id: string): Promise<MadeKeyDto> {
    return this.dataSource.transaction(async (manager) => {
      const [old]: NewKeyDto[] = await manager.query(
        `SELECT name, scopes, addresses, days, rate_per_min AS "perMinute" FROM api_key
         WHERE key_id = $1 AND workspace = $2 AND replaced_by IS NULL AND revoked_at IS NULL AND expires_at > now() FOR UPDATE`,
        [id, this.current.workspace],
      );
      if (!old) throw over('rotated');
      const made = await this.insert(manager, by, old);
      await manager.query(
        'UPDATE api_key SET replaced_by = $2, expires_at = least(expires_at, now() + make_interval(hours => $3)) WHERE key_id = $1',
        [id, made.id, OVERLAP_HOURS],
      );
      await this.record(manager, by, 'key.rotated', id, { successor: made.id });
      return made;
    });
  }

  /** It is refused from its next request on. @throws Problem 409 `key_over` */
  revoke(by: Person, id: string, reason: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const [, revoked]: [unknown, number] = await manager.query(
        `UPDATE api_key SET revoked_at = now(), revoked_by = $3, revoked_reason = $4
         WHERE key_id = $1 AND workspace = $2 AND revoked_at IS NULL AND expires_at > now()`,
        [id, this.current.workspace, actorOf(by), reason.trim()],
      );
      if (revoked === 0) throw over('revoked');
      await this.record(manager, by, 'key.revoked', id, { reason: reason.trim() });
    });
  }

  private async insert(
    manager: EntityManager,
    by: Person,
    { name, scopes, addresses, days, perMinute }: NewKeyDto,
  ): Promise<MadeKeyDto> {
    const parts = newKey();
    const [row]: { expires_at: Date }[] = await manager.query(
      `INSERT INTO api_key (key_id, workspace, secret_hash, name, scopes, addresses, days, created_by, rate_per_min, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::integer, $8, $9, now() + make_interval(days => $7::integer)) RETURNING expires_at`,
      [
        ...[parts.id, this.current.workspace, this.prover.hash(parts), name.trim()],
        ...[scopes, addresses, days, actorOf(by), perMinute],
      ],
    );
    return { id: parts.id, key: parts.key, expiresAt: row!.expires_at.toISOString() };
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
    await appendAudit(manager, {
      workspace,
      actor: actorOf(by),
      action,
      objectKind: 'key',
      objectId,
      detail,
    });
  }
}

const over = (wanted: string): Problem =>
  new Problem(409, 'key_over', `Nothing was ${wanted}: this key was replaced, revoked or has expired.`);
