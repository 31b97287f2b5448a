import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';

/** One decision, as the trail keeps it. Ids and codes only: texts are proved by their digest. */
export interface AuditEntry {
  workspace: string;
  /** `person:<id>`, `operator:cli`, `policy:<name>@<version>` or `system`. */
  actor: string;
  action: string;
  objectKind:
    | 'item'
    | 'conversation'
    | 'reply'
    | 'contact'
    | 'person'
    | 'setting'
    | 'dead-letter'
    | 'document'
    | 'key'
    | 'webhook'
    | 'draft';
  objectId: string;
  detail: Record<string, unknown>;
}

/** What the first row follows. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the RFC 8785 form of a row and its predecessor's hash: changing any row breaks every later one. */
export function auditHash(prevHash: string, seq: number, at: string, entry: AuditEntry): string {
  return createHash('sha256')
    .update(canonicalize({ prevHash, seq, at, ...entry })!)
    .digest('hex');
}

/** Appends to the workspace's chain. Its head is the last row any transaction locks, so keep what follows short. */
export async function appendAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  await manager.query(
    'INSERT INTO audit_head (workspace, seq, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
    [entry.workspace, GENESIS],
  );
  const [head]: { seq: string; hash: string; at: Date }[] = await manager.query(
    'SELECT seq, hash, clock_timestamp() AS at FROM audit_head WHERE workspace = $1 FOR UPDATE',
    [entry.workspace],
  );
  const seq = Number(head!.seq) + 1;
  const at = head!.at.toISOString();
  const hash = auditHash(head!.hash, seq, at, entry);
  await manager.query(
    `INSERT INTO audit (workspace, seq, actor, action, object_kind, object_id, detail, at, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.workspace,
      seq,
      entry.actor,
      entry.action,
      entry.objectKind,
      entry.objectId,
      JSON.stringify(entry.detail),
      at,
      head!.hash,
      hash,
    ],
  );
  await manager.query('UPDATE audit_head SET seq = $2, hash = $3 WHERE workspace = $1', [
    entry.workspace,
    seq,
    hash,
  ]);
}
