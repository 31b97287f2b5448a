import { unfilledIn } from '@countersign/contracts/saved-reply';
import { parameterProblem, templateText } from '@countersign/contracts/template-text';
import type { EntityManager } from 'typeorm';
import { lastWithdrawal } from '../consents/consent.repository.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import type { OrderedReply } from '../decisions/ordered-reply.js';
import { recordChange } from '../live/changes.js';
import { templateCalled } from '../templates/template.repository.js';
import type { FirstMessageDto } from './first-message.dto.js';
import { refusalsOf, type Refusal } from './first-message.policy.js';
import type { NewContact } from './new-contact.js';

/** The row a conversation begins with; what we call them holds until they say so themselves. */
export function rowOf(contact: NewContact, name: string): ConversationRow {
  return {
    ...{ conversation_id: contact.conversationId, contact_id: contact.contactId },
    ...{ workspace: contact.workspace, channel: contact.channel, account_id: contact.accountId },
    ...{ address: contact.number.digits, contact_name: name.trim(), contact_handle: null, language: null },
    ...{ source: null, human_asked: false, mode: 'assisted', assigned_to: null },
    ...{ last_inbound_event: null, last_inbound_seq: '0', last_inbound_at: null, begun_at: null },
    ...{ last_question_seq: '0', last_ordinal: 0 },
  };
}

/**
 * The conversation there is already: under the same ids, or where WhatsApp names them to us by an id of our own and tells the number
 * beside it.
 */
export async function knownConversation(
  manager: EntityManager,
  { workspace, accountId, conversationId, number }: NewContact,
): Promise<ConversationRow | undefined> {
  const [row]: ConversationRow[] = await manager.query(
    `SELECT * FROM conversation WHERE workspace = $1 AND account_id = $2 AND (conversation_id = $3 OR contact_handle = $4)
     ORDER BY conversation_id = $3 DESC LIMIT 1`,
    [workspace, accountId, conversationId, `+${number.digits}`],
  );
  return row;
}

/** Begins it, once: whoever comes second finds the first one's. The row is locked. */
export async function beginConversation(
  manager: EntityManager,
  row: ConversationRow,
): Promise<{ conversation: ConversationRow; begun: boolean }> {
  const made: unknown[] = await manager.query(
    `INSERT INTO conversation (conversation_id, workspace, channel, account_id, contact_id, address, contact_name, begun_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING conversation_id`,
    [
      row.conversation_id,
      row.workspace,
      row.channel,
      row.account_id,
      row.contact_id,
      row.address,
      row.contact_name,
    ],
  );
  return {
    conversation: (await lockConversation(manager, row.conversation_id))!,
    begun: made.length > 0,
  };
}

/** How the message reads, and what stands in its way as things are now. */
export async function standingOf(
  manager: EntityManager,
  { channel, health, contactId, workspace }: NewContact,
  { accountId, consent, template }: Pick<FirstMessageDto, 'accountId' | 'consent' | 'template'>,
): Promise<{ text: string; refusals: Refusal[] }> {
  const place = { workspace, channel, contact_id: contactId };
  const known = await templateCalled(manager, accountId, template);
  const [now]: { at: Date; suppressed: 'opted-out' | 'blocked' | null }[] = await manager.query(
    'SELECT clock_timestamp() AS at, (SELECT suppressed_reason FROM contact_state WHERE contact_id = $1) AS suppressed',
    [contactId],
  );
  const refusals = refusalsOf({
    ...{ channel, health, now: now!.at, template: known },
    suppressed: now!.suppressed ?? undefined,
    consent: {
      purpose: consent.purpose,
      givenAt: new Date(consent.givenAt),
      withdrawnAt: await lastWithdrawal(manager, place, consent.purpose),
    },
    unfilled: known && unfilled(known.parameters, template.parameters),
  });
  return { text: known ? templateText(known, template.parameters) : '', refusals };
}

/** Who began it, and what they approved. */
export async function noteBegun(
  manager: EntityManager,
  { workspace, conversation_id: conversationId }: ConversationRow,
  { actor, reply, trail }: { actor: string; reply: OrderedReply; trail: Record<string, unknown> },
): Promise<void> {
  const { replyId, digest, ordinal } = reply;
  const conversation = { objectKind: 'conversation' as const, objectId: conversationId };
  await appendAudit(manager, {
    ...{ workspace, actor, action: 'conversation.begun', ...conversation },
    detail: { replyId },
  });
  const detail = { digest, ordinal, handWritten: true, first: true, ...trail };
  await appendAudit(manager, {
    ...{ workspace, actor, action: 'reply.approved', objectKind: 'reply', objectId: replyId, detail },
  });
  await recordChange(manager, { kind: 'conversation', conversationId });
}

function unfilled(places: number, values: readonly string[]): string | undefined {
  const open = Array.from({ length: places }, (_, index) => values[index] ?? '').some(
    (value) => parameterProblem(value) !== undefined || unfilledIn(value).length > 0,
  );
  if (!open && values.length === places) return undefined;
  return 'A place in this template is empty, or has what templates do not take. Fill every place in one line.';
}
