import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Files nobody need wait for any more. */
@Injectable()
export class SettledMedia {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Notes that a file has come to its end; a window that is held for it is due again. The window's row is written whatever its state:
   * whoever decides about it at this moment holds its lock, so either they see the note, or their hold is ended here.
   * @returns whether the conversation has an open window
   */
  async settle(mediaId: string, conversationId: string | undefined): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('INSERT INTO settled_media (media_id) VALUES ($1) ON CONFLICT DO NOTHING', [
        mediaId,
      ]);
      const [, open]: [unknown, number] = await manager.query(
        `UPDATE conversation_window SET due_at = least(due_at, greatest(least(quiet_at, cap_at), clock_timestamp()))
         WHERE conversation_id = $1`,
        [conversationId],
      );
      return open > 0;
    });
  }
}

/** Which of these files have come to their end. */
export async function settledOf(
  manager: EntityManager,
  mediaIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (mediaIds.length === 0) return new Set();
  const rows: { media_id: string }[] = await manager.query(
    'SELECT media_id FROM settled_media WHERE media_id = ANY($1)',
    [mediaIds],
  );
  return new Set(rows.map(({ media_id: id }) => id));
}
