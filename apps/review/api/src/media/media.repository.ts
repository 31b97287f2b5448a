import type { Envelope, MediaDeleted, MediaFailed, MediaStored } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordChange } from '../live/changes.js';

/** What is known of a file of a conversation. */
export interface MediaRow {
  media_id: string;
  workspace: string;
  state: 'stored' | 'failed' | 'deleted';
  reason: string | null;
  type: string | null;
  size: number | null;
  width: number | null;
  height: number | null;
  thumbnail: boolean;
  /** Of `deleted`. */
  kept_days: number | null;
  /** Name in the object store. */
  object: string;
  /** Attached by a reviewer. */
  ours: boolean;
}

/** Files of conversations: what people sent, as far as we were told, and what reviewers attach. */
@Injectable()
export class MediaRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes down what the dispatcher said; said again, nothing changes. Whoever looks at the conversation is told. */
  note({
    workspace,
    conversationId = '',
    data,
  }: Envelope<MediaStored> | Envelope<MediaFailed>): Promise<void> {
    const stored = 'type' in data ? data : undefined;
    return this.dataSource.transaction(async (manager) => {
      const noted: unknown[] = await manager.query(
        `INSERT INTO media (media_id, workspace, conversation_id, state, reason, type, size, width, height, thumbnail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (media_id) DO NOTHING RETURNING media_id`,
        [
          ...[data.mediaId, workspace, conversationId, stored ? 'stored' : 'failed'],
          ...['reason' in data ? data.reason : null, stored?.type, stored?.size],
          ...[stored?.width, stored?.height, stored?.thumbnail ?? false],
        ],
      );
      if (noted.length > 0) await recordChange(manager, { kind: 'conversation', conversationId });
    });
  }

  /** Writes down that a file was deleted, whatever was known of it. */
  noteDeletion({ workspace, conversationId = '', data }: Envelope<MediaDeleted>): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const noted: unknown[] = await manager.query(
        `INSERT INTO media (media_id, workspace, conversation_id, state, kept_days) VALUES ($1, $2, $3, 'deleted', $4)
         ON CONFLICT (media_id) DO UPDATE SET state = 'deleted', kept_days = excluded.kept_days
         WHERE media.state <> 'deleted' RETURNING media_id`,
        [data.mediaId, workspace, conversationId, data.afterDays],
      );
      if (noted.length > 0) await recordChange(manager, { kind: 'conversation', conversationId });
    });
  }

  /** @returns what is known, by id; nothing of those that are still being fetched */
  async known(mediaIds: readonly string[]): Promise<Map<string, MediaRow>> {
    if (mediaIds.length === 0) return new Map();
    const rows: MediaRow[] = await this.dataSource.query(
      `SELECT media_id, workspace, state, reason, type, size, width, height, thumbnail, kept_days,
         workspace || '/' || media_id AS object, false AS ours FROM media WHERE media_id = ANY($1)
       UNION ALL
       SELECT file_id, workspace, CASE WHEN removed_at IS NULL THEN 'stored' ELSE 'deleted' END, NULL, type, bytes, width, height, false, kept_days,
         workspace || '/reply.' || file_id, true FROM reply_file WHERE file_id = ANY($1)`,
      [mediaIds],
    );
    return new Map(rows.map((row) => [row.media_id, row]));
  }
}
