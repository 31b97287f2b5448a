import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scopes.js';
import type { ApiKeyDto } from './api-key.dto.js';

/** Keys that ended are shown for so long; the trail knows them for ever. */
const ENDED_DAYS = 90;

interface Row {
  key_id: string;
  name: string;
  scopes: Scope[];
  addresses: string[];
  rate_per_min: ApiKeyDto['perMinute'];
  state: ApiKeyDto['state'];
  created_by: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  revoked_reason: string | null;
}

/** What an administrator sees of the keys. */
export async function listedKeys(manager: EntityManager, workspace: string): Promise<ApiKeyDto[]> {
  const rows: Row[] = await manager.query(
    `SELECT k.*, coalesce(p.name, 'Somebody') AS created_by,
            CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= now() THEN 'expired'
                 WHEN replaced_by IS NOT NULL THEN 'replaced' ELSE 'active' END AS state
     FROM api_key k LEFT JOIN person p ON 'person:' || p.id = k.created_by
     WHERE workspace = $1 AND coalesce(revoked_at, expires_at) > now() - make_interval(days => $2)
     ORDER BY revoked_at IS NULL AND expires_at > now() DESC, k.created_at DESC LIMIT 500`,
    [workspace, ENDED_DAYS],
  );
  return rows.map((row) => ({
    id: row.key_id,
    name: row.name,
    scopes: row.scopes,
    addresses: row.addresses,
    perMinute: row.rate_per_min,
    state: row.state,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.last_used_at && { lastUsedAt: row.last_used_at.toISOString() }),
    ...(row.revoked_at && { revokedAt: row.revoked_at.toISOString() }),
    ...(row.revoked_reason && { revokedReason: row.revoked_reason }),
  }));
}

/** What keys are called: `key:<id>` → its name, whether it still works or not. */
export async function keyNames(
  manager: EntityManager,
  actors: readonly string[],
): Promise<Map<string, string>> {
  const ids = actors.flatMap((actor) => /^key:(.+)$/.exec(actor)?.[1] ?? []);
  if (ids.length === 0) return new Map();
  const rows: { key_id: string; name: string }[] = await manager.query(
    'SELECT key_id, name FROM api_key WHERE key_id = ANY($1)',
    [ids],
  );
  return new Map(rows.map(({ key_id: id, name }) => [`key:${id}`, name]));
}
