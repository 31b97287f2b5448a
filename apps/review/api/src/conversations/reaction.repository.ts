import type { EntityManager } from 'typeorm';

/** How somebody reacted to one message; without an emoji it was taken back. */
export interface Reaction {
  conversationId: string;
  providerMessageId: string;
  emoji: string | undefined;
  /** The provider's time, ISO 8601. */
  at: string;
  /** Stream sequence: the last word among reactions of the same second. */
  seq: number;
}

/** Keeps the newest reaction to a message, in whatever order they come. @returns whether this is it */
export async function keepReaction(
  manager: EntityManager,
  { conversationId, providerMessageId, emoji, at, seq }: Reaction,
): Promise<boolean> {
  const kept: object[] = await manager.query(
    `INSERT INTO reaction (conversation_id, provider_message_id, emoji, at, seq) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (conversation_id, provider_message_id) DO UPDATE SET emoji = excluded.emoji, at = excluded.at, seq = excluded.seq
     WHERE (reaction.at, reaction.seq) < (excluded.at, excluded.seq) RETURNING seq`,
    [conversationId, providerMessageId, emoji ?? null, at, seq],
  );
  return kept.length > 0;
}
