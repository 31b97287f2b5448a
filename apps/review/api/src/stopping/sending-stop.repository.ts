import { killSwitchTarget, type SettingChanged } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/** Where a reply would be sent from. */
export interface SendingPlace {
  workspace: string;
  account_id: string;
}

/** SQL: whether a workspace has this channel account. */
export const IS_OURS = (account: string, workspace: string): string =>
  `(EXISTS (SELECT 1 FROM account_health h WHERE h.account_id = ${account} AND h.workspace = ${workspace})
    OR EXISTS (SELECT 1 FROM conversation c WHERE c.account_id = ${account} AND c.workspace = ${workspace}))`;

/** A stop in force. */
export interface StopRow {
  scope: SettingChanged['scope'];
  target: string;
  reason: string;
  set_at: Date;
  name: string | null;
}

/** Writes down how a switch stands; the newest word of the dispatcher counts, in whatever order they come. */
export async function keepStop(
  manager: EntityManager,
  workspace: string,
  { scope, target, on, reason, by, at }: SettingChanged,
): Promise<void> {
  await manager.query(
    `INSERT INTO sending_stop (scope, target, stopped, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (scope, target) DO UPDATE SET stopped = excluded.stopped, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
     WHERE sending_stop.set_at < excluded.set_at`,
    [scope, killSwitchTarget({ scope, target, workspace }), on, reason, by, at],
  );
}

/** Those that hold something of a workspace. */
export function stopsInForce(manager: EntityManager, workspace: string): Promise<StopRow[]> {
  return manager.query(
    `SELECT s.scope, s.target, s.reason, s.set_at, p.name FROM sending_stop s LEFT JOIN person p ON 'person:' || p.id = s.set_by
     WHERE s.stopped AND (s.scope = 'all' OR (s.scope = 'workspace' AND s.target = $1) OR (s.scope = 'account' AND ${IS_OURS('s.target', '$1')}))
     ORDER BY s.set_at`,
    [workspace],
  );
}

/** Whether what is approved now waits. For words only: the dispatcher alone decides what leaves. */
export async function isStopped(
  manager: EntityManager,
  { workspace, account_id: accountId }: SendingPlace,
): Promise<boolean> {
  const stops: unknown[] = await manager.query(
    `SELECT 1 FROM sending_stop WHERE stopped AND (scope = 'all' OR (scope = 'workspace' AND target = $1) OR (scope = 'account' AND target = $2))`,
    [workspace, accountId],
  );
  return stops.length > 0;
}
