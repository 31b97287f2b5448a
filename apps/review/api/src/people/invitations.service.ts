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
import type { AcceptDto, InvitedDto, LinkForDto } from './people.dto.js';
import { rolesOf } from './stored-roles.js';
import { tokenDigest } from '../access/token-digest.js';

/** How long a link waits. */
const HOURS = 72;

interface LinkRow {
  id: string;
  email: string;
  roles: string;
  person_id: string | null;
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
  ) {}

  /** @throws Problem 409 `already_here` where the address is somebody's. An older link to the address is withdrawn. */
  async invite(by: Person, email: string, roles: readonly Role[]): Promise<InvitedDto> {
    return this.dataSource.transaction(async (manager) => {
      const [known]: { id: string }[] = await manager.query('SELECT id FROM person WHERE email = $1', [
        email.toLowerCase(),
      ]);
      if (known) throw new Problem(409, 'already_here', `${email} has an account here already.`);
      return this.link(manager, by, { email: email.toLowerCase(), roles });
    });
  }

  /** A link for somebody who cannot get in any more. @throws Problem 404 */
  async newPassword(by: Person, personId: string): Promise<InvitedDto> {
    return this.dataSource.transaction(async (manager) => {
      const [person]: { email: string; roles: string }[] = await manager.query(
        'SELECT email, roles FROM person WHERE id = $1 AND deactivated_at IS NULL',
        [personId],
      );
      if (!person) throw new Problem(404, 'no_such_person', 'There is nobody active with this id.');
      return this.link(manager, by, { email: person.email, roles: rolesOf(person.roles), personId });
    });
  }

  async withdraw(by: Person, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [rows]: [{ email: string }[], number] = await manager.query(
        'UPDATE invitation SET withdrawn_at = now() WHERE id = $1 AND used_at IS NULL AND withdrawn_at IS NULL RETURNING email',
        [id],
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
    const { email, roles, person_id } = await this.found(this.dataSource.manager, token);
    return { email, roles: rolesOf(roles), newPassword: person_id !== null };
  }

  /** @returns the cookies of a session. @throws Problem 403 `link_invalid`, 422 `name_missing` */
  async accept({ token, name, password }: AcceptDto): Promise<string[]> {
    const email = await this.dataSource.transaction(async (manager) => {
      const link = await this.found(manager, token, 'FOR UPDATE');
      const personId = await this.let(link, name, password);
      await manager.query('UPDATE invitation SET used_at = now() WHERE id = $1', [link.id]);
      if (link.person_id) await manager.query('DELETE FROM login_session WHERE user_id = $1', [personId]);
      const action = link.person_id ? 'person.password-set' : 'person.created';
      const detail = { invitation: link.id, roles: rolesOf(link.roles) };
      await this.record(
        manager,
        { actor: `person:${personId}`, workspace: this.config.workspace },
        action,
        personId,
        detail,
      );
      return link.email;
    });
    return this.accounts.signIn({ email, password });
  }

  private async let(link: LinkRow, name: string | undefined, password: string): Promise<string> {
    if (link.person_id) {
      await this.accounts.setPassword(link.person_id, password);
      return link.person_id;
    }
    if (!name) throw new Problem(422, 'name_missing', 'Say what colleagues shall call you.');
    return this.accounts.make({ name, email: link.email, password, roles: rolesOf(link.roles) });
  }

  private async link(
    manager: EntityManager,
    by: Person,
    { email, roles, personId }: { email: string; roles: readonly Role[]; personId?: string },
  ): Promise<InvitedDto> {
    const token = randomBytes(32).toString('base64url');
    const id = randomUUID();
    await manager.query(
      'UPDATE invitation SET withdrawn_at = now() WHERE email = $1 AND used_at IS NULL AND withdrawn_at IS NULL',
      [email],
    );
    const [row]: { expires_at: Date }[] = await manager.query(
      `INSERT INTO invitation (id, token_hash, email, roles, person_id, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7)) RETURNING expires_at`,
      [id, tokenDigest(token), email, roles.join(','), personId ?? null, by.id, HOURS],
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
      `SELECT id, email, roles, person_id, used_at, expires_at < now() OR withdrawn_at IS NOT NULL AS stale
       FROM invitation WHERE token_hash = $1 ${lock}`,
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
