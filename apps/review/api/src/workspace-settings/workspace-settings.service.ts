import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ReviewConfig } from '../review.config.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { settingsInForce, usualSettings } from './settings-in-force.js';
import type {
  RestoreSettingsDto,
  SaveSettingsDto,
  SettingsInForceDto,
  SettingVersionDto,
  WorkspaceSettingsDto,
} from './workspace-settings.dto.js';

const LISTED = 50;

interface VersionRow {
  version: number;
  content: Partial<WorkspaceSettingsDto>;
  restores: number | null;
  saved_at: Date;
  name: string | null;
}

/**
 * A workspace's settings in versions: one is added with every change and none is ever altered, so that going back is another version that
 * says again what an earlier one said (OP-04).
 */
@Injectable()
export class WorkspaceSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
    private readonly current: CurrentWorkspace,
  ) {}

  async read(): Promise<SettingsInForceDto> {
    const rows: VersionRow[] = await this.dataSource.query(
      `SELECT s.version, s.content, s.restores, s.saved_at, p.name FROM setting_version s
       LEFT JOIN person p ON 'person:' || p.id = s.saved_by WHERE s.workspace = $1 ORDER BY s.version DESC LIMIT ${LISTED}`,
      [this.current.workspace],
    );
    const versions = rows.map((row) => this.told(row));
    const usual = this.usual;
    return { version: rows[0]?.version ?? 0, settings: versions[0]?.settings ?? usual, usual, versions };
  }

  /** @throws Problem 409 `setting_changed` when somebody saved meanwhile */
  save(person: Person, { settings, base }: SaveSettingsDto): Promise<number> {
    return this.dataSource.transaction((manager) => this.add(manager, person, { content: settings, base }));
  }

  /** @throws Problem 404 when there is no such version, 409 `setting_changed` when somebody saved meanwhile */
  restore(person: Person, { version, base }: RestoreSettingsDto): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [row]: { content: Partial<WorkspaceSettingsDto> }[] = await manager.query(
        'SELECT content FROM setting_version WHERE workspace = $1 AND version = $2',
        [this.current.workspace, version],
      );
      if (!row && version > 0) throw new Problem(404, 'not_found', 'There is no such version.');
      return this.add(manager, person, { content: row?.content ?? {}, base, restores: version });
    });
  }

  private get usual(): WorkspaceSettingsDto {
    return usualSettings(this.config);
  }

  private told({ version, content, restores, saved_at: at, name }: VersionRow): SettingVersionDto {
    return {
      version,
      settings: { ...this.usual, ...content },
      restores: restores ?? undefined,
      by: name ?? 'Somebody',
      at: at.toISOString(),
    };
  }

  private async add(
    manager: EntityManager,
    person: Person,
    next: { content: Partial<WorkspaceSettingsDto>; base: number; restores?: number },
  ): Promise<number> {
    const { workspace } = this.current;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('settings:' || $1))`, [workspace]);
    const now = await settingsInForce(manager, workspace);
    if (now.version !== next.base)
      throw new Problem(409, 'setting_changed', 'Somebody changed this meanwhile. Look again.');
    const version = next.base + 1;
    const actor = actorOf(person);
    await manager.query(
      'INSERT INTO setting_version (workspace, version, content, restores, saved_by) VALUES ($1, $2, $3, $4, $5)',
      [workspace, version, JSON.stringify(next.content), next.restores ?? null, actor],
    );
    await appendAudit(manager, {
      ...{ workspace, actor, objectKind: 'setting', objectId: 'workspace' },
      action: next.restores === undefined ? 'settings.saved' : 'settings.restored',
      detail: { version, restores: next.restores, before: now.set, after: next.content },
    });
    await recordChange(manager, { kind: 'setting' });
    return version;
  }
}
