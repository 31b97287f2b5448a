import type { BubbleContent, ReplyFile } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';

/**
 * Whether each file among the bubbles is one that was attached to this conversation, as it was. From here on it is kept: a file
 * nobody approved is forgotten after a day.
 * @throws Problem 422 `file_unusable` naming each bubble
 */
export async function checkFiles(
  manager: EntityManager,
  conversationId: string,
  bubbles: readonly BubbleContent[],
): Promise<void> {
  const details: { field: string; message: string }[] = [];
  for (const [index, { file }] of bubbles.entries()) {
    if (file && !(await approve(manager, conversationId, file)))
      details.push({
        field: `bubbles.${index}`,
        message: 'the file is gone, or another one: attach it again',
      });
  }
  if (details.length > 0)
    throw new Problem(422, 'file_unusable', 'A file of this reply cannot be sent.', details);
}

async function approve(manager: EntityManager, conversationId: string, file: ReplyFile): Promise<boolean> {
  const { fileId, kind, type, bytes, sha256, name } = file;
  const [rows]: [unknown[], number] = await manager.query(
    `UPDATE reply_file SET approved_at = clock_timestamp()
     WHERE file_id = $1 AND conversation_id = $2 AND kind = $3 AND type = $4 AND bytes = $5 AND sha256 = $6 AND name = $7 AND removed_at IS NULL
     RETURNING file_id`,
    [fileId, conversationId, kind, type, bytes, sha256, name],
  );
  return rows.length > 0;
}
