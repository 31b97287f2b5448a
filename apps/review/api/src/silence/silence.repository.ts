import type { EntityManager } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import type { SilenceReason } from './silence.dto.js';

/** What ended a silence: its time, a person, danger, which always breaks through, or a countersigned reply that came back. */
export type SilenceEnd = 'time' | 'person' | 'danger' | 'undelivered';

const CLEAR = `
  UPDATE contact_state SET silent_until = NULL, silent_since = NULL, silent_reason = NULL, silent_by = NULL
  WHERE contact_id = $1 AND silent_until IS NOT NULL`;

/** Whether a silence is in force. Whoever holds one of the contact's conversations reads what cannot change meanwhile. */
export async function isSilent(manager: EntityManager, contactId: string): Promise<boolean> {
  const [row]: { silent: boolean }[] = await manager.query(
    'SELECT silent_until > now() AS silent FROM contact_state WHERE contact_id = $1',
    [contactId],
  );
  return row?.silent ?? false;
}

/** @returns false when one is in force already */
export async function beginSilence(
  manager: EntityManager,
  contactId: string,
  { reason, until, by }: { reason: SilenceReason; until: string; by: string },
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `INSERT INTO contact_state (contact_id, silent_until, silent_since, silent_reason, silent_by) VALUES ($1, $2, now(), $3, $4)
     ON CONFLICT (contact_id) DO UPDATE SET silent_until = excluded.silent_until, silent_since = excluded.silent_since,
       silent_reason = excluded.silent_reason, silent_by = excluded.silent_by
     WHERE contact_state.silent_until IS NULL OR contact_state.silent_until <= now() RETURNING 1`,
    [contactId, until, reason, by],
  );
  return rows.length > 0;
}

/** Ends a silence, on the trail. @returns false when there is none */
export async function endSilence(
  manager: EntityManager,
  { workspace, contactId }: { workspace: string; contactId: string },
  { why, actor }: { why: SilenceEnd; actor: string },
): Promise<boolean> {
  const overOnly = why === 'time' ? ' AND silent_until <= now()' : '';
  const [, count]: [unknown, number] = await manager.query(CLEAR + overOnly, [contactId]);
  if (count === 0) return false;
  await appendAudit(manager, {
    ...{ workspace, actor, action: 'contact.silence-ended', objectKind: 'contact', objectId: contactId },
    detail: { why },
  });
  return true;
}

/**
 * Whether what a conversation's contact writes now is put before nobody. Danger, words that cannot wait, and a reply of ours that did not
 * go out (`notice`) end their silence. The conversation is locked.
 */
export async function staysSilent(
  manager: EntityManager,
  { workspace, contact_id: contactId }: { workspace: string; contact_id: string },
  { urgent, dangers = [], notice }: { urgent?: boolean; dangers?: readonly string[]; notice?: unknown },
): Promise<boolean> {
  if (!(await isSilent(manager, contactId))) return false;
  const danger = urgent || dangers.length > 0;
  if (!danger && !notice) return true;
  const why = danger ? 'danger' : 'undelivered';
  await endSilence(manager, { workspace, contactId }, { why, actor: 'system' });
  return false;
}
