import { derivedId, REJECT_REASONS, ReviewRejected, type RejectReason } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { keptCodes } from '../taxonomy/kept-codes.js';
import { handToLead } from './hand-to-lead.js';
import { auditItem } from './item-audit.js';
import type { RejectDto } from './decision.dto.js';
import { keepTeaching } from './teaching.js';

const isShipped = (code: string): code is RejectReason => REJECT_REASONS.some((one) => one === code);

/**
 * Keeps a rejection: with what it teaches, on the trail, and told on; where a person goes on, the item has no draft any more.
 * @returns id of the fact
 * @throws Problem 422 `unknown_reason`, `reason_needs_words`
 */
export async function recordRejection(
  manager: EntityManager,
  conversation: ConversationRow,
  item: ItemRow,
  person: Person,
  dto: RejectDto,
): Promise<string> {
  const { item_id: itemId, generation } = item;
  const { id: personId } = person;
  const why = await reasonOf(manager, item.workspace, dto);
  const { nextStep, feedback } = dto;
  const reason = why.code ?? why.reason;
  const words = why.reason === 'OTHER' ? dto.instruction?.trim() : undefined;
  const taught = { kind: 'rejected' as const, personId, feedback, reason, nextStep, words };
  const { decision } = await keepTeaching(manager, item, taught);
  const actor = `person:${personId}`;
  const data = { itemId, generation, actor, ...why, nextStep, decision };
  const id = derivedId(itemId, `review.rejected:${generation}`);
  await Outbox.add(manager, encodeEvent('review', ReviewRejected, { ...placeOf(conversation), id, data }));
  await auditItem(manager, conversation, item, actor, 'draft.rejected', { reason, nextStep });
  if (nextStep === 'manual' || nextStep === 'escalate') await setDraftAside(manager, itemId);
  if (nextStep === 'escalate')
    await handToLead(manager, conversation, item, { by: person, words: dto.instruction });
  return id;
}

/** What was turned down is not offered any more; the item still says which it was, so that a lead can be shown it. */
async function setDraftAside(manager: EntityManager, itemId: string): Promise<void> {
  await manager.query(
    `UPDATE review_item SET state = 'no_draft', hold = NULL, updated_at = now() WHERE item_id = $1`,
    [itemId],
  );
}

/**
 * Why a draft is turned down, as it travels: a reason the workspace added is `OTHER` to whoever does not know it. Where the code
 * says nothing, somebody has to.
 */
async function reasonOf(
  manager: EntityManager,
  workspace: string,
  { reason, instruction }: Pick<RejectDto, 'reason' | 'instruction'>,
): Promise<{ reason: RejectReason; code?: string }> {
  const { codes, unknown } = await keptCodes(manager, workspace, 'reject-reason', [reason]);
  const [code] = codes;
  if (unknown.length > 0 || code === undefined)
    throw new Problem(
      422,
      'unknown_reason',
      'This reason is in no list. Load the reasons again and choose one.',
      [{ field: 'reason', message: 'must be a code of the reject reasons' }],
    );
  if (code === 'OTHER' && (instruction?.trim().length ?? 0) < 5)
    throw new Problem(
      422,
      'reason_needs_words',
      'Say what was wrong with the draft, in 5 characters or more.',
      [{ field: 'instruction', message: 'must have 5 characters or more for the reason OTHER' }],
    );
  return isShipped(code) ? { reason: code } : { reason: 'OTHER', code };
}
