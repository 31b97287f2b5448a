import { randomUUID } from 'node:crypto';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { ReviewConfig } from '../review.config.js';
import type { DeleteWorkspaceDto, KeepWorkspaceDto } from './deletion.dto.js';
import { WorkspaceAdministration } from './workspace-administration.service.js';
import type { WorkspaceDto } from './workspace.dto.js';
import { WorkspaceGone } from './workspace-gone.service.js';

/** Asks that a suspended workspace be deleted, and calls it off while there is time (OP-09). Whoever may resume it may ask. */
@Injectable()
export class WorkspaceDeletion {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
    private readonly administration: WorkspaceAdministration,
    private readonly gone: WorkspaceGone,
  ) {}

  /**
   * @throws Problem 403 `suspended_by_installation`, 404, 409 `own_workspace`, `workspace_differs`, `workspace_deleted`, `not_suspended`,
   *   `deletion_asked` or `legal_hold`, 422 `confirmation_differs`
   */
  async ask(by: Person, id: string, { reason, confirm, base }: DeleteWorkspaceDto): Promise<WorkspaceDto> {
    if (id === this.config.workspace)
      throw new Problem(409, 'own_workspace', 'The installation’s own workspace cannot be deleted.');
    const row = await this.administration.changeable(by, id, base);
    if (row.deletion_asked_at) throw askedAlready();
    if (!row.suspended_at)
      throw new Problem(409, 'not_suspended', 'Only a suspended workspace is deleted. Suspend it first.');
    if (this.administration.isAboveThem(by, row.from_outside))
      throw new Problem(403, 'suspended_by_installation', 'Whoever runs the installation suspended this workspace, and only they delete it.'); // prettier-ignore
    if (confirm !== id) throw differs();
    await this.assertNothingIsHeld(id);
    const said = reason.trim();
    await this.administration.change(by, id, base, 'workspace.deletion-asked', { reason: said, days: this.config.workspaceDeletionDays }, [
      `deletion_id = $3, deletion_asked_at = clock_timestamp(), deletion_by = $4, deletion_from = $5, deletion_for = $6,
       deletion_due_at = clock_timestamp() + make_interval(secs => $7 * 86400)`,
      ...[randomUUID(), actorOf(by), by.workspace, said, this.config.workspaceDeletionDays],
    ]); // prettier-ignore
    this.gone.nudge();
    return this.administration.one(id);
  }

  /** It stays suspended. @throws Problem 403 `asked_by_installation`, 404, 409 `workspace_differs`, `workspace_deleted` or `no_deletion` */
  async callOff(by: Person, id: string, { base }: KeepWorkspaceDto): Promise<WorkspaceDto> {
    const row = await this.administration.changeable(by, id, base);
    if (!row.deletion_asked_at) throw new Problem(409, 'no_deletion', 'Nobody has asked to delete this workspace.'); // prettier-ignore
    if (this.administration.isAboveThem(by, row.deletion_from_outside))
      throw new Problem(403, 'asked_by_installation', 'Whoever runs the installation is deleting this workspace, and only they call it off.'); // prettier-ignore
    await this.administration.change(by, id, base, 'workspace.deletion-called-off', {}, [
      'deletion_id = NULL, deletion_asked_at = NULL, deletion_by = NULL, deletion_from = NULL, deletion_for = NULL, deletion_due_at = NULL',
    ]);
    return this.administration.one(id);
  }

  private async assertNothingIsHeld(id: string): Promise<void> {
    const held: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM legal_hold WHERE workspace = $1 AND lifted_at IS NULL LIMIT 1',
      [id],
    );
    if (held.length > 0)
      throw new Problem(409, 'legal_hold', 'A contact of this workspace is under a legal hold. Resume it, lift the hold, and suspend it again.'); // prettier-ignore
  }
}

function askedAlready(): Problem {
  return new Problem(409, 'deletion_asked', 'This workspace is to be deleted already.');
}

function differs(): Problem {
  const message = 'This is not the id of the workspace. Type it as it stands there.';
  return new Problem(422, 'confirmation_differs', message, [{ field: 'confirm', message }]);
}
