import { mediaIdOf, type Attachment } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ThreadMediaDto, ThreadTranscriptDto } from '../conversations/thread.dto.js';
import { isShown } from './media-headers.policy.js';
import { MediaLinks } from './media-links.js';
import { MediaRepository, type MediaRow } from './media.repository.js';
import { transcriptsOf, type TranscriptRow } from './transcript.repository.js';

/** What came with a message, as far as it can be looked at. */
export type MediaOf = (attachment: Attachment) => ThreadMediaDto | undefined;

/** Finds the files of a thread, with links for whoever reads it. */
@Injectable()
export class ThreadMedia {
  constructor(
    private readonly dataSource: DataSource,
    private readonly media: MediaRepository,
    private readonly links: MediaLinks,
  ) {}

  /** @returns undefined of what is no file */
  async of(conversationId: string, attachments: readonly Attachment[], personId: string): Promise<MediaOf> {
    const idOf = ({ providerMediaId: id }: Attachment) => (id ? mediaIdOf(conversationId, id) : undefined);
    const ids = attachments.flatMap((attachment) => idOf(attachment) ?? []);
    const known = await this.media.known(ids);
    const heard = await transcriptsOf(this.dataSource.manager, ids);
    return (attachment) => {
      const id = idOf(attachment);
      if (!id) return undefined;
      return { ...this.described(id, known.get(id), personId), transcript: told(heard.get(id)) };
    };
  }

  /** @returns what is known of files of ours, by id */
  async ours(fileIds: readonly string[], personId: string): Promise<(fileId: string) => ThreadMediaDto> {
    const known = await this.media.known(fileIds);
    return (fileId) => {
      const row = known.get(fileId);
      return row ? this.described(fileId, row, personId) : { state: 'failed', reason: 'gone' };
    };
  }

  /** @returns undefined of a file nothing is known of */
  async one(id: string, personId: string): Promise<ThreadMediaDto | undefined> {
    const row = (await this.media.known([id])).get(id);
    return row && this.described(id, row, personId);
  }

  private described(id: string, row: MediaRow | undefined, personId: string): ThreadMediaDto {
    if (!row) return { state: 'pending' };
    const { state, reason, type, size, width, height, thumbnail, ours } = row;
    if (state === 'deleted') return { state, keptDays: row.kept_days ?? undefined };
    if (state === 'failed') return { state, reason: reason ?? undefined };
    // A picture of ours is small enough to be shown as it is.
    const small = thumbnail ? 'thumbnail' : ours && width !== null ? 'file' : undefined;
    return {
      ...{
        id,
        state,
        goodUntil: this.links.goodUntil().toISOString(),
        type: type ?? undefined,
        size: size ?? undefined,
        shown: isShown(type ?? ''),
      },
      ...{ width: width ?? undefined, height: height ?? undefined },
      url: this.links.linkFor(personId, id, 'file'),
      thumbnailUrl: small && this.links.linkFor(personId, id, small),
    };
  }
}

function told(row: TranscriptRow | undefined): ThreadTranscriptDto | undefined {
  return row && (row.transcript ?? { reason: row.reason });
}
