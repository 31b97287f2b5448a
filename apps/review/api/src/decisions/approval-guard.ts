import type { EntityManager } from 'typeorm';
import { Problem } from '@countersign/runtime';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { replyWindowEnd } from '../coverage/reply-window.js';
import { assertOffered } from '../effects/effect.repository.js';
import { assertNotHeld } from '../dead-letters/hold.js';
import { assertMayWrite } from './may-write.js';
import { checkFiles } from '../files/file-check.js';
import { checkTemplates } from '../templates/template-check.js';
import { contentOf, type Ordered } from './approval-content.js';
import { assertRendered, type Countersigned } from './rendered.js';
import { checkReactions } from './reaction-check.js';
import { checkCarried } from './carried-check.js';
import { checkText, type Approver, type Checked } from './rules-check.js';
import { policyInForce } from '../rules/policy-in-force.js';

/**
 * Whether this text may be approved for this conversation as it stands now, by this person.
 * @returns what the rules said of it, to be kept with the reply
 * @throws Problem 409 `conversation_held`, `conversation_paused`, `no_address`, `suppressed`, `silenced`, `window_closed`, `no_consent`, `newer_inbound` or `digest_mismatch`; 422 `unfilled_place`, `too_long`, `unsupported_content`, `template_unusable`, `file_unusable`, `no_such_message`, `effect_unavailable`, `blocked_by_policy`, `needs_lead`, `needs_reason` or `not_judged`
 */
export async function assertApprovable(
  manager: EntityManager,
  conversation: ConversationRow,
  { bubbles, effects, digest, viewed, ...approver }: Approver & Countersigned,
): Promise<Checked> {
  await assertNotHeld(manager, conversation.conversation_id);
  assertThreadIsThere(conversation);
  assertNotPaused(conversation);
  assertAddressed(conversation);
  await assertMayWrite(manager, conversation, bubbles);
  await assertWindowOpen(manager, conversation, bubbles);
  const { policy } = await policyInForce(manager, conversation.workspace);
  const content = contentOf(conversation, { bubbles, effects }, policy.version);
  await assertRendered(manager, content, { digest, viewed });
  await assertOffered(manager, effects ?? []);
  checkCarried(conversation, bubbles);
  const checked = await checkText(
    manager,
    conversation,
    { bubbles, effects },
    {
      policy,
      digest,
      ...approver,
    },
  );
  await checkTemplates(manager, conversation.account_id, bubbles);
  await checkFiles(manager, conversation.conversation_id, bubbles);
  await checkReactions(manager, conversation.conversation_id, bubbles);
  return checked;
}

/** @throws Problem 409 `newer_inbound` when the customer asked again after what the item covers */
export function assertCovered(conversation: ConversationRow, item: ItemRow): void {
  if (Number(conversation.last_question_seq) <= Number(item.covered_seq)) return;
  throw new Problem(
    409,
    'newer_inbound',
    'The customer wrote again after this draft. Read it, then approve knowingly or wait for the new draft.',
  );
}

/** A turn can be here before the messages it gathers: until one is in the thread, nobody can have read it. */
function assertThreadIsThere(conversation: ConversationRow): void {
  if (conversation.last_inbound_event || conversation.begun_at) return;
  throw new Problem(409, 'newer_inbound', 'The conversation is still being loaded. Try again in a moment.');
}

/** Somebody wants nothing to be sent here for now (RV-19). */
function assertNotPaused({ mode }: ConversationRow): void {
  if (mode !== 'paused') return;
  throw new Problem(
    409,
    'conversation_paused',
    'This conversation is paused. Hand it back or take it over to answer.',
  );
}

/** Without one the channel would be asked to deliver to nobody (RV-17). */
function assertAddressed({ address }: ConversationRow): void {
  if (/\S/.test(address)) return;
  throw new Problem(409, 'no_address', 'The channel gave no address for this person: nothing can be sent.');
}

/**
 * Refused by the channel it would come back; refused here, the reviewer knows at once, and nothing is spent (RV-16). Templates may
 * always be sent.
 */
async function assertWindowOpen(
  manager: EntityManager,
  conversation: ConversationRow,
  bubbles: Ordered['bubbles'],
): Promise<void> {
  const end = replyWindowEnd(conversation.channel, conversation.last_inbound_at, conversation.begun_at);
  if (!end || bubbles.every(({ template }) => template)) return;
  const [row]: { open: boolean }[] = await manager.query(
    'SELECT clock_timestamp() < $1::timestamptz AS open',
    [end],
  );
  if (row?.open) return;
  throw new Problem(
    409,
    'window_closed',
    'The customer wrote too long ago: until they write again the channel takes templates only.',
  );
}
