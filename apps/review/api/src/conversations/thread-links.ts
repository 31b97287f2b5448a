import type { EntityManager } from 'typeorm';
import type { MessageRow } from '../coverage/rows.js';
import type { ReplyRow } from './thread-message.js';

/** What the provider's names of messages mean in a thread. They themselves are shown to nobody: one may hold a phone number. */
export interface ThreadLinks {
  /** Id in the thread of the message another one answers; `earlier` when we do not have it. */
  threadIdOf(providerMessageId: string): string;
  /** How the customer reacted to it. */
  reactionTo(providerMessageId: string | undefined): string | undefined;
}

/** The id a message of ours has in its thread. */
export function bubbleIdOf(replyId: string, position: number): string {
  return `${replyId}:${position}`;
}

/** Reads what the messages of one page refer to, wherever in the conversation that is. */
export async function linksOf(
  manager: EntityManager,
  conversationId: string,
  { inbound, replies }: { inbound: readonly MessageRow[]; replies: readonly ReplyRow[] },
): Promise<ThreadLinks> {
  const ours = replies.flatMap(({ outcomes }) => outcomes.flatMap((one) => one.providerMessageId ?? []));
  const shown = [...inbound.map((row) => row.provider_message_id), ...ours];
  const answered = inbound.flatMap(({ reply_to: replyTo }) => replyTo ?? []);
  const [reactions, places] = await Promise.all([
    reactionsTo(manager, conversationId, shown),
    placesOf(manager, conversationId, answered),
  ]);
  return {
    threadIdOf: (id) => places.get(id) ?? 'earlier',
    reactionTo: (id) => (id === undefined ? undefined : reactions.get(id)),
  };
}

async function reactionsTo(
  manager: EntityManager,
  conversationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows: { id: string; emoji: string }[] = await manager.query(
    `SELECT provider_message_id AS id, emoji FROM reaction
     WHERE conversation_id = $1 AND provider_message_id = ANY($2) AND emoji IS NOT NULL`,
    [conversationId, ids],
  );
  return new Map(rows.map(({ id, emoji }) => [id, emoji]));
}

async function placesOf(
  manager: EntityManager,
  conversationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; event_id: string | null; reply_id: string; position: number }[] =
    await manager.query(
      `SELECT provider_message_id AS id, event_id, NULL AS reply_id, 0 AS position FROM message
       WHERE conversation_id = $1 AND provider_message_id = ANY($2)
       UNION ALL
       SELECT outcome ->> 'providerMessageId', NULL, reply_id, (outcome ->> 'position')::int
       FROM reply, jsonb_array_elements(reply.outcomes) AS outcome
       WHERE conversation_id = $1 AND outcome ->> 'providerMessageId' = ANY($2)`,
      [conversationId, ids],
    );
  return new Map(
    rows.map((row) => [row.id, row.event_id ?? bubbleIdOf(row.reply_id, row.position)] as const),
  );
}
