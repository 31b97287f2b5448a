import { derivedId, MediaDeleted, MediaFailed, MediaStored, type MediaFailure } from '@countersign/contracts';
import { encodeEvent, type EncodedEvent } from '@countersign/messaging';
import type { WantedMedia } from './media.repository.js';

/** How a file ends, once. */
export type MediaEnd =
  ({ state: 'stored' } & Omit<MediaStored, 'mediaId' | 'kind'>) | { state: 'failed'; reason: MediaFailure };

/** A file, as its row knows it however it fares. */
export type KnownMedia = Omit<WantedMedia, 'provider_media_id' | 'tries' | 'fence' | 'traceparent'>;

/** It is there, or will not come. */
export function endOf(media: KnownMedia, { state, ...outcome }: MediaEnd): EncodedEvent {
  const facts = factsOf(media, state);
  const data = { mediaId: media.media_id, kind: media.kind, ...outcome };
  return 'reason' in data
    ? encodeEvent('dispatcher', MediaFailed, { ...facts, data })
    : encodeEvent('dispatcher', MediaStored, { ...facts, data });
}

/** It was kept long enough. */
export function deletionOf(media: KnownMedia, afterDays: number): EncodedEvent {
  const data = { mediaId: media.media_id, kind: media.kind, afterDays };
  return encodeEvent('dispatcher', MediaDeleted, { ...factsOf(media, 'deleted'), data });
}

function factsOf(media: KnownMedia, state: MediaEnd['state'] | 'deleted') {
  return {
    id: derivedId(media.media_id, `media.${state}`),
    workspace: media.workspace,
    channel: media.channel,
    accountId: media.account_id,
    conversationId: media.conversation_id,
    contactId: media.contact_id ?? undefined,
    correlationId: media.correlation_id,
    causationId: media.causation_id,
  };
}
