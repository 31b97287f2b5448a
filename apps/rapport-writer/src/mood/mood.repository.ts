import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HistoryPlace, Said } from '../history.repository.js';
import { moodOf } from './mood.policy.js';

/** The newest few of a contact are kept, and none longer than this (ME-06, PR-03). */
const KEPT = 5;
export const MOOD_DAYS = 30;

/** How people sound, for the tone of a reply and nothing else (ET-04). */
@Injectable()
export class MoodRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Notices it, unless the workspace does not want that. What is edited or taken back sounds as it does now, or not at all. */
  async notice({ workspace, conversationId, contactId }: HistoryPlace, said: readonly Said[]): Promise<void> {
    const newest = new Map(said.map((one) => [one.saidId, one]));
    const rows = [...newest.values()].filter(({ text }) => text.trim() !== '');
    if (!contactId || said.length === 0) return;
    await this.dataSource.transaction(async (manager) => {
      // Switching waits for those who are noticing, and they for it: after "off" nothing is written.
      await manager.query(`SELECT pg_advisory_xact_lock_shared(hashtext('mood:' || $1))`, [workspace]);
      const [off]: unknown[] = await manager.query(
        'SELECT 1 FROM mood_switch WHERE workspace = $1 AND NOT noticed',
        [workspace],
      );
      if (off) return;
      await manager.query(
        'DELETE FROM mood WHERE workspace = $1 AND contact_id = $2 AND conversation_id = $3 AND said_id = ANY($4)',
        [workspace, contactId, conversationId, [...newest.keys()]],
      );
      await manager.query(
        `INSERT INTO mood (workspace, contact_id, conversation_id, said_id, mood, said_at)
         SELECT $1, $2, $3, m.said_id, m.mood, h.at FROM unnest($4::text[], $5::text[], $6::bigint[]) AS m (said_id, mood, revision)
           JOIN history_turn h ON h.conversation_id = $3 AND h.role = 'contact' AND h.said_id = m.said_id AND h.revision = m.revision
          WHERE h.at > now() - make_interval(days => ${MOOD_DAYS})
         ON CONFLICT DO NOTHING`,
        [
          ...[workspace, contactId, conversationId, rows.map(({ saidId }) => saidId)],
          ...[rows.map(({ text }) => moodOf(text)), rows.map(({ revision }) => revision)],
        ],
      );
      await manager.query(
        `DELETE FROM mood USING (SELECT conversation_id, said_id FROM mood WHERE workspace = $1 AND contact_id = $2
                                  ORDER BY said_at DESC OFFSET ${KEPT}) AS old
          WHERE workspace = $1 AND contact_id = $2 AND mood.conversation_id = old.conversation_id AND mood.said_id = old.said_id`,
        [workspace, contactId],
      );
    });
  }

  async isNoticed(workspace: string): Promise<boolean> {
    const [row]: { noticed: boolean }[] = await this.dataSource.query(
      'SELECT noticed FROM mood_switch WHERE workspace = $1',
      [workspace],
    );
    return row?.noticed ?? true;
  }

  /** Switched off, what was noticed goes at once. @returns contacts whose remembered answers are old now */
  async setNoticed(workspace: string, noticed: boolean, by: string): Promise<string[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('mood:' || $1))`, [workspace]);
      await manager.query(
        `INSERT INTO mood_switch (workspace, noticed, set_by) VALUES ($1, $2, $3)
         ON CONFLICT (workspace) DO UPDATE SET noticed = excluded.noticed, set_by = excluded.set_by, set_at = now()`,
        [workspace, noticed, by],
      );
      if (noticed) return [];
      const gone: { id: string }[] = await manager.query(
        'WITH gone AS (DELETE FROM mood WHERE workspace = $1 RETURNING conversation_id) SELECT DISTINCT conversation_id AS id FROM gone',
        [workspace],
      );
      return gone.map(({ id }) => id);
    });
  }

  /** Drops what is older than a month. @returns how many */
  async prune(): Promise<number> {
    const gone: unknown[] = await this.dataSource.query(
      `WITH gone AS (DELETE FROM mood WHERE said_at < now() - make_interval(days => ${MOOD_DAYS}) RETURNING 1) SELECT 1 FROM gone`,
    );
    return gone.length;
  }
}
