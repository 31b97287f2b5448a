import type { Transcript } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { learnHeard } from './heard.policy.js';

interface Spoken {
  workspace: string;
  contactId: string | null;
  saidId: string;
  revision: string;
  at: Date;
  own: boolean;
  deleted: boolean;
}

/** What is said in voice messages. The same done once or twice. */
@Injectable()
export class HeardRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns false while the message the recording came with is not known */
  async heard(conversationId: string, mediaId: string, transcript: Transcript): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // The row is locked: a message that is taken back is so before, or takes what was learned with it after.
      const [message]: Spoken[] = await manager.query(
        `SELECT workspace, contact_id AS "contactId", said_id AS "saidId", revision, at, own, deleted FROM history_turn
          WHERE conversation_id = $1 AND role = 'contact' AND $2 = ANY(media_ids) ORDER BY at LIMIT 1 FOR UPDATE`,
        [conversationId, mediaId],
      );
      if (!message) return false;
      const { workspace, contactId, saidId, revision, at, own, deleted } = message;
      if (deleted || !own || !contactId) return true;
      await manager.query(
        `UPDATE history_turn SET heard = $3 WHERE conversation_id = $1 AND role = 'contact' AND said_id = $2`,
        [conversationId, saidId, transcript.text],
      );
      for (const { key, value, confidence, negated } of learnHeard(transcript))
        await manager.query(
          `INSERT INTO fact (workspace, contact_id, key, conversation_id, said_id, value, confidence, negated, said_at, revision, spoken)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true) ON CONFLICT DO NOTHING`,
          [workspace, contactId, key, conversationId, saidId, value, confidence, negated, at, revision],
        );
      return true;
    });
  }
}
