import {
  mediaIdOf,
  type Channel,
  type Envelope,
  type InboundMessage,
  type MessageKind,
} from '@countersign/contracts';
import { currentTraceparent } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DispatcherConfig } from '../dispatcher.config.js';
import { endOf, type MediaEnd } from './media-events.js';

/** A file that is ours to fetch until its fence falls. */
export interface WantedMedia {
  media_id: string;
  workspace: string;
  channel: Channel;
  account_id: string;
  conversation_id: string;
  contact_id: string | null;
  correlation_id: string;
  causation_id: string;
  traceparent: string | null;
  kind: MessageKind;
  provider_media_id: string;
  /** This one included. */
  tries: number;
  fence: string;
}

/** What a row knows of its file however it fares. */
export const KNOWN =
  'media_id, workspace, channel, account_id, conversation_id, contact_id, correlation_id, causation_id, kind';

/** Which files are wanted, who fetches which, and what came of it. */
@Injectable()
export class MediaRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DispatcherConfig,
  ) {}

  /** Remembers what came with a message; what is known already stays as it is. @returns how many are new */
  async want(event: Envelope<InboundMessage>): Promise<number> {
    const { workspace, channel, accountId, conversationId = '', contactId, correlationId, id } = event;
    const files = event.data.attachments.flatMap(({ kind, providerMediaId }) =>
      providerMediaId ? [{ kind, providerMediaId, mediaId: mediaIdOf(conversationId, providerMediaId) }] : [],
    );
    if (files.length === 0) return 0;
    const rows: unknown[] = await this.dataSource.query(
      `INSERT INTO media (media_id, kind, provider_media_id, workspace, channel, account_id, conversation_id, contact_id,
         correlation_id, causation_id, traceparent)
       SELECT f.*, $4, $5, $6, $7, $8, $9, $10, $11 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS f
       ON CONFLICT (media_id) DO NOTHING RETURNING media_id`,
      [
        files.map(({ mediaId }) => mediaId),
        files.map(({ kind }) => kind),
        files.map(({ providerMediaId }) => providerMediaId),
        ...[workspace, channel, accountId, conversationId, contactId ?? null],
        ...[correlationId, id, currentTraceparent() ?? null],
      ],
    );
    return rows.length;
  }

  /**
   * The next files whose time has come, now ours; a worker that was lost leaves its own to whoever comes when its fence has fallen.
   * @param limit how many at most
   */
  async claim(limit: number): Promise<WantedMedia[]> {
    const [rows]: [WantedMedia[], number] = await this.dataSource.query(
      `UPDATE media SET tries = tries + 1, fence = gen_random_uuid(),
         fence_until = clock_timestamp() + make_interval(secs => $2)
       WHERE media_id = ANY(ARRAY(SELECT media_id FROM media WHERE state = 'wanted' AND not_before <= clock_timestamp()
           AND (fence_until IS NULL OR fence_until < clock_timestamp())
         ORDER BY not_before LIMIT $1 FOR UPDATE SKIP LOCKED))
       RETURNING ${KNOWN}, traceparent, provider_media_id, tries, fence`,
      [limit, this.config.fenceSeconds],
    );
    return rows;
  }

  /** Not this time. @param counts false for a fault of our own, which is no try of the file */
  async postpone(
    { media_id: id, fence }: WantedMedia,
    delayMs: number,
    { counts = true } = {},
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE media SET fence = NULL, fence_until = NULL, tries = tries - $4,
         not_before = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
       WHERE media_id = $1 AND fence = $2 AND state = 'wanted'`,
      [id, fence, delayMs, counts ? 0 : 1],
    );
  }

  /** Ends a file and tells everybody, together; an earlier try may have stored what then failed. Whoever lost its claim meanwhile changes nothing. @returns whether it ended here */
  settle(media: WantedMedia, end: MediaEnd): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [, count]: [unknown, number] = await manager.query(
        `UPDATE media SET state = $3, reason = $4, provider_media_id = NULL, fence = NULL, fence_until = NULL, settled_at = now(),
           remains = ($3 = 'failed')
         WHERE media_id = $1 AND fence = $2 AND state = 'wanted'`,
        [media.media_id, media.fence, end.state, end.state === 'failed' ? end.reason : null],
      );
      if (count > 0) await Outbox.add(manager, endOf(media, end));
      return count > 0;
    });
  }
}
