import { IsISO8601, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';

/** Characters (UTF-16) one message may have. */
export const TEXT_LIMIT = 16_000;

/** One message of a visitor. Sent again under the same id it is the same message, however often. */
export class MessageDto {
  @IsUUID() clientMessageId!: string;
  @IsString() @MaxLength(TEXT_LIMIT) text!: string;
  /** Address of the page it was written on. What is no web address is left out; only its path and campaign tags are kept. */
  @IsOptional() @IsString() @MaxLength(8_192) page?: string;
  /** When it was written, if that is not now: what was written offline keeps its time and its place. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) writtenAt?: string;
}

/** The message is stored for good and will be read. */
export class AcceptedDto {
  @IsUUID() clientMessageId!: string;
  /** Order among the visitor's messages: milliseconds since 1970 of `at`, as it was written. */
  @IsInt() @Min(0) position!: number;
  /** When it was written, as far as can be believed. */
  @IsISO8601() at!: string;
}
