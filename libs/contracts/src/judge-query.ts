import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { FactsSheet } from './business-facts.js';
import { DraftFinding } from './events/draft-ready.v1.js';
import { Part, Parts } from './part.js';
import { NotPersonal, Personal } from './personal.js';

/** Characters of one text the judge is shown. */
export const JUDGED_TEXT = 8_000;
const MOST_TEXTS = 200;

/** `cs.rpc.supervisor.judge`: what is wrong with exactly this text, before somebody countersigns it (CO-04, ADR 0037). */
export class JudgeQuery {
  /** Of this asking: the ledger keeps its calls under it. */
  @IsUUID() askId!: string;
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^c_[a-z2-7]{20}$/) conversationId!: string;
  /** What the answer is for: SHA-256 (hex) over text, recipient, newest message and rules, as it will be countersigned. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  /** The model profile the workspace has chosen; the installation's own when absent. */
  @IsOptional() @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile?: string;
  /** What the customer wrote, oldest first. */
  @IsArray()
  @ArrayMaxSize(MOST_TEXTS)
  @IsString({ each: true })
  @MaxLength(JUDGED_TEXT, { each: true })
  @Personal()
  messages!: string[];
  /** What the draft was drawn from. */
  @IsArray()
  @ArrayMaxSize(MOST_TEXTS)
  @IsString({ each: true })
  @MaxLength(JUDGED_TEXT, { each: true })
  @Personal()
  sources!: string[];
  /** Every text the customer would read, in order. */
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TEXTS)
  @IsString({ each: true })
  @MaxLength(JUDGED_TEXT, { each: true })
  @Personal()
  reply!: string[];
  /** What the workspace has written down of the business. */
  @IsOptional() @Part(() => FactsSheet) facts?: FactsSheet;
  /** W3C trace context of the approval, which the call belongs to. */
  @IsOptional() @IsString() @MaxLength(60) @NotPersonal() traceparent?: string;
}

export const JUDGE_OUTCOMES = ['judged', 'not-judged', 'off'] as const;
export type JudgeOutcome = (typeof JUDGE_OUTCOMES)[number];

export class JudgeAnswer {
  /** Of the question: an answer to other words is none. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  /** `off`: the profile has no judge; `not-judged`: it has one that gave no usable answer in time. */
  @IsIn(JUDGE_OUTCOMES) outcome!: JudgeOutcome;
  /** Code of why not: `budget`, `breaker`, `timeout` … */
  @IsOptional() @Matches(/^[a-z_-]{1,60}$/) reason?: string;
  @Parts(() => DraftFinding, { max: 10 }) findings!: DraftFinding[];
}
