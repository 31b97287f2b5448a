import { derivedId } from '@countersign/contracts';
import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { conversationOfContact, lockFunnel } from './contact-status.repository.js';
import type { RecordValueDto } from './funnel.dto.js';
import { addValue } from './add-value.js';
import { entryOfReference, type NewEntry } from './ltv.repository.js';
import { amountProblem } from './value.policy.js';
import { lockValueSetting, valueSetting } from './value-setting.repository.js';

/** What contacts are worth so far: amounts that are only ever added, of which a refund is one (FU-02). */
@Injectable()
export class ContactValues {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly relay: OutboxRelay,
  ) {}

  /**
   * The same reference again is the same entry.
   * @returns what the entries come to
   * @throws Problem 404; 422 `amount_wrong`; 403 `amount_needs_lead`; 409 `reference_used` where it stands for something else
   */
  async record(contactId: string, person: Person, dto: RecordValueDto, click: string): Promise<number> {
    const entryId = derivedId(click, 'contact.value-recorded');
    const total = await this.dataSource.transaction((manager) =>
      this.commit(manager, contactId, { person, dto, entryId }),
    );
    this.relay.nudge();
    return total;
  }

  private async commit(
    manager: EntityManager,
    contactId: string,
    { person, dto, entryId }: { person: Person; dto: RecordValueDto; entryId: string },
  ): Promise<number> {
    const { workspace } = this.current;
    const { amountMinor, source, reason } = dto;
    const reference = dto.reference?.trim() || undefined;
    await lockValueSetting(manager, workspace, 'share');
    const { limitMinor, currency } = await valueSetting(manager, workspace);
    const problem = amountProblem(
      { amountMinor, source, reference },
      { limitMinor, lead: person.roles.includes('lead') },
    );
    if (problem?.code === 'amount_wrong')
      throw new Problem(422, problem.code, 'This amount cannot be recorded as it is.', [problem]);
    if (problem)
      throw new Problem(403, problem.code, 'A lead records amounts as large as this, and refunds.');
    const conversation = await conversationOfContact(manager, workspace, contactId);
    const funnel = await lockFunnel(manager, conversation);
    const actor = actorOf(person);
    const entry = { entryId, contactId, amountMinor, source, reference, actor, reason: reason.trim() };
    const totalMinor = await addValue(manager, conversation, { funnel, currency, entry });
    if (totalMinor === undefined) await assertSameEntry(manager, workspace, entry);
    return totalMinor ?? funnel.totalMinor;
  }
}

async function assertSameEntry(manager: EntityManager, workspace: string, entry: NewEntry): Promise<void> {
  const known = await entryOfReference(manager, workspace, entry);
  if (known?.contactId === entry.contactId && known.amountMinor === entry.amountMinor) return;
  throw new Problem(
    409,
    'reference_used',
    'This reference is recorded already, with another amount or for somebody else.',
  );
}
