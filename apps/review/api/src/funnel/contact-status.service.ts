import { derivedId } from '@countersign/contracts';
import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { mayMove } from './contact-status.policy.js';
import { conversationOfContact, lockFunnel } from './contact-status.repository.js';
import type { ChangeStatusDto } from './funnel.dto.js';
import { moveContact } from './move-contact.js';

/** Where contacts stand, as people decide it: one row each, every change kept (FU-01). */
@Injectable()
export class ContactStatuses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly relay: OutboxRelay,
  ) {}

  /** @throws Problem 404; 409 `status_changed` or `move_not_allowed`; 403 `correction_needs_lead` for somebody else's correction */
  async change(
    contactId: string,
    person: Person,
    { to, reason, base, correction, replyId }: ChangeStatusDto,
    click: string,
  ): Promise<number> {
    const changeId = derivedId(click, 'contact.status-changed');
    const version = await this.dataSource.transaction(async (manager) => {
      const conversation = await conversationOfContact(manager, this.current.workspace, contactId);
      const funnel = await lockFunnel(manager, conversation);
      const [made]: { version: number }[] = await manager.query(
        'SELECT version FROM contact_status_change WHERE change_id = $1',
        [changeId],
      );
      if (made) return made.version;
      if (funnel.version !== base)
        throw new Problem(409, 'status_changed', 'Somebody changed their status meanwhile. Look again.');
      if (funnel.status === to) throw new Problem(409, 'move_not_allowed', `They stand at ${to} already.`);
      if (!mayMove(funnel.status, to)) assertMayCorrect(person, funnel.status, to, correction ?? false);
      const actor = actorOf(person);
      return moveContact(manager, conversation, funnel, {
        ...{ changeId, to, actor, reason: reason.trim(), replyId },
      });
    });
    this.relay.nudge();
    return version;
  }
}

function assertMayCorrect({ roles }: Person, from: string, to: string, correction: boolean): void {
  if (!correction)
    throw new Problem(
      409,
      'move_not_allowed',
      `Nobody goes from ${from} to ${to}. A lead can correct what is recorded, saying why.`,
    );
  if (!roles.includes('lead'))
    throw new Problem(403, 'correction_needs_lead', 'Only a lead corrects where somebody stands.');
}
