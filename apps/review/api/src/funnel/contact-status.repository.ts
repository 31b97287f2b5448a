import type { ContactStatus } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';

/** Where a contact stands, and what their entries come to. */
export interface Funnel {
  status: ContactStatus;
  version: number;
  totalMinor: number;
}

interface FunnelRow {
  status: ContactStatus;
  version: number;
  total_minor: string;
}

/** Whoever nobody has judged yet. */
const NEW: Funnel = { status: 'PROSPECT', version: 0, totalMinor: 0 };

/** @returns what holds now; it may change before the transaction ends */
export async function funnelOf(manager: EntityManager, contactId: string): Promise<Funnel> {
  const [row]: FunnelRow[] = await manager.query(
    'SELECT status, version, total_minor FROM contact_status WHERE contact_id = $1',
    [contactId],
  );
  return row ? asFunnel(row) : NEW;
}

/** The same, unchangeable for others until the transaction ends. Locked like a contact state: after the item, before the audit head. */
export async function lockFunnel(
  manager: EntityManager,
  { workspace, contact_id: contactId }: Pick<ConversationRow, 'workspace' | 'contact_id'>,
): Promise<Funnel> {
  await manager.query(
    'INSERT INTO contact_status (contact_id, workspace) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [contactId, workspace],
  );
  const [row]: FunnelRow[] = await manager.query(
    'SELECT status, version, total_minor FROM contact_status WHERE contact_id = $1 FOR UPDATE',
    [contactId],
  );
  return asFunnel(row!);
}

/** What is kept with a decision, in codes and numbers: where they stood then. */
export async function momentOf(
  manager: EntityManager,
  { contact_id: contactId }: Pick<ConversationRow, 'contact_id'>,
): Promise<{ contactStatus: ContactStatus; ltvTotalMinor: number }> {
  const { status, totalMinor } = await funnelOf(manager, contactId);
  return { contactStatus: status, ltvTotalMinor: totalMinor };
}

/**
 * The conversation a contact wrote in last: what is told of them is told there.
 * @throws Problem 404
 */
export async function conversationOfContact(
  manager: EntityManager,
  workspace: string,
  contactId: string,
): Promise<ConversationRow> {
  const [row]: ConversationRow[] = await manager.query(
    `SELECT * FROM conversation WHERE workspace = $1 AND contact_id = $2
      ORDER BY last_inbound_at DESC NULLS LAST LIMIT 1`,
    [workspace, contactId],
  );
  if (!row) throw new Problem(404, 'not_found', 'There is no such contact.');
  return row;
}

const asFunnel = ({ status, version, total_minor: total }: FunnelRow): Funnel => ({
  ...{ status, version, totalMinor: Number(total) },
});
