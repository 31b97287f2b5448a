import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Summary } from '../contact-memory.js';
import { Event } from '../event.js';
import { FACT_LENGTH } from '../memory-commands.js';
import { Part, Parts } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';

/** What a model may find somebody says of themselves. */
export const EXTRACTED_KINDS = [
  ...(['name', 'preferred-name', 'place', 'company', 'language', 'likes', 'dislikes'] as const),
] as const;
export type ExtractedKind = (typeof EXTRACTED_KINDS)[number];

/** One thing a model found in a message, in words that stand in it. */
export class ExtractedFact {
  /** The message it rests on, and the stream sequence of the wording that was read. */
  @IsString() @MaxLength(128) @Personal() providerMessageId!: string;
  @IsInt() @Min(1) seq!: number;
  @IsIn(EXTRACTED_KINDS) kind!: ExtractedKind;
  @IsString() @MinLength(1) @MaxLength(FACT_LENGTH) @Personal() value!: string;
  /** As the model says. */
  @IsNumber() @Min(0) @Max(1) confidence!: number;
}

/** A model read a turn for what is worth remembering: a proposal, which the memory weighs by its own rules (ME-04). */
@Event('memory.extracted', 1)
export class MemoryExtracted {
  /** The newest turn that was read. */
  @IsUUID() turnId!: string;
  @Parts(() => ExtractedFact, { max: 20 }) facts!: ExtractedFact[];
  /** What the conversation is about; absent where the model's could not be used. */
  @IsOptional() @Part(() => Summary) summary?: Summary;
  /** When the newest thing it read was said. */
  @IsISO8601() until!: string;
  /** Stream sequence of the newest message it read: what was changed after it was not seen. */
  @IsInt() @Min(1) seenThrough!: number;
  @IsString() @MaxLength(120) @NotPersonal() model!: string;
  @IsString() @MaxLength(80) @NotPersonal() promptVersion!: string;
}
