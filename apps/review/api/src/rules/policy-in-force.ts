import { Policy, type PolicyContent } from '@countersign/constitution';
import type { WorkspacePolicy } from '@countersign/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/** Versions never change, so what was read once is right for good. A few are in use at a time: the newest, and those drafts were asked for with. */
const READ = new WeakMap<DataSource, Map<string, Policy>>();
const KEPT = 50;

/** A workspace's rules, with the number of its own version; 0 while it has none. */
export interface PolicyInForce {
  policy: Policy;
  version: number;
}

/** The rules as they are now: asked for in the transaction that decides, so that no replica ever decides by older ones (CO-13). */
export async function policyInForce(manager: EntityManager, workspace: string): Promise<PolicyInForce> {
  const version = await policyVersionOf(manager, workspace);
  const kept = READ.get(manager.connection) ?? new Map<string, Policy>();
  READ.set(manager.connection, kept);
  const key = `${workspace}:${version}`;
  const known = kept.get(key);
  if (known) return { policy: known, version };
  const content = await findPolicy(manager, workspace, version);
  const policy = new Policy(version, content as PolicyContent | undefined);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, policy);
  return { policy, version };
}

/** Number of the newest version a workspace has published; 0 while it has none. */
export async function policyVersionOf(manager: EntityManager, workspace: string): Promise<number> {
  const [row]: { version: number | null }[] = await manager.query(
    'SELECT max(version) AS version FROM policy_version WHERE workspace = $1',
    [workspace],
  );
  return row?.version ?? 0;
}

/** What a workspace decided in one version; undefined when there is none. */
export async function findPolicy(
  manager: EntityManager,
  workspace: string,
  version: number,
): Promise<WorkspacePolicy | undefined> {
  const [row]: { content: WorkspacePolicy }[] = await manager.query(
    'SELECT content FROM policy_version WHERE workspace = $1 AND version = $2',
    [workspace, version],
  );
  return row?.content;
}
