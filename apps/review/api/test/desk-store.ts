import assert from 'node:assert/strict';
import type { DeskPlace } from './desk-place.js';
import type { ReviewWorld } from './review-world.js';

/** Rows that break a promise. */
const INVARIANTS = {
  'one open item a conversation, and it covers every unanswered turn': `
    SELECT t.turn_id, count(i.item_id) FROM turn t
      LEFT JOIN review_item i ON i.conversation_id = t.conversation_id AND i.state <> 'settled' AND i.covered_seq >= t.covered_seq
    WHERE t.conversation_id = $1 AND t.answered_by IS NULL GROUP BY t.turn_id HAVING count(i.item_id) <> 1`,
  'an open item has something to answer': `
    SELECT i.item_id FROM review_item i WHERE i.conversation_id = $1 AND i.state <> 'settled' AND NOT EXISTS
      (SELECT 1 FROM turn t WHERE t.conversation_id = i.conversation_id AND t.answered_by IS NULL)`,
  'a turn is answered by a reply that lives': `
    SELECT t.turn_id, r.state FROM turn t LEFT JOIN reply r ON r.reply_id = t.answered_by
    WHERE t.conversation_id = $1 AND t.answered_how = 'reply' AND (r.state IS NULL OR r.state IN ('undone', 'rejected')
      OR r.state = 'cancelled' AND r.code = 'stale')`,
  'the order of sending has no holes': `
    SELECT c.last_ordinal FROM conversation c WHERE c.conversation_id = $1 AND c.last_ordinal <>
      (SELECT count(DISTINCT r.ordinal) FROM reply r WHERE r.conversation_id = c.conversation_id AND r.state <> 'undone'
        AND r.ordinal BETWEEN 1 AND c.last_ordinal)`,
  'what stands is on its way once, what was undone is not': `
    SELECT r.reply_id, r.state FROM reply r WHERE r.conversation_id = $1
      AND (r.state = 'undone') = EXISTS (SELECT 1 FROM outbox o WHERE o.id = r.event_id)`,
};

/** What is stored of one conversation. */
export class DeskStore {
  constructor(
    private readonly world: ReviewWorld,
    private readonly place: DeskPlace,
    private readonly people: readonly { id: string }[],
  ) {}

  /** What is stored, in the model's words. */
  async stored(): Promise<unknown> {
    const replies = await this.query(
      `SELECT reply_id, ordinal, state, leaves_at > now() AS waiting FROM reply WHERE conversation_id = $1`,
    );
    const turns = await this.query(
      `SELECT (covered_seq / 10 - 1)::int AS event, answered_how AS how, answered_by FROM turn WHERE conversation_id = $1`,
    );
    const items = await this.query(
      'SELECT item_id, state, generation, covered_seq::int AS covered, claimed_by FROM review_item WHERE conversation_id = $1',
    );
    const [conversation] = await this.query(
      'SELECT last_ordinal AS last FROM conversation WHERE conversation_id = $1',
    );
    const names = this.place.names();
    return {
      last: conversation?.last ?? 0,
      replies: byKey(
        replies.map(({ reply_id: id, ordinal, state }) => ({ name: names.get(String(id)), ordinal, state })),
      ),
      turns: byKey(
        turns.map(({ event, how, answered_by: by }) => ({
          name: event,
          how,
          reply: names.get(String(by)) ?? null,
        })),
      ),
      items: byKey(
        items.map(({ item_id: id, claimed_by: by, ...rest }) => ({
          ...rest,
          name: names.get(String(id)),
          by: by ? this.people.findIndex((person) => person.id === by) : null,
        })),
      ),
    };
  }

  /** What must hold whatever happened before. */
  async invariants(): Promise<void> {
    for (const [promise, broken] of Object.entries(INVARIANTS))
      assert.deepEqual(await this.query(broken), [], promise);
  }

  query(sql: string): Promise<Record<string, unknown>[]> {
    return this.world.database.query(sql, [this.place.conversationId]);
  }
}

function byKey<T extends { name: unknown }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => String(a.name).localeCompare(String(b.name)));
}
