import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { CHANNELS, type Channel } from './channel.js';
import { Personal } from './personal.js';

/** Longest summary of a snapshot, and most topics it has (ME-07). */
export const SNAPSHOT_LIMITS = { summary: 600, topics: 5, topic: 60, questions: 5, question: 200 } as const;

/** What a stretch of a conversation was about. */
export class Summary {
  @IsString() @MinLength(1) @MaxLength(SNAPSHOT_LIMITS.summary) @Personal() summary!: string;
  @IsArray()
  @ArrayMaxSize(SNAPSHOT_LIMITS.topics)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(SNAPSHOT_LIMITS.topic, { each: true })
  @Personal()
  topics!: string[];
  /** What they asked and nothing was sent to since. */
  @IsArray()
  @ArrayMaxSize(SNAPSHOT_LIMITS.questions)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(SNAPSHOT_LIMITS.question, { each: true })
  @Personal()
  questions!: string[];
}

/** A summary that is kept, of what a contact wrote and what was sent to them; drafts that were not sent are in none (ME-10). */
export class Snapshot extends Summary {
  @IsUUID() snapshotId!: string;
  /** Put together from their own sentences, or written by a model. */
  @IsIn(['extract', 'model']) by!: 'extract' | 'model';
  /** Turns of the conversation it covers, the first one being 1. */
  @IsInt() @Min(1) turnFrom!: number;
  @IsInt() @Min(1) turnTo!: number;
  /** When the first and the last thing in it were said. */
  @IsISO8601() from!: string;
  @IsISO8601() until!: string;
}

/** How they address the business: Spanish tú, usted, vos; Portuguese tu, você, o senhor. */
export const ADDRESS_FORMS = ['tu', 'usted', 'vos', 'voce', 'senhor'] as const;
export type AddressForm = (typeof ADDRESS_FORMS)[number];

/** How somebody writes, by their newest messages (ME-09). */
export class Habits {
  /** How many messages it rests on. */
  @IsInt() @Min(1) messages!: number;
  /** Messages by the hour of the day, in `zone`. */
  @IsArray()
  @ArrayMinSize(24)
  @ArrayMaxSize(24)
  @IsInt({ each: true })
  @Min(0, { each: true })
  hours!: number[];
  /** Theirs where it is known, else the workspace's. */
  @Matches(/^[A-Za-z0-9_+\-/]{1,64}$/) zone!: string;
  /** Characters of a message with words. */
  @IsInt() @Min(0) meanLength!: number;
  /** Share of the messages with words that have an emoji. */
  @IsNumber() @Min(0) @Max(1) emojiRate!: number;
  /** Absent where their words do not say. */
  @IsOptional() @IsIn(ADDRESS_FORMS) address?: AddressForm;
  /** Where they write most. */
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Seconds until they answer what was sent to them: half of their answers came sooner. */
  @IsOptional() @IsInt() @Min(0) replySeconds?: number;
}
