import type { Envelope, InboundMessage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/**
 * Puts an inbound fact into the thread. A provider's message is one row: edits keep the earlier wordings, a deletion
 * keeps the row. Facts may come in any order; the one with the highest stream sequence has the last word.
 */
export async function storeMessage(
  manager: EntityManager,
  event: Envelope<InboundMessage>,
  seq: number,
): Promise<void> {
  const { data } = event;
  if (data.fact === 'deleted') {
    await manager.query(
      'UPDATE message SET deleted_at = $3 WHERE conversation_id = $1 AND provider_message_id = $2',
      [event.conversationId, data.providerMessageId, data.receivedAt],
    );
    return;
  }
  const edited = data.fact === 'edited';
  await manager.query(
    `INSERT INTO message (event_id, conversation_id, seq, kind, text, attachments, provider_message_id, reply_to, command,
                          provider_at, received_at, edited_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (conversation_id, provider_message_id) DO UPDATE SET
       revisions = message.revisions || CASE WHEN $3 > message.seq
         THEN jsonb_build_object('text', message.text, 'until', $12::timestamptz)
         ELSE jsonb_build_object('text', excluded.text, 'until', message.edited_at) END,
       text = CASE WHEN $3 > message.seq THEN excluded.text ELSE message.text END,
       attachments = CASE WHEN $3 > message.seq THEN excluded.attachments ELSE message.attachments END,
       provider_at = least(message.provider_at, excluded.provider_at),
       edited_at = coalesce(excluded.edited_at, message.edited_at)`,
    [
      event.id,
      event.conversationId,
      seq,
      data.kind,
      data.text ?? null,
      JSON.stringify(data.attachments),
      data.providerMessageId,
      data.replyTo ?? null,
      data.command ?? null,
      data.providerTime,
      data.receivedAt,
      edited ? data.receivedAt : null,
    ],
  );
}
