import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { IsInt, IsISO8601, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';

/** One approved bubble for one visitor. */
export class DeliveryDto {
  /** The visitor's id: `recipient.address` of the approval. */
  @IsString() @MaxLength(128) address!: string;
  @IsUUID() replyId!: string;
  /** 0 for the first bubble of the reply. */
  @IsInt() @Min(0) @Max(99) position!: number;
  @IsString() @MinLength(1) @MaxLength(CAPABILITIES.webchat.textLimit) text!: string;
}

/** The bubble is in the visitor's mailbox. The same answer however often it is put there. */
export class DeliveredDto {
  @IsUUID() bubbleId!: string;
  /** When it was put there first. */
  @IsISO8601() at!: string;
}

/** Whose page shows that somebody is writing. */
export class ShowTypingDto {
  @IsString() @MaxLength(128) address!: string;
}
