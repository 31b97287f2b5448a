import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { namedAddress } from './test-address.policy.js';

/** Tests of one account in so many minutes: enough to try a repair, too few to write to people with. */
const MOST = 5;
const MINUTES = 10;

/**
 * The conversation somebody names. Only who wrote to the account can be named: no channel lets us begin with free words.
 * @throws Problem 422 `unknown_recipient`
 */
export async function namedConversation(
  manager: EntityManager,
  workspace: string,
  accountId: string,
  to: string,
): Promise<string> {
  const { address, handle, itemId, conversationId } = namedAddress(to);
  const found: { conversation_id: string }[] = await manager.query(
    `SELECT conversation_id FROM conversation WHERE workspace = $1 AND account_id = $2
       AND (address = $3 OR lower(ltrim(contact_handle, '@')) = $4 OR conversation_id = $5
         OR conversation_id = (SELECT conversation_id FROM review_item WHERE item_id = $6::uuid)) LIMIT 2`,
    [workspace, accountId, address, handle, conversationId ?? null, itemId ?? null],
  );
  if (found.length === 1) return found[0]!.conversation_id;
  const words =
    found.length === 0
      ? 'Nobody with this address has written to this account. Write to it from there first, then send the test.'
      : 'Several people answer to this. Name the number, or paste the address of the conversation’s page.';
  throw new Problem(422, 'unknown_recipient', words, [{ field: 'to', message: words }]);
}

/** @throws Problem 429 `too_many_tests` */
export async function assertFewTests(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('channel-test:' || $1, 0))`, [
    accountId,
  ]);
  const [{ count }]: [{ count: number }] = await manager.query(
    `SELECT count(*)::int AS count FROM reply JOIN conversation USING (conversation_id)
     WHERE test AND account_id = $1 AND approved_at > clock_timestamp() - make_interval(mins => $2)`,
    [accountId, MINUTES],
  );
  if (count < MOST) return;
  throw new Problem(
    429,
    'too_many_tests',
    `This account was tested ${MOST} times within ${MINUTES} minutes. Wait a little, then try again.`,
  );
}

/** Writes who tried which account into the trail. */
export async function noteTest(
  manager: EntityManager,
  { workspace, conversation_id: conversationId }: ConversationRow,
  {
    actor,
    replyId,
    ...facts
  }: { actor: string; replyId: string; accountId: string; digest: string; ordinal: number },
): Promise<void> {
  const object = { objectKind: 'reply' as const, objectId: replyId };
  // It is an approval like any other: whoever proves that nothing is sent unapproved finds it by the same name.
  await appendAudit(manager, {
    workspace,
    actor,
    action: 'reply.approved',
    ...object,
    detail: { ...facts, turnIds: [], test: true },
  });
  await appendAudit(manager, { workspace, actor, action: 'channel.tested', ...object, detail: facts });
  await recordChange(manager, { kind: 'conversation', conversationId });
}
