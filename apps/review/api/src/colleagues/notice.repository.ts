import { derivedId } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from './note.dto.js';

/** What somebody is to look at. */
export interface Notice {
  kind: NoticeKind;
  conversationId?: string;
  /** Of `webhook-dead`, in place of a conversation. */
  webhookId?: string;
  /** What it follows from: a repeat tells nobody twice. */
  cause: string;
  noteId?: string;
  /** The id of who wants it. */
  by?: string;
}

/** Tells people; whoever asks is not told of it. */
export async function tell(
  manager: EntityManager,
  people: readonly string[],
  { kind, conversationId, webhookId, cause, noteId, by }: Notice,
): Promise<void> {
  for (const person of new Set(people)) {
    if (person === by) continue;
    await manager.query(
      `INSERT INTO notice (notice_id, person_id, kind, conversation_id, note_id, by, webhook_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING`,
      [
        derivedId(cause, `notice:${kind}:${person}`),
        person,
        kind,
        conversationId ?? null,
        noteId ?? null,
        by ?? null,
        webhookId ?? null,
      ],
    );
  }
}
