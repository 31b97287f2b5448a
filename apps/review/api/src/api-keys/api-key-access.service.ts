import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import type { Scope } from '../access/scopes.js';
import { ReviewConfig } from '../review.config.js';
import { IS_SUSPENDED, suspended } from '../workspaces/suspension.js';
import { isListed } from './address-list.js';
import { keyParts, KeyProver } from './key-secret.js';

interface KeyRow {
  workspace: string;
  name: string;
  secret_hash: Buffer;
  scopes: Scope[];
  rate_per_min: number;
  addresses: string[];
  over: boolean;
  suspended: boolean;
  noted: boolean;
}

/** Whom a key of the interface stands for: itself, and nobody of the workspace (SE-04). */
@Injectable()
export class ApiKeyAccess {
  private readonly prover: KeyProver;

  constructor(
    private readonly dataSource: DataSource,
    config: ReviewConfig,
  ) {
    this.prover = new KeyProver(config.sessionSecret);
  }

  /**
   * @param authorization the request's header
   * @param address where it comes from
   * @returns undefined when it speaks of no key. @throws Problem 401 `key_invalid`, 403 `address_not_allowed` or `workspace_suspended`
   */
  async of(authorization: string, address: string): Promise<Person | undefined> {
    const key = /^Bearer (cs_live_\S*)$/i.exec(authorization)?.[1];
    if (key === undefined) return undefined;
    const parts = keyParts(key);
    const row = parts && (await this.find(parts.id));
    if (!row || row.over || !this.prover.isRight(parts, row.secret_hash))
      throw new Problem(401, 'key_invalid', 'This key is wrong, has expired or was revoked. Ask an administrator for another one.'); // prettier-ignore
    if (!isListed(row.addresses, address))
      throw new Problem(403, 'address_not_allowed', `This key may not be used from ${address}. Ask an administrator.`); // prettier-ignore
    if (row.suspended) throw suspended();
    if (!row.noted) await this.note(parts.id);
    return {
      id: `key:${parts.id}`,
      name: row.name,
      email: '',
      roles: [],
      workspace: row.workspace,
      scopes: row.scopes,
      perMinute: row.rate_per_min,
    };
  }

  private async find(id: string): Promise<KeyRow | undefined> {
    const [row]: KeyRow[] = await this.dataSource.query(
      `SELECT workspace, name, secret_hash, scopes, addresses, rate_per_min, revoked_at IS NOT NULL OR expires_at <= now() AS over,
              ${IS_SUSPENDED('api_key.workspace')} AS suspended,
              coalesce(last_used_at > now() - interval '1 minute', false) AS noted
       FROM api_key WHERE key_id = $1`,
      [id],
    );
    return row;
  }

  private async note(id: string): Promise<void> {
    await this.dataSource.query('UPDATE api_key SET last_used_at = now() WHERE key_id = $1', [id]);
  }
}
