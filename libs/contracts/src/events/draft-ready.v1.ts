import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DraftCoherence } from '../draft-coherence.js';
import { Event } from '../event.js';
import { DOCUMENT_NAME } from '../knowledge-commands.js';
import { Part, Parts } from '../part.js';
import { NotPersonal, Personal } from '../personal.js';
import { TurnLabels } from '../turn-labels.js';
import { ApprovedPlace } from './approved-content.js';
import { Ticket } from './approved-effect.js';

/** One message of a reply. Channels' own length limits apply on top of this one. */
export class Bubble {
  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(8_000)
  @Personal()
  text!: string;
}

export const EVIDENCE_KINDS = ['passage', 'memory', 'fact', 'look-up'] as const;

/** Something the reviewer can check the draft against. */
export class Evidence {
  /** `fact`: of the business facts; `look-up`: what a skill answered, or that it could not. */
  @IsIn(EVIDENCE_KINDS) kind!: (typeof EVIDENCE_KINDS)[number];
  /** Document and heading, the memory's name, the fact's, or what was looked up. */
  @IsString() @MaxLength(300) @Personal() title!: string;
  @IsString() @MaxLength(4_000) @Personal() excerpt!: string;
  /** Of a passage: the document it is in; absent from drafts of before it was told. */
  @IsOptional() @Matches(DOCUMENT_NAME) document?: string;
  /** Words in it that read like orders to a model: somebody put them there, and nothing carries them out (CO-11). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Personal()
  orders?: string[];
}

/** What a safety rule found in a draft. */
export class DraftFinding {
  /** Rule id, such as `claims-to-be-human`. */
  @Matches(/^[a-z0-9-]{1,60}$/) rule!: string;
  /** Risk category, such as `identity_deception`. */
  @Matches(/^[a-z_]{1,40}$/) category!: string;
  @IsIn(['low', 'medium', 'high', 'critical']) severity!: 'low' | 'medium' | 'high' | 'critical';
  /** Who says so: the deterministic rules, or a model that judges; the rules where it is absent. */
  @IsOptional() @IsIn(['rules', 'learned', 'judge']) layer?: 'rules' | 'learned' | 'judge';
  /** The words that caused it; secrets and card numbers are masked. */
  @IsString() @MaxLength(200) @Personal() words!: string;
  /** One English sentence of the rule's; kept from operators with the words it is about. */
  @IsString() @MaxLength(200) @Personal() reason!: string;
}

/** What a draft's findings come to, and which rules said so (CO-02, CO-13). */
export class DraftVerdict {
  /** 1 − Π(1 − weight) over the distinct rules hit. */
  @IsNumber() @Min(0) @Max(1) risk!: number;
  @IsIn(['pass', 'review', 'block']) verdict!: 'pass' | 'review' | 'block';
  /** Version of the rules: of those that come with the product, and of the workspace's own. */
  @Matches(/^[0-9a-z.-]{1,40}$/) policyVersion!: string;
  /** Whether a model judged it too: none is to (`off`), it did, or it should have and could not. */
  @IsIn(['off', 'judged', 'not-judged']) judge!: 'off' | 'judged' | 'not-judged';
}

/** Something a draft would have done beside its words: shown with its exact parameters, and done only as part of what is countersigned. */
export class ProposedAction {
  @IsIn(['send-place', 'open-ticket']) kind!: 'send-place' | 'open-ticket';
  /** The skill that proposes it. */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/) skill!: string;
  /** Of `send-place`: the place on the map that is sent. */
  @IsOptional() @Part(() => ApprovedPlace) place?: ApprovedPlace;
  /** Of `open-ticket`: the ticket that is opened. */
  @IsOptional() @Part(() => Ticket) ticket?: Ticket;
}

/** What the draft cost: figures of the vendor's own usage report. */
export class ModelUsage {
  @IsString() @MaxLength(80) @NotPersonal() provider!: string;
  @IsString() @MaxLength(120) @NotPersonal() model!: string;
  /** The model profile that answered: the one that was asked for, or one after it. */
  @IsOptional() @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile?: string;
  @IsInt() @Min(0) inputTokens!: number;
  @IsInt() @Min(0) cachedTokens!: number;
  /** True when a vendor did not tell what it read from its cache: then `cachedTokens` is not all of it. */
  @IsOptional() @IsBoolean() cacheUnknown?: boolean;
  @IsInt() @Min(0) outputTokens!: number;
  /** US dollars, or absent when the model has no price row: never 0 for "unknown". */
  @IsOptional() @IsNumber() @Min(0) costUsd?: number;
}

/** One step of how a draft came to be, in order. */
export class DraftStage {
  @IsIn(['draft', 'refine', 'coherence', 'judge', 'constitution'])
  step!: 'draft' | 'refine' | 'coherence' | 'judge' | 'constitution';
  /** `refused`: it wrote something that was not taken; `failed`: it wrote nothing. Either way the text before it stands. */
  @IsIn(['written', 'changed', 'unchanged', 'refused', 'skipped', 'failed'])
  outcome!: 'written' | 'changed' | 'unchanged' | 'refused' | 'skipped' | 'failed';
  /** Code of why it was refused, skipped or failed, or of what it is about. */
  @IsOptional() @Matches(/^[a-z0-9_-]{1,60}$/) reason?: string;
  /** Words the reason is about, such as a number that was lost. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Personal()
  words?: string[];
  /** What it wrote, taken or not; absent when it wrote nothing. */
  @IsOptional() @Parts(() => Bubble, { min: 1, max: 10 }) bubbles?: Bubble[];
  /** What its calls cost; absent where rules alone did it. */
  @IsOptional() @Part(() => ModelUsage) usage?: ModelUsage;
  /** Version of the prompt files it used. */
  @IsOptional() @Matches(/^[a-z0-9.@-]{1,60}$/) promptVersion?: string;
  @IsInt() @Min(0) ms!: number;
}

/** Something a reply would need to know. */
export class MissingFact {
  /** `unanswered`: a question no document or fact answers; `unbacked`: words of the draft that nothing backs. */
  @IsIn(['unanswered', 'unbacked']) kind!: 'unanswered' | 'unbacked';
  /** The question, or the words. */
  @IsString() @MaxLength(300) @Personal() words!: string;
}

/** A draft for exactly the request it names. */
@Event('draft.ready', 1)
export class DraftReady {
  @IsUUID() requestId!: string;
  @IsUUID() itemId!: string;
  @Parts(() => Bubble, { min: 1, max: 10 }) bubbles!: Bubble[];
  /** True for the offline drafter: from documents and business facts, not by a model. */
  @IsBoolean() offline!: boolean;
  @Matches(/^[a-z]{2,3}$/) language!: string;
  @Parts(() => Evidence, { max: 10 }) evidence!: Evidence[];
  /** What it would do beside its words; the reviewer may take any of it off. */
  @IsOptional() @Parts(() => ProposedAction, { max: 5 }) actions?: ProposedAction[];
  /** False when the memory could not be asked in time: the card says so. */
  @IsBoolean() memoryAvailable!: boolean;
  @Part(() => ModelUsage) usage!: ModelUsage;
  /** What the safety rules found; absent from drafts of before there were any. */
  @IsOptional() @Parts(() => DraftFinding, { max: 50 }) findings?: DraftFinding[];
  /** How it came to be, step by step; absent from drafts of before this was told. */
  @IsOptional() @Parts(() => DraftStage, { max: 10 }) stages?: DraftStage[];
  /** What that comes to; absent from drafts of before there was one. */
  @IsOptional() @Part(() => DraftVerdict) verdict?: DraftVerdict;
  /** Whether it goes with what was promised and said; absent from drafts of before this was looked at. */
  @IsOptional() @Part(() => DraftCoherence) coherence?: DraftCoherence;
  /** What the turn is about; absent from drafts of before turns were labelled. */
  @IsOptional() @Part(() => TurnLabels) labels?: TurnLabels;
  /** What nobody found an answer to, or nothing backs, in words (SV-18). */
  @IsOptional() @Parts(() => MissingFact, { max: 10 }) missing?: MissingFact[];
  /** Version of the prompt files used. */
  @Matches(/^[a-z0-9.@-]{1,60}$/) promptVersion!: string;
  /** Who it was written as, and which version of them; absent from drafts of before it was told. */
  @IsOptional() @IsString() @MaxLength(100) @NotPersonal() persona?: string;
  @IsInt() @Min(0) latencyMs!: number;
}
