import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, ValidateNested } from 'class-validator';

/** One message of the reply, and what is known of it. */
export class UnknownBubbleDto {
  @IsInt() position!: number;
  @IsString() text!: string;
  @IsIn(['sent', 'unknown', 'not-sent']) state!: 'sent' | 'unknown' | 'not-sent';
}

/** A reply of which nobody knows whether it arrived. */
export class UnknownSendDto {
  @IsUUID() replyId!: string;
  @IsString() conversationId!: string;
  @IsString() contactName!: string;
  @IsString() channel!: string;
  /** ISO 8601: since when we do not know. */
  @IsString() since!: string;
  @ValidateNested({ each: true }) @Type(() => UnknownBubbleDto) bubbles!: UnknownBubbleDto[];
}
