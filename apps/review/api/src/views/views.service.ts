import { derivedId } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { filterSql } from '../queue/filter-sql.js';
import type { ItemFilter } from '../queue/item-filter.dto.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { SavedViewDto, SaveViewDto } from './view.dto.js';

interface ViewRow {
  view_id: string;
  owner: string;
  name: string;
  filter: ItemFilter;
  shared: boolean;
  by: string;
}

/** As many as anybody finds their way in. */
const MOST_VIEWS = 30;
/** Who decides what everybody has. */
const SHARES = ['lead', 'admin'];
const NAME_TAKEN = '23505';

/** Keeps filters under names, and counts what they have (RV-13). */
@Injectable()
export class SavedViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** With how many open items each has; what was settled is not counted. */
  async list(person: Person): Promise<SavedViewDto[]> {
    const rows: ViewRow[] = await this.dataSource.query(
      `SELECT v.*, p.name AS by FROM saved_view v JOIN person p ON p.id = v.owner
       WHERE v.workspace = $1 AND (v.owner = $2 OR v.shared) ORDER BY v.owner <> $2, lower(v.name), v.view_id`,
      [this.current.workspace, person.id],
    );
    const counts = await this.counts(person, rows);
    return rows.map(({ view_id: id, owner, name, filter, shared, by }) => ({
      ...{ id, name, filter, shared, by, mine: owner === person.id },
      ...(counts.has(id) && { count: counts.get(id) }),
    }));
  }

  /** @param click the same for every repeat of it. @throws Problem 403, 409 `too_many_views`, 422 `name_taken` */
  async save(person: Person, { name, filter, shared }: SaveViewDto, click: string): Promise<string> {
    assertMayShare(person, shared);
    const id = derivedId(click, 'saved-view');
    await this.changing(person, { id, touchesAll: shared, action: 'view.saved' }, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`saved-views:${person.id}`]);
      const [{ count }]: [{ count: number }] = await manager.query(
        'SELECT count(*)::int AS count FROM saved_view WHERE owner = $1 AND view_id <> $2',
        [person.id, id],
      );
      if (count >= MOST_VIEWS)
        throw new Problem(409, 'too_many_views', `You have ${MOST_VIEWS} views. Remove one to keep another.`);
      await manager.query(
        `INSERT INTO saved_view (view_id, workspace, owner, name, filter, shared) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (view_id) DO NOTHING`,
        [id, this.current.workspace, person.id, name, JSON.stringify(filter), shared],
      );
    });
    return id;
  }

  /** @throws Problem 403, 404, 422 `name_taken` */
  async change(person: Person, id: string, { name, filter, shared }: SaveViewDto): Promise<void> {
    const before = await this.changeable(person, id);
    const touchesAll = shared || before.shared;
    assertMayShare(person, touchesAll);
    await this.changing(person, { id, touchesAll, action: 'view.saved' }, (manager) =>
      manager.query('UPDATE saved_view SET name = $2, filter = $3, shared = $4 WHERE view_id = $1', [
        ...[id, name, JSON.stringify(filter), shared],
      ]),
    );
  }

  /** One that is gone already is no error of whoever could see it. @throws Problem 403, 404 */
  async remove(person: Person, id: string): Promise<void> {
    const { shared } = await this.changeable(person, id);
    await this.changing(person, { id, touchesAll: shared, action: 'view.removed' }, (manager) =>
      manager.query('DELETE FROM saved_view WHERE view_id = $1', [id]),
    );
  }

  /** One scan of what is open counts every view. */
  private async counts(person: Person, rows: readonly ViewRow[]): Promise<Map<string, number>> {
    const counted = rows.filter(({ filter }) => filter.state !== 'settled');
    if (counted.length === 0) return new Map();
    const values: unknown[] = [];
    const columns = counted.map(({ filter }, at) => {
      const condition = filterSql(filter, person.id, values.length + 1);
      values.push(...condition.values);
      return `count(*) FILTER (WHERE ${condition.sql})::int AS v${at}`;
    });
    const [row]: [Record<string, number>] = await this.dataSource.query(
      `SELECT ${columns.join(', ')} FROM review_item i WHERE i.state <> 'settled' AND i.workspace = $${values.length + 1}`,
      [...values, this.current.workspace],
    );
    return new Map(counted.map(({ view_id: id }, at) => [id, row[`v${at}`]!]));
  }

  private async changeable(person: Person, id: string): Promise<ViewRow> {
    const [row]: ViewRow[] = await this.dataSource.query(
      'SELECT * FROM saved_view WHERE view_id = $1 AND workspace = $2 AND (owner = $3 OR shared)',
      [id, this.current.workspace, person.id],
    );
    if (!row) throw new Problem(404, 'not_found', 'There is no such view.');
    assertMayShare(person, row.shared);
    return row;
  }

  /** What everybody has is on the trail, and every open page is told. */
  private async changing(
    person: Person,
    { id, touchesAll, action }: { id: string; touchesAll: boolean; action: string },
    write: (manager: EntityManager) => Promise<unknown>,
  ): Promise<void> {
    try {
      await this.dataSource.transaction(async (manager) => {
        await write(manager);
        if (!touchesAll) return;
        const { workspace } = this.current;
        const about = { objectKind: 'setting', objectId: `view:${id}`, detail: {} } as const;
        await appendAudit(manager, { workspace, actor: actorOf(person), action, ...about });
        await recordChange(manager, { kind: 'setting' });
      });
    } catch (error) {
      if ((error as { code?: string }).code !== NAME_TAKEN) throw error;
      const message = 'You have a view of this name already. Choose another name.';
      throw new Problem(422, 'name_taken', message, [{ field: 'name', message }]);
    }
  }
}

function assertMayShare({ roles }: Person, shared: boolean): void {
  if (shared && !roles.some((role) => SHARES.includes(role)))
    throw new Problem(403, 'share_needs_lead', 'A lead decides which views everybody has.');
}
