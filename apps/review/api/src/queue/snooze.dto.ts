import { IsInt, IsISO8601, IsUUID, Min } from 'class-validator';

export class SnoozeDto {
  @IsUUID() claimToken!: string;
  /** The generation that was on screen. */
  @IsInt() @Min(1) generation!: number;
  /** ISO 8601: when it comes back, at the latest at the item's `snoozeLatest`. */
  @IsISO8601({ strict: true }) until!: string;
}
