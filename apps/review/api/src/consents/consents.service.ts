import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { actorOf, type Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { withdrawPending } from '../decisions/withdrawal.js';
import { recordChange } from '../live/changes.js';
import type { ConsentDto, RecordConsentDto } from './consent.dto.js';
import { consentProblem, type ConsentPurpose, type ConsentSource } from './consent.policy.js';
import { lastWithdrawal, recordConsent } from './consent.repository.js';

interface ListedRow {
  consent_id: string;
  purpose: ConsentPurpose;
  channel: string;
  source: ConsentSource;
  text_version: string;
  given_at: Date;
  recorder: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawer: string | null;
  withdrawn_why: string | null;
}

const LISTED = `
  SELECT c.*, r.name AS recorder, w.name AS withdrawer FROM consent c
    LEFT JOIN person r ON 'person:' || r.id = c.recorded_by LEFT JOIN person w ON 'person:' || w.id = c.withdrawn_by
   WHERE c.workspace = $1 AND c.contact_id = $2 ORDER BY c.withdrawn_at IS NOT NULL, c.recorded_at DESC LIMIT 100`;

/**
 * What a contact agreed to be told (PR-05). A withdrawal stands with its commit: approvals read the row, and what was approved by it and has
 * not started is held back by the same commit's events. Again is nothing; a crash after the commit leaves the events in the outbox.
 */
@Injectable()
export class Consents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly relay: OutboxRelay,
  ) {}

  async of(contactId: string): Promise<ConsentDto[]> {
    const rows: ListedRow[] = await this.dataSource.query(LISTED, [this.current.workspace, contactId]);
    return rows.map((row) => ({
      ...{ id: row.consent_id, purpose: row.purpose, channel: row.channel, source: row.source },
      ...{ textVersion: row.text_version, givenAt: row.given_at.toISOString() },
      ...{ recordedBy: row.recorder ?? 'Somebody', withdrawnAt: row.withdrawn_at?.toISOString() ?? null },
      ...(row.withdrawn_by?.startsWith('person:') && { withdrawnBy: row.withdrawer ?? 'Somebody' }),
      ...(row.withdrawn_why && row.withdrawn_by !== 'contact' && { withdrawnWhy: row.withdrawn_why }),
    }));
  }

  /** @throws Problem 404, 409 `consented_already`, `consent_in_future` or `consent_withdrawn` */
  record(contactId: string, by: Person, dto: RecordConsentDto): Promise<void> {
    const place = { workspace: this.current.workspace, contact_id: contactId, channel: dto.channel };
    return this.dataSource.transaction(async (manager) => {
      const [known]: { at: Date }[] = await manager.query(
        `SELECT clock_timestamp() AS at FROM conversation WHERE contact_id = $1 AND channel = $2 AND workspace = $3 LIMIT 1`,
        [contactId, dto.channel, place.workspace],
      );
      if (!known) throw new Problem(404, 'not_found', 'There is no such contact.');
      const withdrawnAt = await lastWithdrawal(manager, place, dto.purpose);
      const problem = consentProblem({ now: known.at, givenAt: new Date(dto.givenAt), withdrawnAt });
      if (problem)
        throw new Problem(409, problem.code, problem.message, [
          { field: 'givenAt', message: problem.message },
        ]);
      if (!(await recordConsent(manager, place, { ...dto, actor: actorOf(by) })))
        throw new Problem(409, 'consented_already', 'They have agreed to this already, and it is in force.');
    });
  }

  /** @throws Problem 404 when there is none in force */
  async withdraw(contactId: string, consentId: string, by: Person, reason: string): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.commit(manager, { contactId, consentId, actor: actorOf(by), reason: reason.trim() }),
    );
    this.relay.nudge();
  }

  private async commit(
    manager: EntityManager,
    asked: { contactId: string; consentId: string; actor: string; reason: string },
  ): Promise<void> {
    const { contactId, consentId, actor, reason } = asked;
    const { workspace } = this.current;
    const ids: { id: string }[] = await manager.query(
      'SELECT conversation_id AS id FROM conversation WHERE contact_id = $1 AND workspace = $2 ORDER BY conversation_id',
      [contactId, workspace],
    );
    const conversations = [];
    for (const { id } of ids) conversations.push((await lockConversation(manager, id))!);
    const [[withdrawn]]: [{ purpose: string; channel: string }[], number] = await manager.query(
      `UPDATE consent SET withdrawn_at = clock_timestamp(), withdrawn_by = $4, withdrawn_why = $5
       WHERE consent_id = $1 AND contact_id = $2 AND workspace = $3 AND withdrawn_at IS NULL RETURNING purpose, channel`,
      [consentId, contactId, workspace, actor, reason],
    );
    if (!withdrawn) throw new Problem(404, 'not_found', 'This consent is not in force any more.');
    for (const conversation of conversations) {
      await withdrawPending(manager, conversation, 'opted-out', consentId, consentId);
      await recordChange(manager, {
        kind: 'conversation',
        conversationId: conversation.conversation_id,
      });
    }
    await appendAudit(manager, {
      ...{ workspace, actor, action: 'contact.consent-withdrawn' },
      ...{ objectKind: 'contact', objectId: contactId },
      detail: { consentId, ...withdrawn },
    });
  }
}
