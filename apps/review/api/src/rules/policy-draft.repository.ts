import type { WorkspacePolicy } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';

/** What a workspace is working on. */
export interface PolicyDraftRow {
  revision: number;
  base: number;
  content: WorkspacePolicy;
  saved_by: string;
  saved_at: Date;
  asked_by: string | null;
  asked_note: string | null;
}

/** Whoever changes rules takes turns with everybody else who does. */
export async function lockPolicy(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('constitution:' || $1))`, [workspace]);
}

export async function findDraft(
  manager: EntityManager,
  workspace: string,
): Promise<PolicyDraftRow | undefined> {
  const [row]: PolicyDraftRow[] = await manager.query(
    'SELECT * FROM policy_draft WHERE workspace = $1 AND content IS NOT NULL',
    [workspace],
  );
  return row;
}

/** How often drafts were saved, published or discarded: what was on screen before any of it is never taken for what is there now. */
export async function revisionOf(manager: EntityManager, workspace: string): Promise<number> {
  const [row]: { revision: number }[] = await manager.query(
    'SELECT revision FROM policy_draft WHERE workspace = $1',
    [workspace],
  );
  return row?.revision ?? 0;
}

/** Takes the draft away; the count goes on. */
export async function clearDraft(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(
    'UPDATE policy_draft SET content = NULL, revision = revision + 1, asked_by = NULL, asked_note = NULL WHERE workspace = $1',
    [workspace],
  );
}

/** @throws Problem 409 `rules_changed_meanwhile` when the draft is not the one that was on screen */
export async function draftAsSeen(
  manager: EntityManager,
  workspace: string,
  revision: number,
): Promise<PolicyDraftRow | undefined> {
  await lockPolicy(manager, workspace);
  if ((await revisionOf(manager, workspace)) === revision) return findDraft(manager, workspace);
  throw new Problem(409, 'rules_changed_meanwhile', 'Somebody changed the draft meanwhile. Open it again.');
}
