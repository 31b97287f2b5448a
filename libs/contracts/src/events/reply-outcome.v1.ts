import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { Event } from '../event.js';
import { Parts } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';

export const BUBBLE_STATES = ['queued', 'sending', 'sent', 'rejected', 'unknown', 'cancelled'] as const;
export type BubbleState = (typeof BUBBLE_STATES)[number];

/** What became of one bubble. */
export class BubbleOutcome {
  @IsUUID() bubbleId!: string;
  @IsInt() @Min(0) position!: number;
  @IsIn(BUBBLE_STATES) state!: BubbleState;
  @IsInt() @Min(0) attempts!: number;
  @IsOptional() @IsString() @MaxLength(128) @Personal() providerMessageId?: string;
  @IsOptional() @IsISO8601() sentAt?: string;
  /** When the last try began. */
  @IsOptional() @IsISO8601() attemptedAt?: string;
}

/** What every outcome of a reply says. */
abstract class ReplyOutcome {
  @IsUUID() replyId!: string;
  @IsInt() @Min(1) ordinal!: number;
  @Parts(() => BubbleOutcome, { max: 10 }) bubbles!: BubbleOutcome[];
}

/** Every bubble was accepted by the provider. */
@Event('reply.sent', 1)
export class ReplySent extends ReplyOutcome {}

/** The provider said no, for good. Bubbles before the refused one may have been sent. */
@Event('reply.rejected', 1)
export class ReplyRejected extends ReplyOutcome {
  @IsIn([
    'recipient-blocked',
    'recipient-missing',
    'invalid-content',
    'credential-refused',
    'approval-invalid',
    'window-closed',
    'provider-refused',
    'unreachable',
  ])
  code!:
    | 'recipient-blocked'
    | 'recipient-missing'
    | 'invalid-content'
    | 'credential-refused'
    | 'approval-invalid'
    | 'window-closed'
    | 'provider-refused'
    | 'unreachable';
  /** The provider's own words, for the reviewer. */
  @IsOptional() @IsString() @MaxLength(500) @Personal() providerWords?: string;
}

/** Nothing was sent: the send was stopped before its first byte. */
@Event('reply.cancelled', 1)
export class ReplyCancelled extends ReplyOutcome {
  @IsIn(['stale', 'opted-out', 'taken-over']) reason!: 'stale' | 'opted-out' | 'taken-over';
  /** What made it stale, when that is not a newer message: the earlier reply it builds on did not go out. */
  @IsOptional() @IsIn(['earlier-reply']) staleBy?: 'earlier-reply';
  /** It was to send again what had been settled before it came: how the first one ended. Then the reason is `taken-over`. */
  @IsOptional() @IsIn(['sent', 'cancelled']) original?: 'sent' | 'cancelled';
}

/** The provider's answer was lost. It may have arrived or not; it is never resent blindly. */
@Event('reply.unknown', 1)
export class ReplyUnknown extends ReplyOutcome {
  @IsString() @MaxLength(60) @NotPersonal() errorCode!: string;
  /** The provider's own words, where an answer came but did not say what happened. */
  @IsOptional() @IsString() @MaxLength(500) @Personal() providerWords?: string;
}

export const SEND_VERDICTS = ['arrived', 'dropped', 'superseded'] as const;
export type SendVerdict = (typeof SEND_VERDICTS)[number];

/** Nobody knew whether a reply arrived; now somebody, or the channel, has said so. Follows `reply.unknown`, once. */
@Event('reply.resolved', 1)
export class ReplyResolved extends ReplyOutcome {
  /** `arrived`: counts as sent. `dropped`: given up. `superseded`: a new reply was approved in its place. */
  @IsIn(SEND_VERDICTS) verdict!: SendVerdict;
  /** `person:<id>`, or `evidence`: the channel showed that it arrived. */
  @Matches(/^(person:[A-Za-z0-9_-]{1,64}|evidence)$/) by!: string;
  @IsISO8601() at!: string;
  /** The reply that is sent in its place. */
  @IsOptional() @IsUUID() supersededBy?: string;
}

/** A bubble moved up the lattice sent < delivered < read; `failed` stands beside it. */
@Event('delivery.updated', 1)
export class DeliveryUpdated {
  @IsUUID() replyId!: string;
  @IsUUID() bubbleId!: string;
  @IsInt() @Min(0) position!: number;
  @IsIn(['delivered', 'read', 'failed']) status!: 'delivered' | 'read' | 'failed';
  @IsISO8601() at!: string;
  /** Of `failed`: why, as the provider codes it. */
  @IsOptional() @IsString() @MaxLength(200) @NotPersonal() code?: string;
}
