import { derivedId, type HistoryEntry, type MemoryExtracted, type Summary } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { extractedSummary } from './extracted-summary.js';

/** Turns until a snapshot is due, minutes of silence after which it is due all the same, and how many are kept of a contact (ME-07). */
const EVERY = 5;
const SILENT_MINUTES = 30;
const KEPT = 10;
/** Newest entries of a stretch that are read. */
const ENTRIES = 200;
/** Conversations that fell silent which are looked at in one go. */
const ROUND = 100;

/** Whose conversation. */
export interface SnapshotPlace {
  workspace: string;
  contactId: string;
  conversationId: string;
}

interface Stretch {
  open: number;
  all: number;
  silent: boolean;
  /** Where the last snapshot ended. */
  since: Date | null;
  last: string | null;
}

/**
 * What conversations were about. When one is due is counted in stored turns, so a turn that comes twice counts once, and one whose snapshot a
 * crash cut off is counted again.
 */
@Injectable()
export class SnapshotRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A turn was closed; the fifth since the last snapshot makes one. @returns whether it did */
  turnClosed(turnId: string, place: SnapshotPlace): Promise<boolean> {
    return this.alone(place, async (manager) => {
      await manager.query(
        `INSERT INTO closed_turn (turn_id, workspace, contact_id, conversation_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [turnId, place.workspace, place.contactId, place.conversationId],
      );
      return take(manager, place, ({ open }) => open >= EVERY);
    });
  }

  /** Nothing was said for half an hour: what is not told yet is told now. @returns whether anything was */
  fellSilent(place: SnapshotPlace): Promise<boolean> {
    return this.alone(place, (manager) => take(manager, place, ({ silent }) => silent));
  }

  /** Conversations with turns that are in no snapshot, and silent since. */
  silent(): Promise<SnapshotPlace[]> {
    return this.dataSource.query(
      `SELECT workspace, contact_id AS "contactId", conversation_id AS "conversationId" FROM closed_turn t
        WHERE told_until IS NULL
        GROUP BY workspace, contact_id, conversation_id
       HAVING max(stored_at) < now() - make_interval(mins => $1)
          AND NOT EXISTS (SELECT 1 FROM history_turn h WHERE h.conversation_id = t.conversation_id AND NOT h.deleted
                           AND h.at > now() - make_interval(mins => $1))
        ORDER BY max(stored_at) LIMIT ${ROUND}`,
      [SILENT_MINUTES],
    );
  }

  /**
   * A model summed up a conversation as far as a turn. It stands in the snapshot that ends with that turn, whichever of the two is first, unless
   * something was said that it has not read, or something it read was changed since.
   */
  async summarised(
    place: SnapshotPlace,
    { turnId, summary, until, seenThrough }: MemoryExtracted,
  ): Promise<void> {
    if (!summary) return;
    await this.alone(place, async (manager) => {
      const [changed]: unknown[] = await manager.query(
        `SELECT 1 FROM history_turn WHERE conversation_id = $1 AND role = 'contact' AND at <= $2 AND revision > $3 LIMIT 1`,
        [place.conversationId, until, seenThrough],
      );
      if (changed) return;
      const { workspace, contactId, conversationId } = place;
      await manager.query(
        `INSERT INTO model_summary (conversation_id, workspace, contact_id, turn_id, summary, topics, questions, until_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (conversation_id) DO UPDATE SET turn_id = excluded.turn_id, summary = excluded.summary, topics = excluded.topics,
               questions = excluded.questions, until_at = excluded.until_at
          WHERE model_summary.until_at <= excluded.until_at`,
        [
          ...[conversationId, workspace, contactId, turnId],
          ...[summary.summary, summary.topics, summary.questions, until],
        ],
      );
      await useSummary(manager, conversationId);
    });
  }

  /** Messages were changed or taken back: snapshots that hold them are made anew of what is left, in their own sentences. */
  async reread(place: SnapshotPlace, saidIds: readonly string[]): Promise<void> {
    if (saidIds.length === 0) return;
    await this.alone(place, async (manager) => {
      // What a model said of them may hold their words.
      await manager.query('DELETE FROM model_summary WHERE conversation_id = $1', [place.conversationId]);
      const holding: { id: string; from: Date; until: Date }[] = await manager.query(
        `SELECT DISTINCT snapshot_id AS id, from_at AS "from", until_at AS until FROM snapshot s
           JOIN history_turn h ON h.conversation_id = s.conversation_id AND h.role = 'contact' AND h.said_id = ANY($2)
            AND h.at BETWEEN s.from_at AND s.until_at
          WHERE s.conversation_id = $1`,
        [place.conversationId, saidIds],
      );
      for (const { id, from, until } of holding) {
        const summary = extractedSummary(await entriesOf(manager, place.conversationId, from, until));
        if (summary)
          await manager.query(
            `UPDATE snapshot SET summary = $2, topics = $3, questions = $4, made_by = 'extract' WHERE snapshot_id = $1`,
            [id, summary.summary, summary.topics, summary.questions],
          );
        else await manager.query('DELETE FROM snapshot WHERE snapshot_id = $1', [id]);
      }
    });
  }

  /** One contact's snapshots are made one after the other. */
  private alone<T>(
    { workspace, contactId }: SnapshotPlace,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `snapshot ${workspace} ${contactId}`,
      ]);
      return work(manager);
    });
  }
}

async function take(
  manager: EntityManager,
  place: SnapshotPlace,
  due: (stretch: Stretch) => boolean,
): Promise<boolean> {
  const [stretch]: [Stretch] = await manager.query(
    `SELECT count(*) FILTER (WHERE told_until IS NULL)::int AS open, count(*)::int AS all, max(told_until) AS since,
            coalesce(max(stored_at) < now() - make_interval(mins => $2), false) AS silent,
            (array_agg(turn_id ORDER BY stored_at DESC, turn_id) FILTER (WHERE told_until IS NULL))[1] AS last
       FROM closed_turn WHERE conversation_id = $1`,
    [place.conversationId, SILENT_MINUTES],
  );
  if (stretch.open === 0 || !due(stretch)) return false;
  const entries = await entriesOf(manager, place.conversationId, stretch.since);
  const summary = extractedSummary(entries);
  if (summary) await put(manager, place, stretch, { entries, summary });
  if (summary) await useSummary(manager, place.conversationId);
  await manager.query(
    'UPDATE closed_turn SET told_until = $2 WHERE conversation_id = $1 AND told_until IS NULL',
    [place.conversationId, entries.at(-1)?.at ?? stretch.since ?? new Date(0)],
  );
  return summary !== undefined;
}

/** A snapshot ends with one turn: the model's summary as far as that turn is put in its place, where it has read all of it. */
async function useSummary(manager: EntityManager, conversationId: string): Promise<void> {
  await manager.query(
    `UPDATE snapshot s SET summary = m.summary, topics = m.topics, questions = m.questions, made_by = 'model' FROM model_summary m
      WHERE m.conversation_id = $1 AND s.conversation_id = $1 AND s.last_turn_id = m.turn_id AND s.until_at <= m.until_at`,
    [conversationId],
  );
}

/** What was said in a stretch, oldest first: `since` is not in it, `from` is. */
async function entriesOf(
  manager: EntityManager,
  conversationId: string,
  from: Date | null,
  until?: Date,
): Promise<HistoryEntry[]> {
  const newestFirst: HistoryEntry[] = await manager.query(
    `SELECT role, text, at FROM history_turn
      WHERE conversation_id = $1 AND NOT deleted AND ($2::timestamptz IS NULL OR at > $2 OR ($3::timestamptz IS NOT NULL AND at = $2))
        AND ($3::timestamptz IS NULL OR at <= $3)
      ORDER BY at DESC, history_turn_id DESC LIMIT ${ENTRIES}`,
    [conversationId, from, until],
  );
  return newestFirst.reverse();
}

async function put(
  manager: EntityManager,
  { workspace, contactId, conversationId }: SnapshotPlace,
  { open, all, last }: Stretch,
  { entries, summary }: { entries: HistoryEntry[]; summary: Summary },
): Promise<void> {
  await manager.query(
    `INSERT INTO snapshot (snapshot_id, workspace, contact_id, conversation_id, summary, topics, questions, made_by, last_turn_id, turn_from, turn_to, from_at, until_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'extract', $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
    [
      ...[derivedId(last!, 'snapshot'), workspace, contactId, conversationId],
      ...[summary.summary, summary.topics, summary.questions],
      ...[last, all - open + 1, all, entries[0]!.at, entries.at(-1)!.at],
    ],
  );
  await manager.query(
    `DELETE FROM snapshot WHERE snapshot_id IN (SELECT snapshot_id FROM snapshot WHERE workspace = $1 AND contact_id = $2
                                                 ORDER BY until_at DESC, snapshot_id OFFSET ${KEPT})`,
    [workspace, contactId],
  );
}
