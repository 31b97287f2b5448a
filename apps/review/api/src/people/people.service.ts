import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '../access/auth.js';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { InvitationDto, PeopleDto, PersonDto } from './people.dto.js';
import { assertAdministers, HOLDS, join, MEMBERS } from './membership.repository.js';
import { leaveWork } from '../queue/leave-work.js';
import { rolesOf } from './stored-roles.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: string;
  active: boolean;
  second_factor: boolean;
  sessions: string;
  seen_at: Date | null;
  since: Date;
}

interface InvitationRow {
  id: string;
  email: string;
  roles: string;
  new_password: boolean;
  invited_by: string;
  expires_at: Date;
}

/** Changes to who may do what take turns, so that "somebody else is an administrator" is still true when they commit. */
const TURN = 7_460_003;

/** Who works in a workspace and what they may do in it. There is always an administrator who can sign in. */
@Injectable()
export class People {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async list(): Promise<PeopleDto> {
    const { workspace } = this.current;
    const people: PersonRow[] = await this.dataSource.query(
      `SELECT p.id, p.name, p.email, m.roles, m.ended_at IS NULL AS active,
              p.second_factor OR EXISTS (SELECT 1 FROM login_passkey k WHERE k.user_id = p.id) AS second_factor, m.since,
              count(s.id) AS sessions, max(s.updated_at) AS seen_at
       FROM membership m JOIN person p ON p.id = m.person_id
       LEFT JOIN login_session s ON s.user_id = p.id AND s.workspace = m.workspace AND s.expires_at > now()
       WHERE m.workspace = $1 GROUP BY p.id, m.person_id, m.workspace, m.roles, m.ended_at, m.since ORDER BY active DESC, lower(p.name), p.id`,
      [workspace],
    );
    const invitations: InvitationRow[] = await this.dataSource.query(
      `SELECT i.id, i.email, i.roles, i.person_id IS NOT NULL AS new_password, coalesce(p.name, i.invited_by) AS invited_by, i.expires_at
       FROM invitation i LEFT JOIN person p ON p.id = i.invited_by
       WHERE i.workspace = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now() ORDER BY i.created_at DESC`,
      [workspace],
    );
    return { people: people.map(personDto), invitations: invitations.map(invitationDto) };
  }

  /** From their next request on. @throws Problem 404, 409 `last_administrator` */
  async setRoles(by: Person, id: string, roles: readonly Role[]): Promise<void> {
    await this.change(by, id, 'person.roles-set', async (manager, member, workspace) => {
      await manager.query('UPDATE membership SET roles = $3 WHERE person_id = $1 AND workspace = $2', [
        ...[id, workspace, roles.join(',')],
      ]);
      return { roles: [...roles], before: rolesOf(member.roles) };
    });
  }

  /** Out of this workspace at once, and what they were working on is free. @throws Problem 404, 409 `last_administrator` */
  async deactivate(by: Person, id: string): Promise<void> {
    await this.change(by, id, 'person.deactivated', async (manager, _, workspace) => {
      await manager.query(
        'UPDATE membership SET ended_at = coalesce(ended_at, now()) WHERE person_id = $1 AND workspace = $2',
        [id, workspace],
      );
      await manager.query('DELETE FROM login_session WHERE user_id = $1 AND workspace = $2', [id, workspace]);
      await leaveWork(manager, id, workspace);
      await manager.query(
        'UPDATE invitation SET withdrawn_at = now() WHERE person_id = $1 AND workspace = $2 AND used_at IS NULL AND withdrawn_at IS NULL',
        [id, workspace],
      );
      return {};
    });
  }

  async reactivate(by: Person, id: string): Promise<void> {
    await this.change(by, id, 'person.reactivated', async (manager, { roles }, workspace) => {
      await join(manager, { personId: id, workspace, roles: rolesOf(roles) });
      return {};
    });
  }

  /** For whoever lost their phone and their codes, or the device with their passkey: they are out, and come in by their password alone. @throws Problem 403 `works_elsewhere`, 404, 409 */
  async resetSecondFactor(by: Person, id: string): Promise<void> {
    await this.change(by, id, 'person.second-factor-reset', async (manager) => {
      await assertAdministers(manager, by.id, id);
      const [, switched]: [unknown, number] = await manager.query(
        'UPDATE person SET second_factor = false WHERE id = $1 AND second_factor',
        [id],
      );
      const [, taken]: [unknown, number] = await manager.query(
        'DELETE FROM login_passkey WHERE user_id = $1',
        [id],
      );
      if (switched + taken === 0)
        throw new Problem(409, 'no_second_factor', 'This person has no second factor.');
      await manager.query('DELETE FROM login_second_factor WHERE user_id = $1', [id]);
      await manager.query('DELETE FROM login_session WHERE user_id = $1', [id]);
      return {};
    });
  }

  private async change(
    by: Person,
    id: string,
    action: string,
    carryOut: (
      manager: EntityManager,
      member: { roles: string },
      workspace: string,
    ) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    const { workspace } = this.current;
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [TURN]);
      const [member]: { roles: string }[] = await manager.query(
        'SELECT roles FROM membership WHERE person_id = $1 AND workspace = $2',
        [id, workspace],
      );
      if (!member) throw new Problem(404, 'no_such_person', 'There is nobody with this id.');
      const detail = await carryOut(manager, member, workspace);
      await this.assertAdministered(manager, workspace);
      await recordChange(manager, { kind: 'access' });
      const entry = { workspace, actor: actorOf(by), objectKind: 'person' as const, objectId: id };
      await appendAudit(manager, { ...entry, action, detail });
    });
  }

  private async assertAdministered(manager: EntityManager, workspace: string): Promise<void> {
    const [row]: { left: boolean }[] = await manager.query(
      `SELECT EXISTS (SELECT 1 FROM ${MEMBERS} WHERE m.workspace = $1 AND ${HOLDS('admin')}) AS left`,
      [workspace],
    );
    if (!row!.left)
      throw new Problem(409, 'last_administrator', 'Nobody could administer the workspace any more. Make somebody else an administrator first.'); // prettier-ignore
  }
}

function personDto(row: PersonRow): PersonDto {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: rolesOf(row.roles),
    active: row.active,
    secondFactor: row.second_factor,
    sessions: Number(row.sessions),
    ...(row.seen_at && { seenAt: row.seen_at.toISOString() }),
    joinedAt: row.since.toISOString(),
  };
}

function invitationDto(row: InvitationRow): InvitationDto {
  return {
    id: row.id,
    email: row.email,
    roles: rolesOf(row.roles),
    newPassword: row.new_password,
    invitedBy: row.invited_by,
    expiresAt: row.expires_at.toISOString(),
  };
}
