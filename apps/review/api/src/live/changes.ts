import type { EntityManager } from 'typeorm';

/** A hint that something a reviewer may be looking at is different now. The row itself is read again, never sent. */
export type Change =
  | { kind: 'item'; itemId: string; conversationId: string }
  | { kind: 'conversation'; conversationId: string }
  | { kind: 'channel'; accountId: string }
  | { kind: 'setting' }
  | { kind: 'dead-letter' }
  /** Somebody has to look at a conversation, took it, or need not any more. */
  | { kind: 'escalation' }
  /** Somebody may do something else now, or is not let in any more. */
  | { kind: 'access' };

/** Postgres channel that wakes the live streams of every replica. */
export const LIVE_CHANNEL = 'review_live';

/**
 * Records a change in the transaction that made it. The database numbers it, and wakes the streams, when the transaction
 * commits: a client that resumes after number n has really seen everything up to n.
 */
export async function recordChange(manager: EntityManager, change: Change): Promise<void> {
  await manager.query(
    'INSERT INTO change (kind, item_id, conversation_id, account_id) VALUES ($1, $2, $3, $4)',
    [
      change.kind,
      'itemId' in change ? change.itemId : null,
      'conversationId' in change ? change.conversationId : null,
      'accountId' in change ? change.accountId : null,
    ],
  );
}

/** Somebody is typing: told once, kept nowhere. */
export async function tellTyping(
  manager: EntityManager,
  { workspace, conversationId }: { workspace: string; conversationId: string },
): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, `${workspace} ${conversationId}`]);
}
