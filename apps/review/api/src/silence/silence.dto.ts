import { IsIn, IsISO8601 } from 'class-validator';

/** Why nobody is to be asked for an answer. */
export const SILENCE_REASONS = ['NO_ANSWER_NEEDED', 'ABUSE', 'SPAM'] as const;
export type SilenceReason = (typeof SILENCE_REASONS)[number];

export class SilenceDto {
  @IsIn(SILENCE_REASONS) reason!: SilenceReason;
  /** ISO 8601: when it ends by itself, at most 30 days from now. */
  @IsISO8601({ strict: true }) until!: string;
}
