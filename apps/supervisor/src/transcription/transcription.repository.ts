import type { Envelope, MediaStored, Transcript, UntranscribedReason } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What came of listening to one file. */
export type TranscriptionResult = { transcript: Transcript } | { reason: UntranscribedReason };

/** A result that stands, and since when. */
export interface StoredTranscription {
  result: TranscriptionResult;
  createdAt: Date;
}

/** Minutes in which the same sound need not be heard again (AU-04). */
const SAME_SOUND_MINUTES = 30;
/** Hours a result is kept for a repeat of its event; whoever shows it has it by then. */
const KEPT_HOURS = 24;

/** One row a file: the first result stands, and a repeat says the same. */
@Injectable()
export class TranscriptionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(mediaId: string): Promise<StoredTranscription | undefined> {
    const [row]: StoredTranscription[] = await this.dataSource.query(
      'SELECT result, created_at AS "createdAt" FROM transcription WHERE media_id = $1',
      [mediaId],
    );
    return row;
  }

  /** What the same model heard in the same bytes a moment ago: a forwarded recording is paid for once. */
  async heardBefore(workspace: string, sha256: string, model: string): Promise<Transcript | undefined> {
    const [row]: { transcript: Transcript }[] = await this.dataSource.query(
      `SELECT result->'transcript' AS transcript FROM transcription
       WHERE workspace = $1 AND sha256 = $2 AND model = $3 AND result ? 'transcript'
         AND created_at > now() - make_interval(mins => $4) LIMIT 1`,
      [workspace, sha256, model, SAME_SOUND_MINUTES],
    );
    return row?.transcript;
  }

  /** @returns what stands: this result, or the one another instance was faster with */
  async keep(
    { workspace, data: { mediaId, sha256 } }: Envelope<MediaStored>,
    result: TranscriptionResult,
  ): Promise<StoredTranscription> {
    const model = 'transcript' in result ? result.transcript.model : null;
    const [row]: StoredTranscription[] = await this.dataSource.query(
      `INSERT INTO transcription (media_id, workspace, sha256, model, result) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (media_id) DO UPDATE SET result = transcription.result
       RETURNING result, created_at AS "createdAt"`,
      [mediaId, workspace, sha256, model, JSON.stringify(result)],
    );
    return row!;
  }

  /** What people said is not kept here for longer than it is needed. */
  async forgetOld(): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM transcription WHERE created_at < now() - make_interval(hours => $1)',
      [KEPT_HOURS],
    );
  }
}
