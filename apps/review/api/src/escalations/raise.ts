import { derivedId, EscalationRaised, type EscalationLevel, type RaiseReason } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { counter } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';
import { DUE_MINUTES, type Cause } from './escalation.policy.js';

export interface EscalationRow {
  escalation_id: string;
  workspace: string;
  conversation_id: string;
  item_id: string | null;
  level: EscalationLevel;
  reasons: RaiseReason[];
  alerts: number;
  raised_at: Date;
  due_at: Date;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  resolved_at: Date | null;
}

/** SQL: members who could take one. */
export const CAN_BE_ON_CALL = `m.ended_at IS NULL AND string_to_array(m.roles, ',') && '{reviewer,lead,admin}'`;

const told = counter('cs.review.escalations', {
  description: 'Escalations raised, and told on a higher level or again, by level',
});

/** The one of a conversation that is not over, locked. */
export async function openEscalation(
  manager: EntityManager,
  conversationId: string,
): Promise<EscalationRow | undefined> {
  const [open]: EscalationRow[] = await manager.query(
    'SELECT * FROM escalation WHERE conversation_id = $1 AND resolved_at IS NULL FOR UPDATE',
    [conversationId],
  );
  return open;
}

/**
 * Raises a conversation, once: while it is not over a further cause joins it, and one that weighs more raises its level, after which
 * somebody has to take it anew. Part of the transaction of its cause; the conversation is locked.
 */
export async function raise(
  manager: EntityManager,
  conversation: ConversationRow,
  itemId: string | null,
  { level, reasons }: Cause,
): Promise<void> {
  const { conversation_id: conversationId, workspace } = conversation;
  const open = await openEscalation(manager, conversationId);
  if (!open) {
    const [made]: EscalationRow[] = await manager.query(
      `INSERT INTO escalation (workspace, conversation_id, item_id, level, reasons, due_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(mins => $6)) RETURNING *`,
      [workspace, conversationId, itemId, level, reasons, DUE_MINUTES[level]],
    );
    return tell(manager, conversation, made!, 'raised');
  }
  const all = [...new Set([...open.reasons, ...reasons])];
  const item = itemId ?? open.item_id;
  if (level > open.level) {
    const [[raised]]: [EscalationRow[], number] = await manager.query(
      `UPDATE escalation SET level = $2, reasons = $3, item_id = $4, alerts = alerts + 1, acknowledged_at = NULL, acknowledged_by = NULL,
              due_at = clock_timestamp() + make_interval(mins => $5) WHERE escalation_id = $1 RETURNING *`,
      [open.escalation_id, level, all, item, DUE_MINUTES[level]],
    );
    return tell(manager, conversation, raised!, 'raised');
  }
  if (all.length === open.reasons.length && item === open.item_id) return;
  await manager.query('UPDATE escalation SET reasons = $2, item_id = $3 WHERE escalation_id = $1', [
    ...[open.escalation_id, all, item],
  ]);
  await recordChange(manager, { kind: 'escalation' });
}

/** Tells everybody of it as it stands now: the screens, and by its event whoever is called. */
export async function tell(
  manager: EntityManager,
  conversation: ConversationRow,
  row: EscalationRow,
  why: EscalationRaised['why'],
): Promise<void> {
  const { escalation_id: escalationId, level, reasons, alerts: alert } = row;
  const data: EscalationRaised = {
    ...{ escalationId, itemId: row.item_id ?? undefined, level, reasons, why, alert },
    ...{ raisedAt: row.raised_at.toISOString(), dueAt: row.due_at.toISOString() },
  };
  const id = derivedId(escalationId, `escalation.raised:${alert}`);
  await Outbox.add(manager, encodeEvent('review', EscalationRaised, { ...placeOf(conversation), id, data }));
  await recordChange(manager, { kind: 'escalation' });
  told(1, { level });
}
