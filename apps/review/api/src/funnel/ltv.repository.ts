import type { ValueSource } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

export interface NewEntry {
  entryId: string;
  contactId: string;
  amountMinor: number;
  source: ValueSource;
  reference?: string | undefined;
  actor: string;
  reason: string;
}

/**
 * Adds an entry and what it changes the total by; the funnel is locked.
 * @returns the new total; undefined where the reference, or this very entry, is there already
 */
export async function addEntry(
  manager: EntityManager,
  workspace: string,
  { entryId, contactId, amountMinor, source, reference, actor, reason }: NewEntry,
): Promise<number | undefined> {
  const [added]: object[] = await manager.query(
    `INSERT INTO ltv_entry (entry_id, workspace, contact_id, amount_minor, source, reference, actor, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING entry_id`,
    [entryId, workspace, contactId, amountMinor, source, reference ?? null, actor, reason],
  );
  if (!added) return undefined;
  const [[row]]: [[{ total_minor: string }], number] = await manager.query(
    `UPDATE contact_status SET total_minor = total_minor + $2, updated_at = now() WHERE contact_id = $1
     RETURNING total_minor`,
    [contactId, amountMinor],
  );
  return Number(row.total_minor);
}

/** The entry that has its reference, or its id. */
export async function entryOfReference(
  manager: EntityManager,
  workspace: string,
  { entryId, source, reference }: Pick<NewEntry, 'entryId' | 'source' | 'reference'>,
): Promise<Pick<NewEntry, 'contactId' | 'amountMinor'> | undefined> {
  const [row]: { contact_id: string; amount_minor: string }[] = await manager.query(
    `SELECT contact_id, amount_minor FROM ltv_entry
      WHERE entry_id = $1 OR (workspace = $2 AND source = $3 AND reference = $4)`,
    [entryId, workspace, source, reference ?? null],
  );
  return row && { contactId: row.contact_id, amountMinor: Number(row.amount_minor) };
}
