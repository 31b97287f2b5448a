import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Event } from '../event.js';
import { Part, Parts } from '../part.js';
import { TurnLabels } from '../turn-labels.js';
import { DraftFinding, DraftVerdict, MissingFact } from './draft-ready.v1.js';

export const DRAFT_FAILURES = [
  'refused',
  'empty',
  'timeout',
  'invalid_output',
  'truncated',
  'vendor_error',
  'rate_limited',
  'breaker',
  'budget',
  'no_passage',
] as const;
export type DraftFailure = (typeof DRAFT_FAILURES)[number];

/** No draft, and why: the item stays, a person writes by hand (SV-06). */
@Event('draft.failed', 1)
export class DraftFailed {
  @IsUUID() requestId!: string;
  @IsUUID() itemId!: string;
  @IsIn(DRAFT_FAILURES) reason!: DraftFailure;
  @IsInt() @Min(0) attempts!: number;
  @IsInt() @Min(0) latencyMs!: number;
  /** Why the safety rules stopped the draft, where it was they. */
  @IsOptional() @Parts(() => DraftFinding, { max: 50 }) findings?: DraftFinding[];
  @IsOptional() @Part(() => DraftVerdict) verdict?: DraftVerdict;
  /** What the turn is about; absent from drafts of before turns were labelled. */
  @IsOptional() @Part(() => TurnLabels) labels?: TurnLabels;
  /** What nobody found an answer to, in words (SV-18). */
  @IsOptional() @Parts(() => MissingFact, { max: 10 }) missing?: MissingFact[];
}
