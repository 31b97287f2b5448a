import { randomBytes, randomUUID } from 'node:crypto';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '../access/accounts.service.js';
import { publicUrlOf, type Role } from '../access/auth.js';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ReviewConfig } from '../review.config.js';
import { RequestLimits } from '../access/request-limits.service.js';
import type { AcceptDto, InvitedDto, LinkForDto } from './people.dto.js';
import { assertAdministers, CALLED, join, MEMBERS } from './membership.repository.js';
import { rolesOf } from './stored-roles.js';
import { tokenDigest } from '../access/token-digest.js';

/** How long a link waits. */
const HOURS = 72;

interface LinkRow {
  id: string;
  email: string;
  workspace: string;
  workspace_name: string;
  roles: string;
  person_id: string | null;
  known: boolean;
  used_at: Date | null;
  stale: boolean;
}

/**
 * Links that make somebody, or set somebody's password anew (SE-01). Each works once, for 72 hours, and until it is withdrawn; only its digest
 * is kept. Two who open the same link at once take turns on its row.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly config: ReviewConfig,
    private readonly limits: RequestLimits,
  ) {}

  /** @throws Problem 409 `already_here` where the address is somebody's of the workspace. An older link to the address is withdrawn. */
  async invite(by: Person, email: string, roles: readonly Role[]): Promise<InvitedDto> {
    return this.dataSource.transaction(async (manager) => {
      const [known]: { id: string }[] = await manager.query(
        'SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id WHERE p.email = $1 AND m.workspace = $2',
        [email.toLowerCase(), by.workspace],
      );
      if (known) throw new Problem(409, 'already_here', `${email} has an account here already.`);
      return this.link(manager, by, { email: email.toLowerCase(), roles });
    });
  }

  /** A link for somebody who cannot get in any more. @throws Problem 403 `works_elsewhere`, 404 */
  async newPassword(by: Person, personId: string): Promise<InvitedDto> {
    return this.dataSource.transaction(async (manager) => {
      const [person]: { email: string; roles: string }[] = await manager.query(
        `SELECT p.email, m.roles FROM ${MEMBERS} WHERE p.id = $1 AND m.workspace = $2`,
        [personId, by.workspace],
      );
      if (!person) throw new Problem(404, 'no_such_person', 'There is nobody active with this id.');
      await assertAdministers(manager, by.id, personId);
      return this.link(manager, by, { email: person.email, roles: rolesOf(person.roles), personId });
    });
  }

  async withdraw(by: Person, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ email: string }[], number] = await manager.query(
        'UPDATE invitation SET withdrawn_at = now() WHERE id = $1 AND workspace = $2 AND used_at IS NULL AND withdrawn_at IS NULL RETURNING email',
        [id, by.workspace],
      );
      if (!rows[0]) throw new Problem(404, 'no_such_invitation', 'This invitation is not open any more.');
      await this.record(
        manager,
        { actor: actorOf(by), workspace: by.workspace },
        'invitation.withdrawn',
        id,
        {},
      );
    });
  }

  /** Whom a link is for. @throws Problem 403 `link_invalid` */
  async look(token: string): Promise<LinkForDto> {
    const link = await this.found(this.dataSource.manager, token);
    const { email, workspace_name: workspace, known } = link;
    return { email, roles: rolesOf(link.roles), newPassword: link.person_id !== null, workspace, known };
  }

  /**
   * Whoever has an account in another workspace proves it by their password; guesses count as they do at the sign-in.
   * @param address where it comes from
   * @returns the cookies of a session. @throws Problem 403 `link_invalid`, `INVALID_PASSWORD`, 422 `name_missing`, 429 `too_many_tries`
   */
  async accept({ token, name, password }: AcceptDto, address: string): Promise<string[]> {
    const { email: tried } = await this.found(this.dataSource.manager, token);
    const wait = await this.limits.signIn(tried, address);
    if (wait > 0)
      throw new Problem(429, 'too_many_tries', `There were too many tries. Try again in ${wait} s.`);
    const email = await this.dataSource.transaction(async (manager) => {
      const link = await this.found(manager, token, 'FOR UPDATE OF i');
      const personId = await this.let(manager, link, name, password);
      await manager.query('UPDATE invitation SET used_at = now() WHERE id = $1', [link.id]);
      if (link.person_id) await manager.query('DELETE FROM login_session WHERE user_id = $1', [personId]);
      const action = link.person_id ? 'person.password-set' : link.known ? 'person.joined' : 'person.created';
      const detail = { invitation: link.id, roles: rolesOf(link.roles) };
      const by = { actor: `person:${personId}`, workspace: link.workspace };
      await this.record(manager, by, action, personId, detail);
      return link.email;
    });
    await this.limits.signedIn(email, address);
    return this.accounts.signIn({ email, password });
  }

  private async let(
    manager: EntityManager,
    link: LinkRow,
    name: string | undefined,
    password: string,
  ): Promise<string> {
    if (link.person_id) {
      await this.accounts.setPassword(link.person_id, password);
      return link.person_id;
    }
    const personId = await this.accounts.make({ name, email: link.email, password });
    await join(manager, { personId, workspace: link.workspace, roles: rolesOf(link.roles) });
    return personId;
  }

  private async link(
    manager: EntityManager,
    by: Person,
    { email, roles, personId }: { email: string; roles: readonly Role[]; personId?: string },
  ): Promise<InvitedDto> {
    const token = randomBytes(32).toString('base64url');
    const id = randomUUID();
    await manager.query(
      'UPDATE invitation SET withdrawn_at = now() WHERE email = $1 AND workspace = $2 AND used_at IS NULL AND withdrawn_at IS NULL',
      [email, by.workspace],
    );
    const [row]: { expires_at: Date }[] = await manager.query(
      `INSERT INTO invitation (id, token_hash, email, roles, person_id, invited_by, workspace, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => $8)) RETURNING expires_at`,
      [id, tokenDigest(token), email, roles.join(','), personId ?? null, by.id, by.workspace, HOURS],
    );
    const action = personId ? 'person.password-link-made' : 'person.invited';
    await this.record(manager, { actor: actorOf(by), workspace: by.workspace }, action, personId ?? id, {
      roles: [...roles],
    });
    return {
      id,
      link: `${publicUrlOf(this.config)}/join#${token}`,
      expiresAt: row!.expires_at.toISOString(),
    };
  }

  private async found(manager: EntityManager, token: string, lock = ''): Promise<LinkRow> {
    const [link]: LinkRow[] = await manager.query(
      `SELECT i.id, i.email, i.workspace, ${CALLED} AS workspace_name, i.roles, i.person_id, i.used_at,
              i.expires_at < now() OR i.withdrawn_at IS NOT NULL AS stale,
              EXISTS (SELECT 1 FROM login_account a JOIN person p ON p.id = a.user_id WHERE p.email = i.email) AS known
       FROM invitation i JOIN workspace w ON w.workspace = i.workspace WHERE i.token_hash = $1 ${lock}`,
      [tokenDigest(token)],
    );
    if (!link || link.stale || link.used_at)
      throw new Problem(
        403,
        'link_invalid',
        'This link is not valid any more: it works once, for 72 hours. Ask an administrator for a new one.',
      );
    return link;
  }

  private async record(
    manager: EntityManager,
    { actor, workspace }: { actor: string; workspace: string },
    action: string,
    objectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, { kind: 'access' });
    await appendAudit(manager, { workspace, actor, action, objectKind: 'person', objectId, detail });
  }
}
