import { ContactStatusChanged, type ContactStatus } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import type { Funnel } from './contact-status.repository.js';
import { mayMove } from './contact-status.policy.js';
import { tellContact } from './tell-contact.js';
import { valueSetting } from './value-setting.repository.js';

/** Rules that move contacts by themselves (FU-05); part of every move they make. */
export const FUNNEL_POLICY = 'policy:funnel@1';

export interface Move {
  /** Derived from the cause, so that a repeat is the same move. */
  changeId: string;
  to: ContactStatus;
  actor: string;
  /** A person's words, or the code of the rule that moved them. */
  reason: string;
  replyId?: string | undefined;
}

/** Writes a move down, tells it, and puts it on the trail; the funnel is locked by the caller, who checked whether it may be. */
export async function moveContact(
  manager: EntityManager,
  conversation: ConversationRow,
  { status: from, version, totalMinor }: Funnel,
  { changeId, to, actor, reason, replyId }: Move,
): Promise<number> {
  const { workspace, contact_id: contactId } = conversation;
  const automated = actor === FUNNEL_POLICY;
  const correction = !mayMove(from, to);
  const next = version + 1;
  await manager.query(
    'UPDATE contact_status SET status = $2, version = $3, updated_at = now() WHERE contact_id = $1',
    [contactId, to, next],
  );
  await manager.query(
    `INSERT INTO contact_status_change
       (change_id, workspace, contact_id, version, from_status, to_status, actor, automated, correction, reason, reply_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[changeId, workspace, contactId, next, from, to, actor],
      ...[automated, correction, reason, replyId ?? null],
    ],
  );
  const { currency } = await valueSetting(manager, workspace);
  const data: ContactStatusChanged = {
    ...{ changeId, from, to, actor, automated, correction, totalMinor, currency },
  };
  const facts = { ...placeOf(conversation), id: changeId, data };
  await Outbox.add(manager, encodeEvent('review', ContactStatusChanged, facts));
  await appendAudit(manager, {
    ...{ workspace, actor, action: 'contact.status-changed', objectKind: 'contact', objectId: contactId },
    detail: { changeId, from, to, correction, version: next },
  });
  await tellContact(manager, conversation);
  return next;
}
