import { bubbleContentOf, type BubbleContent } from '@countersign/contracts/approval';
import type { BubbleOutcome, SendResolution } from '@countersign/contracts';
import type { Override } from '../decisions/rules-check.js';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';

/** A reply that is or was unknown, with who is settling it. */
export interface UnknownReplyRow {
  reply_id: string;
  conversation_id: string;
  state: string;
  code: string | null;
  test: boolean;
  bubbles: BubbleContent[];
  outcomes: BubbleOutcome[];
  /** The customer asked something after what its approver had seen. */
  newer: boolean;
  /** The draft it may have come from. */
  item_id: string | null;
  request_id: string | null;
  resolution: (SendResolution & { supersededBy?: string }) | null;
  /** Who took responsibility for what the rules found in it, where they found something. */
  override: Override | null;
  /** Who sends it again, where somebody does. */
  resent_by: string | null;
}

/** Replies on their way in the place of `r`; one that was not sent leaves the place free. */
export const RESENT = `(SELECT n.approver_name FROM reply n WHERE n.resends = r.reply_id AND n.state NOT IN ('undone', 'cancelled', 'rejected'))`;

/** Commands are answered by policy: they are nothing to have read before `r` is sent again. */
export const NEWER = 'c.last_question_seq > coalesce(r.seen_seq, c.last_question_seq)';

/** Of the item behind `r`, or behind the first reply of those that took each other's place. */
const ofItem = (column: string): string => `(WITH RECURSIVE before AS (
    SELECT item_id, resends FROM reply WHERE reply_id = r.reply_id
    UNION ALL SELECT p.item_id, p.resends FROM reply p JOIN before ON p.reply_id = before.resends
  ) SELECT i.${column} FROM before JOIN review_item i USING (item_id) LIMIT 1)`;

export async function findUnknown(
  manager: EntityManager,
  replyId: string,
): Promise<UnknownReplyRow | undefined> {
  const rows: UnknownReplyRow[] = await manager.query(
    `SELECT r.reply_id, r.conversation_id, r.state, r.code, r.test, r.bubbles, r.outcomes, r.resolution, r.override, ${ofItem('item_id')} AS item_id, ${ofItem('request_id')} AS request_id, ${NEWER} AS newer, ${RESENT} AS resent_by
     FROM reply r JOIN conversation c USING (conversation_id) WHERE r.reply_id = $1`,
    [replyId],
  );
  return rows[0];
}

/** @throws Problem 404, or 409 `already_resolved` with who did it */
export async function assertUnresolved(
  manager: EntityManager,
  reply: UnknownReplyRow | undefined,
): Promise<void> {
  if (!reply) throw new Problem(404, 'not_found', 'There is no such reply.');
  if (reply.resolution) throw await alreadyResolved(manager, reply.resolution);
  if (reply.resent_by) throw already(`${reply.resent_by} is sending it again.`);
  if (reply.state !== 'unknown')
    throw new Problem(
      409,
      'not_unknown',
      'It is known what became of this reply: there is nothing to resolve.',
    );
}

const SAID: Record<SendResolution['verdict'], string> = {
  arrived: 'said that it arrived',
  dropped: 'gave it up',
  superseded: 'sent it again',
};

/** The refusal of a word that came second. */
export async function alreadyResolved(
  manager: EntityManager,
  { verdict, by }: Pick<SendResolution, 'verdict' | 'by'>,
): Promise<Problem> {
  if (by === 'evidence') return already('The channel reported that it arrived.');
  return already(`${await nameOf(manager, by)} ${SAID[verdict]}.`);
}

function already(words: string): Problem {
  return new Problem(409, 'already_resolved', words, [{ field: 'verdict', message: words }]);
}

/** @param actor `person:<id>` */
export async function nameOf(manager: EntityManager, actor: string): Promise<string> {
  const rows: { name: string }[] = await manager.query('SELECT name FROM person WHERE id = $1', [
    actor.replace(/^person:/, ''),
  ]);
  return rows[0]?.name ?? 'Somebody else';
}

/** What would be sent again: everything that certainly or perhaps did not arrive, in its order. */
export function notConfirmed(reply: Pick<UnknownReplyRow, 'bubbles' | 'outcomes'>): BubbleContent[] {
  const sent = new Set(
    reply.outcomes.filter(({ state }) => state === 'sent').map(({ position }) => position),
  );
  return reply.bubbles.filter((_, position) => !sent.has(position)).map(bubbleContentOf);
}
