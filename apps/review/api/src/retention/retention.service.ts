import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { countSql, PARTS, type Removed } from './kept-words.js';
import { LegalHolds } from './legal-holds.service.js';
import type { RemovedCountDto, RetentionDaysDto, RetentionDto, SaveRetentionDto } from './retention.dto.js';
import { daysInForce, holdStill, USUAL_DAYS } from './retention-in-force.js';
import { keptSince, nextNight } from './retention.policy.js';

const VERSIONS = 20;
const NIGHTS = 14;

/** How long things are kept, in versions that are never changed, and what the nights made of it (PR-03). */
@Injectable()
export class Retention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly holds: LegalHolds,
  ) {}

  async read(now = new Date()): Promise<RetentionDto> {
    const { workspace } = this.current;
    const { manager } = this.dataSource;
    const inForce = await daysInForce(manager, workspace);
    const versions: { version: number; days: RetentionDaysDto; saved_at: Date; name: string | null }[] =
      await manager.query(
        `SELECT r.version, r.days, r.saved_at, p.name FROM retention_version r LEFT JOIN person p ON 'person:' || p.id = r.saved_by
         WHERE r.workspace = $1 ORDER BY r.version DESC LIMIT ${VERSIONS}`,
        [workspace],
      );
    const nights: { night: string; started_at: Date; ended_at: Date | null; removed: Removed }[] =
      await manager.query(
        `SELECT night::text, started_at, ended_at, removed FROM retention_run WHERE workspace = $1 ORDER BY night DESC LIMIT ${NIGHTS}`,
        [workspace],
      );
    return {
      ...inForce,
      usual: USUAL_DAYS,
      versions: versions.map(({ version, days, name, saved_at: at }) => ({
        ...{ version, days: { ...USUAL_DAYS, ...days }, by: name ?? 'Somebody', at: at.toISOString() },
      })),
      nights: nights.map(({ night, started_at: at, ended_at: end, removed }) => ({
        ...{ night, startedAt: at.toISOString(), endedAt: end?.toISOString(), removed: counted(removed) },
      })),
      nextAt: nextNight(now).toISOString(),
      holds: await this.holds.inForce(),
    };
  }

  /** What would go if a night began now. */
  async trial(
    days: RetentionDaysDto,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RemovedCountDto[]> {
    const before = keptSince(new Date(), days.messages);
    const removed: Removed = {};
    for (const part of PARTS) {
      const [row]: { count: number }[] = await manager.query(countSql(part), [
        this.current.workspace,
        before,
      ]);
      removed[part] = row!.count;
    }
    return counted(removed);
  }

  /** @throws Problem 409 `setting_changed` when somebody saved meanwhile, `words_would_go` when that was not confirmed */
  save(person: Person, { days, base, removes }: SaveRetentionDto): Promise<number> {
    const { workspace } = this.current;
    return this.dataSource.transaction(async (manager) => {
      await holdStill(manager, workspace);
      const before = await daysInForce(manager, workspace);
      if (before.version !== base)
        throw new Problem(409, 'setting_changed', 'Somebody changed this meanwhile. Look again.');
      if (!removes && days.messages < before.days.messages) await this.assertNothingGoes(manager, days);
      const version = base + 1;
      const actor = actorOf(person);
      await manager.query(
        'INSERT INTO retention_version (workspace, version, days, saved_by) VALUES ($1, $2, $3, $4)',
        [workspace, version, JSON.stringify(days), actor],
      );
      await appendAudit(manager, {
        ...{ workspace, actor, objectKind: 'setting', objectId: 'retention', action: 'retention.saved' },
        detail: { version, before: before.days, after: days },
      });
      return version;
    });
  }

  private async assertNothingGoes(manager: EntityManager, days: RetentionDaysDto): Promise<void> {
    if ((await this.trial(days, manager)).length === 0) return;
    throw new Problem(409, 'words_would_go', 'Words would be removed with the next night. Confirm it.');
  }
}

function counted(removed: Removed): RemovedCountDto[] {
  return PARTS.map((part) => ({ part, count: removed[part] ?? 0 })).filter(({ count }) => count > 0);
}
