import { ArrayNotEmpty, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { FactsSheet } from '../business-facts.js';
import { Event } from '../event.js';
import { Part, Parts } from '../part.js';
import { Personal } from '../personal.js';
import { TurnMessage, Watermark } from './turn-closed.v1.js';

/** Somebody asked for a draft over exactly these turns. A newer request makes this one stale. */
@Event('draft.requested', 1)
export class DraftRequested {
  @IsUUID() requestId!: string;
  @IsUUID() itemId!: string;
  @ArrayNotEmpty() @IsUUID('all', { each: true }) turnIds!: string[];
  /** Every unanswered message, in order. */
  @Parts(() => TurnMessage, { min: 1 }) messages!: TurnMessage[];
  @Part(() => Watermark) coveredThrough!: Watermark;
  /** A reviewer's wish for this draft. */
  @IsOptional() @IsString() @MaxLength(500) @Personal() instruction?: string;
  /** The model profile the workspace has chosen; the installation's own when absent. */
  @IsOptional() @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile?: string;
  /** Version of the workspace's own rules the draft is checked with; it has none when absent (ADR 0031). */
  @IsOptional() @IsInt() @Min(1) policyVersion?: number;
  /** What the workspace has written down of the business; absent where it has not. */
  @IsOptional() @Part(() => FactsSheet) facts?: FactsSheet;
}
