import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { Parts } from './part.js';
import { Personal } from './personal.js';
import { WRITER } from './writer.js';

/** What is promised (CM-01). */
export const COMMITMENT_KINDS = [
  ...(['deliver_info', 'call_back', 'send_document', 'refund', 'appointment', 'availability'] as const),
  'discount',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Who is to do it: whoever wrote, the business, or somebody else such as a courier. */
export const PROMISERS = ['writer', 'business', 'other'] as const;
export type Promiser = (typeof PROMISERS)[number];

export const FLEXIBILITIES = ['rigid', 'medium', 'flexible'] as const;
export type Flexibility = (typeof FLEXIBILITIES)[number];

/** How exactly the time was said; `vague`: no time was said, or an unclear one, and `dueAt` is a day later. */
export const DUE_PRECISIONS = ['time', 'hours', 'day', 'week', 'vague'] as const;

/** Something promised to a contact in a reply that was sent, and not yet over. */
export class KnownCommitment {
  @IsUUID() commitmentId!: string;
  @IsIn(COMMITMENT_KINDS) kind!: CommitmentKind;
  @IsIn(PROMISERS) who!: Promiser;
  /** What it is about, in the words of the sentence; empty where they say no more than the kind. */
  @IsString() @MaxLength(200) @Personal() what!: string;
  /** The sentence it was made in, as it was sent. */
  @IsString() @MaxLength(1_000) @Personal() sentence!: string;
  @IsISO8601() dueAt!: string;
  @IsIn(DUE_PRECISIONS) precision!: (typeof DUE_PRECISIONS)[number];
  @IsIn(FLEXIBILITIES) flexibility!: Flexibility;
  @IsISO8601() saidAt!: string;
}

/** Asks for what is promised to a contact: `cs.rpc.rapport-writer.commitments`. */
export class CommitmentsQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^p_[a-z2-7]{20}$/) contactId!: string;
}

export class CommitmentsAnswer {
  /** The soonest due first. */
  @Parts(() => KnownCommitment, { max: 20 }) commitments!: KnownCommitment[];
}

/** Somebody says what became of a promise: `cs.rpc.rapport-writer.settle-commitment`. */
export class SettleCommitment {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^p_[a-z2-7]{20}$/) contactId!: string;
  @IsUUID() commitmentId!: string;
  @IsIn(['fulfilled', 'cancelled']) state!: 'fulfilled' | 'cancelled';
  @Matches(WRITER) by!: string;
}

export class CommitmentSettled {
  /** False when it was over already, or there is no such promise. */
  @IsBoolean() settled!: boolean;
  @IsOptional() @IsIn(['fulfilled', 'cancelled']) state?: 'fulfilled' | 'cancelled';
}
