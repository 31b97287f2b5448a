import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';
import { assertApprovable } from '../decisions/approval-guard.js';
import { appendAudit } from '../decisions/audit.js';
import type { Approver, Override } from '../decisions/rules-check.js';
import type { OrderedReply } from '../decisions/ordered-reply.js';
import { replyIdOf, ReplyService } from '../decisions/reply.service.js';
import { recordChange } from '../live/changes.js';
import { assertUnresolved, findUnknown, notConfirmed, type UnknownReplyRow } from './unknown-reply.js';

/** What the person has in front of them, and the click that decides. */
export interface ResendWish {
  digest: string;
  acknowledgeNewer?: boolean;
  /** Responsibility for what the rules find in it now. */
  override?: Override;
  click: string;
}

/**
 * Sends again what may not have arrived: a new reply, countersigned like any other, with its own place in the order.
 *
 * Never both and never neither: the approval names the reply whose place it takes, and the dispatcher ends that one in the transaction
 * that queues this one. Should the first be settled before (a late report, a colleague), this one ends as cancelled and its turns
 * follow what became of the first. One commit here, one there; a crash between them leaves the outbox row, which is sent later.
 */
@Injectable()
export class ResendService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly replies: ReplyService,
    private readonly relay: OutboxRelay,
  ) {}

  /** @throws Problem 404, 409 (`already_resolved`, `newer_inbound`, `suppressed`, `digest_mismatch`) or 422; then nothing happened */
  async resend(replyId: string, person: Person, wish: ResendWish): Promise<OrderedReply> {
    const reply = await this.dataSource.transaction((manager) => this.commit(manager, replyId, person, wish));
    this.relay.nudge();
    return reply;
  }

  private async commit(
    manager: EntityManager,
    replyId: string,
    person: Person,
    { digest, acknowledgeNewer, override, click }: ResendWish,
  ): Promise<OrderedReply> {
    const found = await findUnknown(manager, replyId);
    const conversation = found && (await lockConversation(manager, found.conversation_id));
    const newId = replyIdOf(click);
    const before = await this.replies.madeBefore(manager, newId, digest);
    if (before) return before;
    // Read again under the lock: who came first has written by now.
    const original = await findUnknown(manager, replyId);
    await assertUnresolved(manager, original);
    const bubbles = notConfirmed(original!);
    const actor = `person:${person.id}`;
    const checked = await assertApprovable(manager, conversation!, {
      bubbles,
      digest,
      actor,
      item: itemOf(original!),
      ...standFor(original!, person, override),
    });
    if (!acknowledgeNewer) assertNothingNewer(original!);
    const turnIds = await takeTurns(manager, replyId, newId);
    const ordered = await this.replies.order(manager, conversation!, {
      replyId: newId,
      bubbles,
      turnIds,
      approvedBy: actor,
      approverName: person.name,
      freshness: 'exact',
      undoMs: 0,
      checked,
      resends: replyId,
      ...(original!.test && { test: true as const }),
    });
    await this.note(manager, conversation!, ordered, {
      actor,
      turnIds,
      resends: replyId,
      acknowledgedNewer: acknowledgeNewer ?? false,
      ...checked.trail,
    });
    return ordered;
  }

  private async note(
    manager: EntityManager,
    { workspace, conversation_id: conversationId }: ConversationRow,
    { replyId, digest, ordinal }: OrderedReply,
    {
      actor,
      ...facts
    }: {
      actor: string;
      turnIds: string[];
      resends: string;
      acknowledgedNewer: boolean;
      [ruled: string]: unknown;
    },
  ): Promise<void> {
    const detail = { digest, ordinal, ...facts };
    const object = { objectKind: 'reply' as const, objectId: replyId };
    await appendAudit(manager, { workspace, actor, action: 'reply.approved', ...object, detail });
    await recordChange(manager, { kind: 'conversation', conversationId });
  }
}

/**
 * These words were let through once, by somebody who may: who sends them again need not be somebody who may, unless the rules find more in them
 * than was let through.
 */
function standFor(
  { override: first }: UnknownReplyRow,
  { roles }: Person,
  override: Override | undefined,
): Pick<Approver, 'roles' | 'override'> {
  if (override || !first) return { roles, override };
  return { roles: ['lead'], override: first };
}

/** The item whose draft the words may have come from. */
function itemOf({ item_id, request_id }: UnknownReplyRow): Approver['item'] {
  return item_id && request_id ? { item_id, request_id } : undefined;
}

/** @throws Problem 409 `newer_inbound` when the customer wrote after what the first approver had seen */
function assertNothingNewer({ newer }: UnknownReplyRow): void {
  if (!newer) return;
  throw new Problem(409, 'newer_inbound', 'The customer wrote since. Read it, then send again knowingly.');
}

/** The new reply answers what the first one answered. */
async function takeTurns(manager: EntityManager, from: string, to: string): Promise<string[]> {
  const [turns]: [{ turn_id: string }[], number] = await manager.query(
    `UPDATE turn SET answered_by = $2 WHERE answered_by = $1 AND answered_how = 'reply' RETURNING turn_id`,
    [from, to],
  );
  return turns.map(({ turn_id }) => turn_id);
}
