import type { EntityManager } from 'typeorm';
import type { Taken } from './window.repository.js';

/**
 * The turn each conversation closed last. Asked for after its window is locked, so that no other instance is about to close one.
 * @returns turn ids by conversation; none for who has been silent for longer than ids are kept
 */
export async function newestTurns(
  manager: EntityManager,
  conversationIds: readonly string[],
): Promise<Map<string, string>> {
  const rows: { conversation_id: string; turn_id: string }[] = await manager.query(
    'SELECT conversation_id, turn_id FROM newest_turn WHERE conversation_id = ANY($1)',
    [conversationIds],
  );
  return new Map(rows.map(({ conversation_id: id, turn_id: turnId }) => [id, turnId]));
}

/** Remembers what the next turn of each conversation comes after. */
export async function noteNewestTurns(manager: EntityManager, taken: readonly Taken[]): Promise<void> {
  await manager.query(
    `INSERT INTO newest_turn (conversation_id, turn_id) SELECT * FROM unnest($1::text[], $2::uuid[])
     ON CONFLICT (conversation_id) DO UPDATE SET turn_id = excluded.turn_id, received_at = now()`,
    [taken.map(({ conversationId }) => conversationId), taken.map(({ turnId }) => turnId)],
  );
}
