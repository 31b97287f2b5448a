import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RapportWriterConfig } from '../config.js';
import { habitsOf, type SaidOnce } from './habits.policy.js';

/** Newest things said that are looked at: how somebody writes today, not three years ago. */
const NEWEST = 200;

/** How people write. */
@Injectable()
export class HabitRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: RapportWriterConfig,
  ) {}

  /** Looks at what is there now; the same done once or twice. */
  async refresh(workspace: string, contactId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Of two who look at once the one who saw less must not write last.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `habit ${workspace} ${contactId}`,
      ]);
      const said: SaidOnce[] = await manager.query(
        `SELECT role, conversation_id AS "conversationId", left(text, 2000) AS text, at, channel, own FROM history_turn
          WHERE workspace = $1 AND contact_id = $2 AND NOT deleted ORDER BY at DESC, history_turn_id DESC LIMIT ${NEWEST}`,
        [workspace, contactId],
      );
      // A zone is only known where a person said it.
      const [known]: { zone: string }[] = await manager.query(
        `SELECT value AS zone FROM ruling WHERE workspace = $1 AND contact_id = $2 AND key = 'zone' AND state IN ('corrected', 'pinned')`,
        [workspace, contactId],
      );
      const habits = habitsOf(said.reverse(), known?.zone ?? this.config.workspaceZone);
      await manager.query(
        habits
          ? `INSERT INTO habit (workspace, contact_id, habits) VALUES ($1, $2, $3)
             ON CONFLICT (workspace, contact_id) DO UPDATE SET habits = excluded.habits`
          : 'DELETE FROM habit WHERE workspace = $1 AND contact_id = $2',
        [workspace, contactId, ...(habits ? [JSON.stringify(habits)] : [])],
      );
    });
  }
}
