import { randomUUID } from 'node:crypto';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { LegalHoldDto, PlaceHoldDto } from './retention.dto.js';
import { holdStill } from './retention-in-force.js';

interface HoldRow {
  hold_id: string;
  contact_id: string;
  reason: string;
  placed_at: Date;
  by: string | null;
  contact: string | null;
}

const IN_FORCE = `
  SELECT h.hold_id, h.contact_id, h.reason, h.placed_at, p.name AS by,
    (SELECT coalesce(c.contact_name, c.contact_handle) FROM conversation c WHERE c.contact_id = h.contact_id ORDER BY c.updated_at DESC LIMIT 1) AS contact
  FROM legal_hold h LEFT JOIN person p ON 'person:' || p.id = h.placed_by
  WHERE h.workspace = $1 AND h.lifted_at IS NULL AND ($2::text IS NULL OR h.contact_id = $2) ORDER BY h.placed_at DESC`;

/** Contacts of whom nothing is removed, because somebody may have to answer for it: with a reason, and on the trail (PR-03). */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  async inForce(contactId?: string): Promise<LegalHoldDto[]> {
    const rows: HoldRow[] = await this.dataSource.query(IN_FORCE, [
      this.current.workspace,
      contactId ?? null,
    ]);
    return rows.map(({ hold_id: id, contact_id, reason, placed_at: at, by, contact }) => ({
      ...{ id, contactId: contact_id, contactName: contact ?? undefined, reason },
      ...{ by: by ?? 'Somebody', at: at.toISOString() },
    }));
  }

  /** When it is answered, nothing of theirs is removed any more. @throws Problem 404, 409 `held_already` */
  place(person: Person, { contactId, reason }: PlaceHoldDto): Promise<string> {
    const { workspace } = this.current;
    return this.dataSource.transaction(async (manager) => {
      await holdStill(manager, workspace);
      const known: unknown[] = await manager.query(
        'SELECT 1 FROM conversation WHERE contact_id = $1 AND workspace = $2 LIMIT 1',
        [contactId, workspace],
      );
      if (known.length === 0) throw new Problem(404, 'not_found', 'There is no such contact.');
      const id = randomUUID();
      const actor = actorOf(person);
      const placed: unknown[] = await manager.query(
        `INSERT INTO legal_hold (hold_id, workspace, contact_id, reason, placed_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (contact_id) WHERE lifted_at IS NULL DO NOTHING RETURNING hold_id`,
        [id, workspace, contactId, reason.trim(), actor],
      );
      if (placed.length === 0)
        throw new Problem(409, 'held_already', 'What there is of this contact is kept already.');
      await appendAudit(manager, {
        ...{ workspace, actor, objectKind: 'contact', objectId: contactId, action: 'contact.hold-placed' },
        detail: { holdId: id },
      });
      return id;
    });
  }

  /** The next night removes what is due. @throws Problem 404 when it is none that is in force */
  lift(person: Person, id: string): Promise<void> {
    const { workspace } = this.current;
    return this.dataSource.transaction(async (manager) => {
      const actor = actorOf(person);
      const [[hold]]: [{ contact_id: string }[], number] = await manager.query(
        `UPDATE legal_hold SET lifted_by = $3, lifted_at = clock_timestamp()
         WHERE hold_id = $1 AND workspace = $2 AND lifted_at IS NULL RETURNING contact_id`,
        [id, workspace, actor],
      );
      if (!hold) throw new Problem(404, 'not_found', 'There is no such hold any more.');
      await appendAudit(manager, {
        ...{
          workspace,
          actor,
          objectKind: 'contact',
          objectId: hold.contact_id,
          action: 'contact.hold-lifted',
        },
        detail: { holdId: id },
      });
    });
  }
}
