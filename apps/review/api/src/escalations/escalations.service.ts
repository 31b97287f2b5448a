import { derivedId, EscalationAcknowledged } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox, OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { findConversation, lockConversation, placeOf } from '../coverage/conversation.repository.js';
import { openItem } from '../coverage/coverage.service.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { EscalateDto } from './escalation.dto.js';
import { causeGiven } from './escalation.policy.js';
import { CAN_BE_ON_CALL, raise, type EscalationRow } from './raise.js';

/** What people do with escalations (RV-28). */
@Injectable()
export class Escalations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
    private readonly relay: OutboxRelay,
  ) {}

  /** Saying it twice is no error. @throws Problem 404, 409 `escalation_over` or `escalation_taken` */
  async acknowledge(id: string, person: Person): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [row]: EscalationRow[] = await manager.query(
        'SELECT * FROM escalation WHERE escalation_id = $1 AND workspace = $2 FOR UPDATE',
        [id, this.current.workspace],
      );
      if (!row) throw new Problem(404, 'not_found', 'There is no such escalation.');
      if (row.resolved_at) throw new Problem(409, 'escalation_over', 'This escalation is over.');
      if (row.acknowledged_at) {
        if (row.acknowledged_by === person.id) return;
        const [by]: { name: string }[] = await manager.query('SELECT name FROM person WHERE id = $1', [
          row.acknowledged_by,
        ]);
        const name = by?.name ?? 'Somebody';
        throw new Problem(409, 'escalation_taken', `${name} took this escalation already.`);
      }
      const [[taken]]: [{ after_ms: number }[], number] = await manager.query(
        `UPDATE escalation SET acknowledged_at = clock_timestamp(), acknowledged_by = $2 WHERE escalation_id = $1
         RETURNING round(extract(epoch FROM clock_timestamp() - raised_at) * 1000)::int AS after_ms`,
        [id, person.id],
      );
      const afterMs = Math.max(0, taken!.after_ms);
      const { level, item_id: itemId, alerts } = row;
      const actor = actorOf(person);
      const conversation = (await findConversation(manager, row.conversation_id))!;
      const data = { escalationId: id, itemId: itemId ?? undefined, level, actor, afterMs };
      const facts = {
        ...placeOf(conversation),
        id: derivedId(id, `escalation.acknowledged:${alerts}`),
        data,
      };
      await Outbox.add(manager, encodeEvent('review', EscalationAcknowledged, facts));
      await recordChange(manager, { kind: 'escalation' });
      const entry = { workspace: row.workspace, actor, action: 'escalation.acknowledged' };
      const object = { objectKind: 'conversation' as const, objectId: row.conversation_id };
      await appendAudit(manager, { ...entry, ...object, detail: { escalation: id, level, afterMs } });
    });
    this.relay.nudge();
  }

  /** @throws Problem 404 for an item that is not open */
  async escalate(itemId: string, person: Person, reason: EscalateDto['reason']): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [row]: { conversation_id: string }[] = await manager.query(
        'SELECT conversation_id FROM review_item WHERE item_id = $1 AND workspace = $2',
        [itemId, this.current.workspace],
      );
      const conversation = row && (await lockConversation(manager, row.conversation_id));
      const item = conversation && (await openItem(manager, conversation.conversation_id));
      if (item?.item_id !== itemId)
        throw new Problem(404, 'not_found', 'There is no such open item. Somebody may have decided it.');
      const cause = causeGiven(reason);
      await raise(manager, conversation!, itemId, cause);
      const entry = { workspace: item.workspace, actor: actorOf(person), action: 'item.escalated' };
      const object = { objectKind: 'item' as const, objectId: itemId };
      await appendAudit(manager, { ...entry, ...object, detail: { level: cause.level, reason } });
    });
    this.relay.nudge();
  }

  /** @throws Problem 404 for whoever is not here, or may not read conversations */
  async setOnCall(by: Person, personId: string, onCall: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [people, count]: [{ id: string }[], number] = await manager.query(
        `UPDATE membership m SET on_call = $2 WHERE person_id = $1 AND workspace = $3 AND ended_at IS NULL
           AND (NOT $2 OR ${CAN_BE_ON_CALL}) RETURNING person_id AS id`,
        [personId, onCall, this.current.workspace],
      );
      if (count === 0 || !people[0])
        throw new Problem(
          404,
          'no_such_person',
          'There is nobody with this id who could take an escalation.',
        );
      await recordChange(manager, { kind: 'escalation' });
      const entry = { workspace: this.current.workspace, actor: actorOf(by), action: 'person.on-call-set' };
      const object = { objectKind: 'person' as const, objectId: personId };
      await appendAudit(manager, { ...entry, ...object, detail: { onCall } });
    });
  }
}
