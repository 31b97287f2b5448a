import type { EntityManager } from 'typeorm';

/** Why a contact must not be written to. */
export type Suppression = 'opted-out' | 'blocked';

/** What a person asked for themselves; waits for approvals that are just being committed. */
export async function setSuppression(
  manager: EntityManager,
  contactId: string,
  reason: 'opted-out' | null,
): Promise<void> {
  await manager.query(
    `INSERT INTO contact_state (contact_id, suppressed_reason, suppressed_at) VALUES ($1, $2, CASE WHEN $2::text IS NULL THEN NULL ELSE now() END)
     ON CONFLICT (contact_id) DO UPDATE SET suppressed_reason = excluded.suppressed_reason, suppressed_at = excluded.suppressed_at`,
    [contactId, reason],
  );
}

/** The channel's word that somebody blocked us, or no longer does; an opt-out is their own word and outlives both. */
export async function setBlocked(manager: EntityManager, contactId: string, blocked: boolean): Promise<void> {
  await manager.query(
    `INSERT INTO contact_state (contact_id, suppressed_reason, suppressed_at)
     VALUES ($1, CASE WHEN $2 THEN 'blocked' END, CASE WHEN $2 THEN now() END)
     ON CONFLICT (contact_id) DO UPDATE SET suppressed_reason = excluded.suppressed_reason, suppressed_at = excluded.suppressed_at
     WHERE contact_state.suppressed_reason IS DISTINCT FROM 'opted-out'`,
    [contactId, blocked],
  );
}

/** The suppression in force; the row cannot change until the transaction ends. */
export async function suppressionOf(
  manager: EntityManager,
  contactId: string,
): Promise<Suppression | undefined> {
  await manager.query('INSERT INTO contact_state (contact_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    contactId,
  ]);
  const rows: { suppressed_reason: Suppression | null }[] = await manager.query(
    'SELECT suppressed_reason FROM contact_state WHERE contact_id = $1 FOR SHARE',
    [contactId],
  );
  return rows[0]?.suppressed_reason ?? undefined;
}
