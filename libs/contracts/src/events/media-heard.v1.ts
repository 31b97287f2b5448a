import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MESSAGE_KINDS, type MessageKind } from '../channel.js';
import { Event } from '../event.js';
import { Part } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';

/** Longest recording that is transcribed (AU-04), in seconds. */
export const SPOKEN_LIMIT = 600;

/** Whether something came to be listened to: what is said in it is awaited (DB-07). */
export const isSpoken = (kind: MessageKind): boolean => kind === 'voice' || kind === 'audio';

/**
 * How sure a model was of what it heard: `low` when it guessed at one word in two or took part of it for silence, `unknown` when it
 * does not say.
 */
export const TRANSCRIPT_CONFIDENCES = ['high', 'low', 'unknown'] as const;
export type TranscriptConfidence = (typeof TRANSCRIPT_CONFIDENCES)[number];

/** Why nobody wrote down what is said in a recording: somebody has to listen. */
export const UNTRANSCRIBED_REASONS = [
  /** No speech-to-text endpoint is configured. */
  'no-endpoint',
  /** Longer than {@link SPOKEN_LIMIT}. */
  'too-long',
  /** Not one of the formats endpoints take. */
  'unsupported-format',
  /** The model heard nobody speak. */
  'silence',
  'timeout',
  /** The endpoint does not take our key or our request. */
  'refused',
  'vendor-error',
  /** The file could not be read any more. */
  'unreadable',
  /** What may be spent on models is used up (SV-13). */
  'budget',
] as const;
export type UntranscribedReason = (typeof UNTRANSCRIBED_REASONS)[number];

/** What a model heard in a recording. A reading of what a person said, never their own words. */
export class Transcript {
  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(65_536)
  @Personal()
  text!: string;
  /** ISO 639; absent when neither the model nor the text tells. */
  @IsOptional() @Matches(/^[a-z]{2,3}$/) language?: string;
  @IsIn(TRANSCRIPT_CONFIDENCES) confidence!: TranscriptConfidence;
  @IsString() @MaxLength(120) @NotPersonal() model!: string;
}

abstract class Listened {
  /** The file: `mediaIdOf(conversation, provider's id)`. */
  @IsUUID() mediaId!: string;
  @IsIn(MESSAGE_KINDS) kind!: MessageKind;
}

/** A model wrote down what is said in a voice message. */
@Event('media.transcribed', 1)
export class MediaTranscribed extends Listened {
  @Part(() => Transcript) transcript!: Transcript;
}

/** What is said in a voice message was not written down, and will not be: somebody listens. */
@Event('media.untranscribed', 1)
export class MediaUntranscribed extends Listened {
  @IsIn(UNTRANSCRIBED_REASONS) reason!: UntranscribedReason;
}
