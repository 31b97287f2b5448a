import type { Envelope, InboundMessage, Source, TurnClosed } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { moveWindow } from '../queue/rank.js';
import type { ConversationRow } from './rows.js';

const COLUMNS = 'SELECT * FROM conversation WHERE conversation_id = $1';

/** First in the lock order of every transaction: conversation, item, contact state, audit head. */
export async function lockConversation(
  manager: EntityManager,
  conversationId: string,
): Promise<ConversationRow | undefined> {
  const rows: ConversationRow[] = await manager.query(`${COLUMNS} FOR UPDATE`, [conversationId]);
  return rows[0];
}

/** Reads without locking. */
export async function findConversation(
  manager: EntityManager,
  conversationId: string,
): Promise<ConversationRow | undefined> {
  const rows: ConversationRow[] = await manager.query(COLUMNS, [conversationId]);
  return rows[0];
}

/**
 * The conversation an inbound event belongs to, made on its first event, locked. Events of one conversation may
 * arrive here in any order (two streams), so either kind can be the first.
 */
export async function openConversation(
  manager: EntityManager,
  event: Envelope<InboundMessage> | Envelope<TurnClosed>,
): Promise<ConversationRow> {
  const { conversationId, workspace, channel, accountId, contactId, data } = event;
  await manager.query(
    `WITH known AS (INSERT INTO workspace (workspace) VALUES ($2) ON CONFLICT DO NOTHING)
     INSERT INTO conversation (conversation_id, workspace, channel, account_id, contact_id, address, contact_name, contact_handle, language)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (conversation_id) DO UPDATE SET
       contact_name = coalesce(excluded.contact_name, conversation.contact_name),
       contact_handle = coalesce(excluded.contact_handle, conversation.contact_handle),
       language = coalesce(excluded.language, conversation.language),
       updated_at = now()`,
    [
      conversationId,
      workspace,
      channel,
      accountId,
      contactId,
      data.chat,
      data.sender.name ?? null,
      data.sender.handle ?? null,
      data.sender.languageHint ?? null,
    ],
  );
  return (await lockConversation(manager, conversationId!))!;
}

/** Notes what led somebody here; where they first came from stays (CH-13). */
export async function noteSource(
  manager: EntityManager,
  conversationId: string,
  source: Source,
): Promise<void> {
  await manager.query('UPDATE conversation SET source = $2 WHERE conversation_id = $1 AND source IS NULL', [
    conversationId,
    JSON.stringify(source),
  ]);
}

/** Moves the newest inbound event we know of forward, never back; it is what approvals bind to. */
export async function raiseWatermark(
  manager: EntityManager,
  conversationId: string,
  newest: { eventId: string; seq: number; at: string },
): Promise<void> {
  await manager.query(
    `UPDATE conversation SET last_inbound_event = $3, last_inbound_seq = $2, updated_at = now(),
       last_inbound_at = greatest(last_inbound_at, $4::timestamptz)
     WHERE conversation_id = $1 AND last_inbound_seq < $2`,
    [conversationId, newest.seq, newest.eventId, newest.at],
  );
  await moveWindow(manager, conversationId);
}

/**
 * Moves the watermark over something that adds nothing to the thread: a repeat, or what somebody decided not to handle. The
 * newest event of the thread stays the one that was seen; without this the last look would find everything stale until the
 * customer writes again.
 */
export async function passOver(
  manager: EntityManager,
  conversationId: string,
  seq: string | number,
): Promise<void> {
  await manager.query(
    `UPDATE conversation SET last_inbound_seq = $2, updated_at = now() WHERE conversation_id = $1 AND last_inbound_seq < $2`,
    [conversationId, seq],
  );
}

/** What an envelope says about where an event belongs. */
export function placeOf(conversation: ConversationRow): Pick<
  Envelope,
  'workspace' | 'channel' | 'accountId' | 'conversationId' | 'contactId'
> & {
  workspace: string;
} {
  return {
    workspace: conversation.workspace,
    channel: conversation.channel,
    accountId: conversation.account_id,
    conversationId: conversation.conversation_id,
    contactId: conversation.contact_id,
  };
}
