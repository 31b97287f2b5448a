import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CALLED } from '../people/membership.repository.js';
import { rolesOf } from '../people/stored-roles.js';
import { leaveWork } from '../queue/leave-work.js';
import { SUSPENDER, SUSPENSION, suspensionOf, type SuspendedRow } from './suspension.js';
import type { EnteredDto, MyWorkspaceDto } from './workspace.dto.js';

interface NamedRow extends SuspendedRow {
  workspace: string;
  name: string;
}

/** Where somebody is and where they may go (OP-09). A session is in one workspace at a time; its row says in which. */
@Injectable()
export class MyWorkspaces {
  constructor(private readonly dataSource: DataSource) {}

  async of({ id, workspace }: Person): Promise<{ workspace: MyWorkspaceDto; workspaces: MyWorkspaceDto[] }> {
    const rows: NamedRow[] = await this.dataSource.query(
      `SELECT w.workspace, ${CALLED} AS name, ${SUSPENSION} FROM workspace w ${SUSPENDER} WHERE w.workspace = $2
          OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = $1 AND m.workspace = w.workspace AND m.ended_at IS NULL)
       ORDER BY lower(${CALLED}), w.workspace`,
      [id, workspace],
    );
    const workspaces = rows.map((row) => ({ id: row.workspace, name: row.name, ...suspensionOf(row) }));
    return { workspace: workspaces.find((one) => one.id === workspace)!, workspaces };
  }

  /**
   * Goes there with one session. Its streams end and every request that believes it is where it was is refused. What they were working on is free,
   * unless they are there on another device. Saying it twice is no error.
   * @throws Problem 404 `no_such_workspace` for one they do not belong to
   */
  async enter(person: Person, session: string, to: string): Promise<EnteredDto> {
    return this.dataSource.transaction(async (manager) => {
      const [[entered]]: [{ roles: string }[], number] = await manager.query(
        `UPDATE membership SET entered_at = clock_timestamp() WHERE person_id = $1 AND workspace = $2 AND ended_at IS NULL RETURNING roles`,
        [person.id, to],
      );
      if (!entered) throw new Problem(404, 'no_such_workspace', 'You do not belong to this workspace.');
      const answer = { workspace: to, roles: rolesOf(entered.roles) };
      if (to === person.workspace) return answer;
      await manager.query('UPDATE login_session SET workspace = $2 WHERE id = $1', [session, to]);
      await leaveWork(manager, person.id, person.workspace);
      await recordChange(manager, { kind: 'access' });
      const entry = { workspace: to, actor: actorOf(person), action: 'workspace.entered' };
      await appendAudit(manager, { ...entry, objectKind: 'person', objectId: person.id, detail: {} });
      return answer;
    });
  }
}
