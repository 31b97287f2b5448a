import type { MetricsQuery } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/** Days become moments in the asker's own calendar; what is not over yet ends now. */
const BOUNDS = `
  SELECT ($1::date)::timestamp AT TIME ZONE $3 AS "from", least((($2::date) + 1)::timestamp AT TIME ZONE $3, now()) AS "to"`;

/** The first four parameters of every query, as `scope.sql.ts` uses them. */
export async function scopeOf(
  manager: EntityManager,
  { workspace, from, to, zone, channel }: MetricsQuery,
): Promise<[workspace: string, from: Date, to: Date, channel: string | null]> {
  const [bounds]: { from: Date; to: Date }[] = await manager.query(BOUNDS, [from, to, zone]);
  return [workspace, bounds!.from, bounds!.to, channel ?? null];
}
