import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const DAY_MS = 86_400_000;

/** What a person says of the draft they decided on, and how long they were at it. All of it may be left out (RV-09). */
export class FeedbackDto {
  /** What was changed; as suggested from the difference when left out. A code nobody knows is kept as `OTHER`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  editTags?: string[];
  /** Of the draft: 1 poor, 5 excellent. There is no default. */
  @IsOptional() @IsInt() @Min(1) @Max(5) quality?: number;
  @IsOptional() @IsString() @MaxLength(1_000) note?: string;
  /** Milliseconds it was read before it was claimed, and from the claim to the decision: page in front, person not idle. */
  @IsOptional() @IsInt() @Min(0) @Max(DAY_MS) readingMs?: number;
  @IsOptional() @IsInt() @Min(0) @Max(DAY_MS) handlingMs?: number;
}

/** A decision as it is kept. */
export class MadeDecisionDto {
  @IsIn(['approved', 'rejected', 'closed']) kind!: 'approved' | 'rejected' | 'closed';
  /** Who decided. */
  @IsString() by!: string;
  /** ISO 8601. */
  @IsString() at!: string;
  /** Code of why it was rejected or closed. */
  @IsOptional() @IsString() reason?: string;
  @IsOptional() @IsString() nextStep?: string;
  @IsArray() @IsString({ each: true }) editTags!: string[];
  @IsOptional() @IsInt() quality?: number;
  @IsOptional() @IsString() note?: string;
  @IsOptional() @IsInt() editDistance?: number;
  @IsOptional() @IsNumber() editRatio?: number;
  @IsOptional() @IsInt() readingMs?: number;
  @IsOptional() @IsInt() handlingMs?: number;
  /** It was an approval, and was taken back before it left. */
  @IsOptional() @IsString() undoneAt?: string;
}
