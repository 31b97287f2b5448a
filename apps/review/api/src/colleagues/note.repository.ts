import type { EntityManager } from 'typeorm';

/** Kept once, however often it is saved. */
export async function keepNote(
  manager: EntityManager,
  {
    noteId,
    conversationId,
    author,
    note,
  }: { noteId: string; conversationId: string; author: string; note: string },
): Promise<void> {
  await manager.query(
    'INSERT INTO note (note_id, conversation_id, author, note) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [noteId, conversationId, author, note],
  );
}

/** What a colleague was asked about a conversation is answered by their note. @returns the item, and who asked */
export async function answerAsked(
  manager: EntityManager,
  conversationId: string,
  author: string,
): Promise<{ itemId: string; askedBy: string | null } | undefined> {
  const [[row]]: [{ item_id: string; was_by: string | null }[], number] = await manager.query(
    `UPDATE review_item i SET asked_of = NULL, asked_by = NULL, updated_at = now()
       FROM review_item was WHERE was.item_id = i.item_id AND i.conversation_id = $1 AND i.state <> 'settled' AND i.asked_of = $2
     RETURNING i.item_id, was.asked_by AS was_by`,
    [conversationId, author],
  );
  return row && { itemId: row.item_id, askedBy: row.was_by };
}
