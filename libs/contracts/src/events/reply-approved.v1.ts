import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsISO8601,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { CHANNELS, type Channel } from '../channel.js';
import { Event } from '../event.js';
import { MAX_EFFECTS } from '../outbound-effect.js';
import { Part, Parts } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';
import { ApprovedEffect } from './approved-effect.js';
import { ApprovedFile, ApprovedList, ApprovedPlace, ApprovedReaction } from './approved-content.js';
import { Bubble } from './draft-ready.v1.js';

/** A template of the provider's, and what stands in its places. */
export class ApprovedTemplate {
  @Matches(/^[a-z0-9_]{1,512}$/) name!: string;
  @Matches(/^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$/) language!: string;
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(1_024, { each: true })
  @Personal()
  parameters!: string[];
}

/** Something to tap under a message. */
export class ApprovedButton {
  @IsString() @MaxLength(256) @NotPersonal() id!: string;
  @IsString() @Matches(/\S/) @MaxLength(60) @Personal() title!: string;
}

/** One message, as it will be read, and how the channel is to be told. */
export class ApprovedBubble extends Bubble {
  @IsOptional() @Part(() => ApprovedTemplate) template?: ApprovedTemplate;
  @IsOptional() @Parts(() => ApprovedButton, { max: 10 }) buttons?: ApprovedButton[];
  @IsOptional() @Part(() => ApprovedFile) file?: ApprovedFile;
  @IsOptional() @Part(() => ApprovedList) list?: ApprovedList;
  @IsOptional() @Part(() => ApprovedPlace) place?: ApprovedPlace;
  @IsOptional() @Part(() => ApprovedReaction) reaction?: ApprovedReaction;
}

/** Who gets the reply. Comes from review's own rows, never from a model. */
export class Recipient {
  @IsIn(CHANNELS) channel!: Channel;
  @Matches(/^[a-z0-9_-]{1,60}$/) accountId!: string;
  @Matches(/^c_[a-z2-7]{20}$/) conversationId!: string;
  /** The provider's chat id. */
  @IsString() @MaxLength(128) @Personal() address!: string;
}

/** The newest inbound event the approver had on screen. */
export class SeenInbound {
  /** All zeros where they never wrote: somebody writes to them first. */
  @IsUUID() eventId!: string;
  /** Stream sequence in INBOUND; 0 where they never wrote, so that whatever they write makes it stale. */
  @IsInt() @Min(0) seq!: number;
}

/** The countersignature: Ed25519 by review over the RFC 8785 form of the record (`approvalPayload`). */
export class SignedApproval {
  /** `person:<id>` or `policy:<name>@<version>`. */
  @Matches(/^(person:[A-Za-z0-9_-]{1,64}|policy:[a-z-]{1,40}@[0-9.-]{1,20})$/) approvedBy!: string;
  @IsISO8601() approvedAt!: string;
  @IsIn(['exact', 'any']) freshness!: 'exact' | 'any';
  /** base64url, 64 bytes. */
  @Matches(/^[A-Za-z0-9_-]{86}$/) signature!: string;
}

/** Exactly what may be sent, to whom, in which order. Anything else is not sent. */
@Event('reply.approved', 1)
export class ReplyApproved {
  @IsUUID() replyId!: string;
  /** Order of sending inside the conversation: 1, 2, 3 … without holes. */
  @IsInt() @Min(1) ordinal!: number;
  @Parts(() => ApprovedBubble, { min: 1, max: 10 }) bubbles!: ApprovedBubble[];
  /** What is done outside the conversation with it, exactly so; part of the digest. */
  @IsOptional() @Parts(() => ApprovedEffect, { max: MAX_EFFECTS }) effects?: ApprovedEffect[];
  /** SHA-256 (hex) of the approval content (`approvalDigest`), as rendered to the reviewer. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  @Part(() => Recipient) recipient!: Recipient;
  @Part(() => SeenInbound) seenThrough!: SeenInbound;
  @Matches(/^[0-9a-z.-]{1,40}$/) policyVersion!: string;
  /** Turns this reply answers; empty for a policy template. */
  @IsArray() @IsUUID('all', { each: true }) turnIds!: string[];
  /**
   * Ordinal of an earlier reply that was still on its way when this one was approved. The approver had it on screen as said: when
   * it is held back or refused, this reply is held back too.
   */
  @IsOptional() @IsInt() @Min(1) expectsOrdinal?: number;
  /** The reply of which nobody knew whether it arrived; it ends with this one taking its place. Signed with the approval. */
  @IsOptional() @IsUUID() resends?: string;
  /** An administrator tries whether a channel works (CH-11): it answers nobody and counts as nothing. Signed with the approval. */
  @IsOptional() @Equals(true) test?: true;
  @Part(() => SignedApproval) approval!: SignedApproval;
}
