import { derivedId, type CtaResponse } from '@countersign/contracts';
import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import { mayMove } from '../funnel/contact-status.policy.js';
import { conversationOfContact, lockFunnel } from '../funnel/contact-status.repository.js';
import { FUNNEL_POLICY, moveContact } from '../funnel/move-contact.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { keepResponse, type CtaEventRow } from './cta-event.repository.js';
import type { CtaResponseDto } from './cta.dto.js';

/** What came of calls to action, as people say (FU-04). */
@Injectable()
export class CtaEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly relay: OutboxRelay,
  ) {}

  /** @throws Problem 404; 409 `response_changed`, or `not_sent_yet` */
  async respond(id: string, person: Person, dto: CtaResponseDto): Promise<number> {
    const version = await this.dataSource.transaction((manager) => this.commit(manager, id, person, dto));
    this.relay.nudge();
    return version;
  }

  private async commit(
    manager: EntityManager,
    id: string,
    person: Person,
    { response, base }: CtaResponseDto,
  ): Promise<number> {
    const { workspace } = this.current;
    const [found]: { contact_id: string }[] = await manager.query(
      'SELECT contact_id FROM cta_event WHERE cta_event_id = $1 AND workspace = $2',
      [id, workspace],
    );
    if (!found) throw new Problem(404, 'not_found', 'There is no such call to action.');
    const conversation = await conversationOfContact(manager, workspace, found.contact_id);
    const funnel = await lockFunnel(manager, conversation);
    const [row]: CtaEventRow[] = await manager.query(
      'SELECT * FROM cta_event WHERE cta_event_id = $1 FOR UPDATE',
      [id],
    );
    if (!row?.sent_at) throw new Problem(409, 'not_sent_yet', 'It has not reached them yet.');
    if (row.version !== base)
      throw new Problem(409, 'response_changed', 'Somebody said what came of it meanwhile. Look again.');
    const actor = actorOf(person);
    const version = await keepResponse(manager, conversation, row, { response, actor });
    // Who did what they were asked is a customer (FU-05); every other move waits for a person.
    if (response === 'CONVERTED' && mayMove(funnel.status, 'CUSTOMER'))
      await moveContact(manager, conversation, funnel, {
        changeId: derivedId(id, `contact.status-changed:${version}`),
        ...{ to: 'CUSTOMER', actor: FUNNEL_POLICY, reason: 'converted', replyId: row.reply_id },
      });
    await this.audit(manager, conversation, { actor, id, response, version });
    return version;
  }

  private async audit(
    manager: EntityManager,
    { workspace, contact_id: contactId, conversation_id: conversationId }: ConversationRow,
    { actor, ...detail }: { actor: string; id: string; response: CtaResponse; version: number },
  ): Promise<void> {
    await appendAudit(manager, {
      ...{ workspace, actor, action: 'cta.responded', objectKind: 'contact', objectId: contactId },
      detail,
    });
    await recordChange(manager, { kind: 'conversation', conversationId });
  }
}
