import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Parts } from './part.js';
import { Personal } from './personal.js';

/** What a draft can contradict, or do again (CM-03). */
export const CONFLICT_KINDS = ['SCHEDULE_CONFLICT', 'FACT_CONFLICT', 'REPEATED_EXCUSE'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Two sentences that do not go together: one of the draft, and one that was said before or stands in a document. */
export class DraftConflict {
  @IsIn(CONFLICT_KINDS) kind!: ConflictKind;
  /** Which message of the draft, from 0. */
  @IsInt() @Min(0) @Max(9) bubble!: number;
  /** Exactly as it stands there. */
  @IsString() @MaxLength(1_000) @Personal() sentence!: string;
  /** What it does not go with, word for word. */
  @IsString() @MaxLength(1_000) @Personal() against!: string;
  /** Where that stands: an open promise, an earlier reply, a document, the facts of the business. */
  @IsIn(['promise', 'reply', 'passage', 'facts']) source!: 'promise' | 'reply' | 'passage' | 'facts';
  /** When it was said, of a promise or a reply. */
  @IsOptional() @IsISO8601() saidAt?: string;
  /** When it is due, of a promise. */
  @IsOptional() @IsISO8601() dueAt?: string;
  /** What could stand in place of the one sentence; nobody puts it there but a person. */
  @IsOptional() @IsString() @MaxLength(1_000) @Personal() suggestion?: string;
  @IsIn(['rules', 'model']) foundBy!: 'rules' | 'model';
}

/** Whether a draft goes with what was promised and said. */
export class DraftCoherence {
  @IsIn(['OK', ...CONFLICT_KINDS]) verdict!: 'OK' | ConflictKind;
  /** What a model said beside the rules: `off` where the profile names none or there is nothing to compare with, `not_checked` where its answer could not be used or came too late. */
  @IsIn(['off', 'checked', 'not_checked']) model!: 'off' | 'checked' | 'not_checked';
  @Parts(() => DraftConflict, { max: 5 }) conflicts!: DraftConflict[];
}
