import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { TAXONOMY_CODE } from '../review-taxonomy.js';

const DAY_MS = 86_400_000;

/** What a person's decision teaches (RV-09). Who decided is the fact's `actor`, an id that only review can turn into a name. */
export class ReviewDecision {
  /** The draft it was about; absent where there was none. */
  @IsOptional() @IsUUID() requestId?: string;
  /** Words replaced, added or taken out between that draft and what was approved. */
  @IsOptional() @IsInt() @Min(0) editDistance?: number;
  /** The same as a share of the longer text: 0 unchanged, 1 another text. Absent where nothing was approved or no draft was there. */
  @IsOptional() @IsNumber() @Min(0) @Max(1) editRatio?: number;
  /** What the person changed, by the workspace's taxonomy. */
  @IsArray() @ArrayMaxSize(20) @Matches(TAXONOMY_CODE, { each: true }) editTags!: string[];
  /** Of the draft, when the person said so: 1 poor, 5 excellent. */
  @IsOptional() @IsInt() @Min(1) @Max(5) quality?: number;
  /** Milliseconds the item was read before it was claimed: page in front, person not idle. */
  @IsOptional() @IsInt() @Min(0) @Max(DAY_MS) readingMs?: number;
  /** Milliseconds from claim to decision, measured the same way. */
  @IsOptional() @IsInt() @Min(0) @Max(DAY_MS) handlingMs?: number;
}
