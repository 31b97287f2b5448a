import type { EntityManager } from 'typeorm';

/** What amounts are in, and how much whoever answers may record at once. */
export interface ValueSetting {
  /** ISO 4217. */
  currency: string;
  /** In the currency's minor unit. */
  limitMinor: number;
  /** 0 until somebody decides. */
  version: number;
}

const USUAL: ValueSetting = { currency: 'EUR', limitMinor: 1_000_000, version: 0 };

export async function valueSetting(manager: EntityManager, workspace: string): Promise<ValueSetting> {
  const [row]: { currency: string; limit_minor: string; version: number }[] = await manager.query(
    'SELECT currency, limit_minor, version FROM value_setting WHERE workspace = $1',
    [workspace],
  );
  return row ? { currency: row.currency, limitMinor: Number(row.limit_minor), version: row.version } : USUAL;
}

export async function keepValueSetting(
  manager: EntityManager,
  workspace: string,
  { currency, limitMinor, version }: ValueSetting,
): Promise<void> {
  await manager.query(
    `INSERT INTO value_setting (workspace, currency, limit_minor, version) VALUES ($1, $2, $3, $4)
     ON CONFLICT (workspace) DO UPDATE
       SET currency = excluded.currency, limit_minor = excluded.limit_minor, version = excluded.version`,
    [workspace, currency, limitMinor, version],
  );
}

/** Held to the end of the transaction: nothing is recorded while the currency changes. */
export async function lockValueSetting(
  manager: EntityManager,
  workspace: string,
  how: 'share' | 'change',
): Promise<void> {
  const lock = how === 'share' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}(hashtext('value-setting:' || $1))`, [workspace]);
}

export async function hasEntries(manager: EntityManager, workspace: string): Promise<boolean> {
  const [row]: { some: boolean }[] = await manager.query(
    'SELECT EXISTS (SELECT 1 FROM ltv_entry WHERE workspace = $1) AS some',
    [workspace],
  );
  return row!.some;
}
