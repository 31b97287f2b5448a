import type { EntityManager } from 'typeorm';
import { UNDO_SECONDS } from '../decisions/undo.policy.js';
import { EXPIRES_HOURS } from '../queue/snooze.policy.js';
import { installedShares } from '../rollout/shares.js';
import type { ReviewConfig } from '../review.config.js';
import { FIRST_REPLY_MINUTES } from '../queue/sla.policy.js';
import type { WorkspaceSettingsDto } from './workspace-settings.dto.js';

/** What a workspace has set; a setting that came after its newest version is not in there. */
export interface SettingsInForce {
  version: number;
  set: Partial<WorkspaceSettingsDto>;
}

/** What holds while nobody sets anything, with what the installation says (`REVIEW_WIP_LIMIT`, `FEATURE_SHARES`). */
export function usualSettings({
  wipLimit,
  featureShares,
}: Pick<ReviewConfig, 'wipLimit' | 'featureShares'>): WorkspaceSettingsDto {
  return {
    firstReplyMinutes: { ...FIRST_REPLY_MINUTES },
    expiresHours: EXPIRES_HOURS,
    undoSeconds: { ...UNDO_SECONDS },
    draftsAtOnce: wipLimit,
    features: installedShares(featureShares),
  };
}

/** The settings as they are now: asked for in the transaction that acts by them, so that no replica ever acts by older ones (OP-04). */
export async function settingsInForce(manager: EntityManager, workspace: string): Promise<SettingsInForce> {
  const [row]: { version: number; content: Partial<WorkspaceSettingsDto> }[] = await manager.query(
    'SELECT version, content FROM setting_version WHERE workspace = $1 ORDER BY version DESC LIMIT 1',
    [workspace],
  );
  return row ? { version: row.version, set: row.content } : { version: 0, set: {} };
}

/** SQL: after how many hours an item of the conversation called `conversation` is given up. */
export function expiresHoursSql(conversation: string): string {
  return `coalesce((SELECT (s.content ->> 'expiresHours')::int FROM setting_version s WHERE s.workspace = ${conversation}.workspace
    ORDER BY s.version DESC LIMIT 1), ${EXPIRES_HOURS})`;
}
