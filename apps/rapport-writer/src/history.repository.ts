import type { Channel } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whose history, and where. */
export interface HistoryPlace {
  workspace: string;
  conversationId: string;
  contactId?: string;
  channel?: Channel;
}

/** Something a contact said, in one wording. */
export interface Said {
  saidId: string;
  text: string;
  at: string;
  /** Stream sequence of this wording. */
  revision: number;
  deleted: boolean;
  /** False of what they passed on, and of commands: it says nothing of them. */
  own: boolean;
  /** Recordings that came with it. */
  mediaIds?: string[];
}

/** What a message tells about who wrote it. */
export interface Seen {
  displayName?: string;
  /** Detected in the text. */
  language?: string;
  /** Told by the channel: weaker than anything detected. */
  languageHint?: string;
  from: string;
  until: string;
}

/** Every write is the same done once or twice, and in any order. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whatever a contact said in one go; what the newest of it tells about them counts. */
  async contactSaid(
    { workspace, conversationId, contactId, channel }: HistoryPlace,
    said: readonly Said[],
    seen: Seen,
  ): Promise<void> {
    const newest = lastWordings(said);
    const column = <K extends keyof Said>(name: K): Said[K][] => newest.map((one) => one[name]);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO history_turn (workspace, conversation_id, contact_id, role, said_id, text, at, revision, deleted, own, media_ids, channel)
         SELECT $1, $2, $3, 'contact', t.said_id, t.text, t.at, t.revision, t.deleted, t.own, string_to_array(t.media, ' ')::uuid[], $10
           FROM unnest($4::text[], $5::text[], $6::timestamptz[], $7::bigint[], $8::boolean[], $9::boolean[], $11::text[])
                AS t (said_id, text, at, revision, deleted, own, media)
         ON CONFLICT (conversation_id, role, said_id) DO UPDATE
            SET text = EXCLUDED.text, revision = EXCLUDED.revision, deleted = EXCLUDED.deleted, own = EXCLUDED.own,
                media_ids = coalesce(EXCLUDED.media_ids, history_turn.media_ids), heard = CASE WHEN NOT EXCLUDED.deleted THEN history_turn.heard END
          WHERE history_turn.revision < EXCLUDED.revision`,
        [
          workspace,
          conversationId,
          contactId,
          column('saidId'),
          column('text'),
          column('at'),
          column('revision'),
          column('deleted'),
          column('own'),
          channel,
          newest.map(({ mediaIds = [] }) => (mediaIds.length > 0 ? mediaIds.join(' ') : null)),
        ],
      );
      if (!contactId) return;
      await manager.query(
        `INSERT INTO contact AS known (workspace, contact_id, display_name, language, first_seen_at, last_seen_at)
         VALUES ($1, $2, $3, coalesce($4, $5), $6, $7)
         ON CONFLICT (workspace, contact_id) DO UPDATE
            SET display_name = coalesce(EXCLUDED.display_name, known.display_name),
                language = coalesce($4, known.language, $5),
                first_seen_at = least(known.first_seen_at, EXCLUDED.first_seen_at),
                last_seen_at = greatest(known.last_seen_at, EXCLUDED.last_seen_at)`,
        [workspace, contactId, seen.displayName, seen.language, seen.languageHint, seen.from, seen.until],
      );
    });
  }

  /** Whether each of these messages has come, in whatever wording. */
  async knows(conversationId: string, saidIds: readonly string[]): Promise<boolean> {
    const ids = [...new Set(saidIds)];
    const [row]: [{ known: number }] = await this.dataSource.query(
      `SELECT count(*)::int AS known FROM history_turn WHERE conversation_id = $1 AND role = 'contact' AND said_id = ANY($2)`,
      [conversationId, ids],
    );
    return row.known === ids.length;
  }

  /**
   * One half of a reply: its approved messages, or that they were sent (all, or those at the positions named). Both together enter the
   * history (ME-10).
   */
  async reply(
    { workspace, conversationId, contactId }: HistoryPlace,
    replyId: string,
    half: { bubbles: string[] } | { sentAt: string; said?: number[] },
  ): Promise<void> {
    const bubbles = 'bubbles' in half ? half.bubbles : undefined;
    const { sentAt, said } = 'sentAt' in half ? half : {};
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO reply (reply_id, workspace, conversation_id, contact_id, text, bubbles, sent_at, said) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (reply_id) DO UPDATE
            SET text = coalesce(reply.text, EXCLUDED.text), bubbles = coalesce(reply.bubbles, EXCLUDED.bubbles),
                said = CASE WHEN reply.sent_at IS NULL THEN EXCLUDED.said ELSE reply.said END,
                sent_at = coalesce(reply.sent_at, EXCLUDED.sent_at)`,
        [
          replyId,
          workspace,
          conversationId,
          contactId,
          bubbles?.join('\n'),
          bubbles && JSON.stringify(bubbles),
          sentAt,
          said && JSON.stringify(said),
        ],
      );
      await manager.query(
        `INSERT INTO history_turn (workspace, conversation_id, contact_id, role, said_id, text, at, revision)
         SELECT workspace, conversation_id, contact_id, 'business', reply_id::text, coalesce(
                  (SELECT string_agg(b.text, E'\n' ORDER BY b.n) FROM jsonb_array_elements_text(bubbles) WITH ORDINALITY AS b (text, n)
                    WHERE said @> to_jsonb(b.n::int - 1)), text), sent_at, 0
           FROM reply WHERE reply_id = $1 AND text IS NOT NULL AND sent_at IS NOT NULL
         ON CONFLICT DO NOTHING`,
        [replyId],
      );
    });
  }
}

/** One row a message, at the time of its first wording: a statement cannot touch a row twice. */
function lastWordings(said: readonly Said[]): Said[] {
  const last = new Map<string, Said>();
  for (const one of said.toSorted((a, b) => a.revision - b.revision)) {
    last.set(one.saidId, { ...one, at: last.get(one.saidId)?.at ?? one.at });
  }
  return [...last.values()];
}
