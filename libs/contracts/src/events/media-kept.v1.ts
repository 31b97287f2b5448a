import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { MESSAGE_KINDS, type MessageKind } from '../channel.js';
import { Event } from '../event.js';
import { derivedId } from '../ids.js';
import { NotPersonal } from '../personal.js';

/** Largest file we keep (AU-03), in bytes. */
export const MEDIA_LIMIT = 25 * 1024 * 1024;

/** Why a file somebody sent is not there to be looked at. */
export const MEDIA_FAILURES = [
  /** The provider no longer has it. */
  'gone',
  'too-large',
  /** Whoever looked at it was taken down each time. */
  'unreadable',
  /** The provider did not give it out for a whole day. */
  'unreachable',
  'credential-refused',
] as const;
export type MediaFailure = (typeof MEDIA_FAILURES)[number];

/** Id of a file: once per conversation and provider's id, however often it is sent, edited or delivered. */
export function mediaIdOf(conversationId: string, providerMediaId: string): string {
  return derivedId(conversationId, `media:${providerMediaId}`);
}

abstract class MediaNews {
  /** {@link mediaIdOf}; its object is `<workspace>/<mediaId>`. */
  @IsUUID() mediaId!: string;
  @IsIn(MESSAGE_KINDS) kind!: MessageKind;
}

/** A file somebody sent is in the object store. */
@Event('media.stored', 1)
export class MediaStored extends MediaNews {
  /** What it is by its own bytes, never by what its sender says: `image/jpeg`, or `application/octet-stream`. */
  @Matches(/^[a-z]+\/[a-z0-9.+-]{1,100}$/) @NotPersonal() type!: string;
  /** Bytes. */
  @IsInt() @Min(0) @Max(MEDIA_LIMIT) size!: number;
  /** SHA-256 of the content, hex. */
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  /** Of an image, in pixels, as it is to be shown. */
  @IsOptional() @IsInt() @Min(1) width?: number;
  @IsOptional() @IsInt() @Min(1) height?: number;
  /** Whether there is a small WebP of it: `<workspace>/<mediaId>.thumbnail`. */
  @IsBoolean() thumbnail!: boolean;
}

/** A file somebody sent could not be kept, and will not be tried again. */
@Event('media.failed', 1)
export class MediaFailed extends MediaNews {
  @IsIn(MEDIA_FAILURES) reason!: MediaFailure;
}

/** A file somebody sent was kept as long as it may be: it is in the object store no more, or will not be at the next round. */
@Event('media.deleted', 1)
export class MediaDeleted extends MediaNews {
  /** Days it was kept, by the setting of that day. */
  @IsInt() @Min(1) afterDays!: number;
}
