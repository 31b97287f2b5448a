import { OptionalOrNull, OrNull } from '@countersign/runtime';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsObject, IsString, ValidateNested } from 'class-validator';

/** How many accounts of channels do how well. */
export class ChannelCountDto {
  @IsInt() green!: number;
  @IsInt() amber!: number;
  @IsInt() red!: number;
}

/** Where the queue stands. What is null could not be read just now: it is not nought. */
export class CountersDto {
  /** Open and nobody's. */
  @IsInt() pending!: number;
  /** Claimed by whoever asks. */
  @IsInt() mine!: number;
  /** ISO 8601: since when the one who has waited longest waits; null where nobody does. */
  @OrNull() @IsString() oldestSince!: string | null;
  /** Decisions since midnight in the business's zone, by everybody, without those taken back. */
  @IsInt() decidedToday!: number;
  /** Of those, half took longer: reading and handling, in milliseconds; null where none was measured. */
  @OrNull() @IsInt() medianHandlingMs!: number | null;
  /** Open, with a first reply due or a reply window ending within half an hour, or due already. */
  @IsInt() slaRisk!: number;
  /** What models cost since midnight; null where the ledger does not answer, absent for whoever may not read it. */
  @OptionalOrNull() @IsNumber() costTodayUsd?: number | null;
  @IsObject() @ValidateNested() @Type(() => ChannelCountDto) channels!: ChannelCountDto;
  /** People who are not to be written to, or whom somebody silenced. */
  @IsInt() silenced!: number;
  /** Escalations nobody took yet, of those the asking person is told of. */
  @IsInt() escalations!: number;
}
