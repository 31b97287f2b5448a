import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { CONTACT_STATUSES, type ContactStatus } from '../contact-funnel.js';
import { Event } from '../event.js';
import { Part } from '../part.js';
import {
  CLOSE_REASONS,
  REJECT_NEXT_STEPS,
  REJECT_REASONS,
  TAXONOMY_CODE,
  type CloseReason,
  type RejectNextStep,
  type RejectReason,
} from '../review-taxonomy.js';
import { ReviewDecision } from './review-decision.js';

/** What every fact about a review item says. */
abstract class ReviewFact {
  @IsUUID() itemId!: string;
  /** Grows by one each time the item's coverage or draft changes. */
  @IsInt() @Min(1) generation!: number;
  /** `person:<id>` or `system`. */
  @Matches(/^(person:[A-Za-z0-9_-]{1,64}|system)$/) actor!: string;
}

/** The conversation got its one open item. */
@Event('review.opened', 1)
export class ReviewOpened extends ReviewFact {}

/** Somebody took the item. */
@Event('review.claimed', 1)
export class ReviewClaimed extends ReviewFact {}

/** Its holder has it no longer: given back, the lease ran out, or a lead took it. */
@Event('review.released', 1)
export class ReviewReleased extends ReviewFact {
  @IsIn(['given-back', 'lease-expired', 'taken']) reason!: 'given-back' | 'lease-expired' | 'taken';
}

/** Newer inbound made the item's draft stale; it now covers more. */
@Event('review.superseded', 1)
export class ReviewSuperseded extends ReviewFact {}

/** Nobody decided it in time, and it is given up: nothing was sent. */
@Event('review.expired', 1)
export class ReviewExpired extends ReviewFact {}

/** A reviewer turned the draft down. */
@Event('review.rejected', 1)
export class ReviewRejected extends ReviewFact {
  @IsIn(REJECT_REASONS) reason!: RejectReason;
  /** The workspace's own code, where it added one to the list; `reason` is `OTHER` then. */
  @IsOptional() @Matches(TAXONOMY_CODE) code?: string;
  @IsIn(REJECT_NEXT_STEPS) nextStep!: RejectNextStep;
  /** Absent on facts from before it was kept. */
  @IsOptional() @Part(() => ReviewDecision) decision?: ReviewDecision;
}

/** The item is settled: answered, or closed without a reply. */
@Event('review.closed', 1)
export class ReviewClosed extends ReviewFact {
  @IsIn(['approved', ...CLOSE_REASONS]) reason!: 'approved' | CloseReason;
  @IsOptional() @IsUUID() replyId?: string;
  /** Of the person who settled it; absent where nobody did, or from before it was kept. */
  @IsOptional() @Part(() => ReviewDecision) decision?: ReviewDecision;
  /** Where the contact stood then, and their lifetime value in the currency's minor unit (FU-01). */
  @IsOptional() @IsIn(CONTACT_STATUSES) contactStatus?: ContactStatus;
  @IsOptional() @IsInt() ltvTotalMinor?: number;
}
