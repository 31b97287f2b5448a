import type { EntityManager } from 'typeorm';
import type { RetentionDaysDto } from './retention.dto.js';
import { MESSAGE_DAYS } from './retention.policy.js';

/** What holds while nobody sets anything. */
export const USUAL_DAYS: RetentionDaysDto = { messages: MESSAGE_DAYS };

export interface DaysInForce {
  /** 0 while nobody has set anything. */
  version: number;
  days: RetentionDaysDto;
}

export async function daysInForce(manager: EntityManager, workspace: string): Promise<DaysInForce> {
  const [row]: { version: number; days: Partial<RetentionDaysDto> }[] = await manager.query(
    'SELECT version, days FROM retention_version WHERE workspace = $1 ORDER BY version DESC LIMIT 1',
    [workspace],
  );
  return { version: row?.version ?? 0, days: { ...USUAL_DAYS, ...row?.days } };
}

/** One at a time from here to the end of the transaction: removing a batch, changing the days, holding somebody. */
export async function holdStill(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('retention:' || $1))`, [workspace]);
}
