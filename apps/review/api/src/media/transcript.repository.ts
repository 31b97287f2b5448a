import {
  mediaIdOf,
  type Attachment,
  type MediaTranscribed,
  type MediaUntranscribed,
  type Transcript,
  type TurnMessage,
  type UntranscribedReason,
} from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/** What is known of what is said in a file. */
export type TranscriptRow = { media_id: string } & (
  { transcript: Transcript; reason: null } | { transcript: null; reason: UntranscribedReason }
);

/** Writes down what was heard; said again, nothing changes. @returns whether it is new */
export async function noteTranscript(
  manager: EntityManager,
  conversationId: string,
  heard: MediaTranscribed | MediaUntranscribed,
): Promise<boolean> {
  const noted: unknown[] = await manager.query(
    `INSERT INTO transcript (media_id, conversation_id, transcript, reason) VALUES ($1, $2, $3, $4)
     ON CONFLICT (media_id) DO NOTHING RETURNING media_id`,
    [
      ...[heard.mediaId, conversationId],
      'transcript' in heard ? JSON.stringify(heard.transcript) : null,
      'reason' in heard ? heard.reason : null,
    ],
  );
  return noted.length > 0;
}

/** @returns what is known, by the file's id */
export async function transcriptsOf(
  manager: EntityManager,
  mediaIds: readonly string[],
): Promise<Map<string, TranscriptRow>> {
  if (mediaIds.length === 0) return new Map();
  const rows: TranscriptRow[] = await manager.query(
    'SELECT media_id, transcript, reason FROM transcript WHERE media_id = ANY($1)',
    [mediaIds],
  );
  return new Map(rows.map((row) => [row.media_id, row]));
}

/** Ids of the files of a message. */
export function filesIn(conversationId: string, { attachments }: { attachments: Attachment[] }): string[] {
  return attachments.flatMap(({ providerMediaId: id }) => (id ? [mediaIdOf(conversationId, id)] : []));
}

/** Messages with what was heard in them, as far as it is known now. */
export async function withTranscripts(
  manager: EntityManager,
  conversationId: string,
  messages: readonly TurnMessage[],
): Promise<TurnMessage[]> {
  const files = messages.flatMap((message) => filesIn(conversationId, message));
  const known = await transcriptsOf(manager, files);
  return messages.map((message) => {
    const heard = filesIn(conversationId, message).flatMap((id) => known.get(id)?.transcript ?? []);
    return heard[0] ? { ...message, transcript: heard[0] } : message;
  });
}
