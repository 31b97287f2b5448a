import { OrNull } from '@countersign/runtime';
import { DANGERS, type Danger } from '@countersign/constitution';
import {
  BANDS,
  CONTACT_STATUSES,
  EFFECT_KINDS,
  ESCALATION_REASONS,
  Bubble,
  DraftReady,
  HelpText,
  INTENTS,
  MissingFact,
  MOODS,
  TOPICS,
  URGENCIES,
  type Band,
  type ContactStatus,
  type EffectKind,
  type EscalationReason,
  type Intent,
  type Mood,
  type Topic,
  type Urgency,
} from '@countersign/contracts';
import { MODES, type ConversationMode } from '../conversations/mode.dto.js';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ItemFilter } from './item-filter.dto.js';
import { SILENCE_REASONS, type SilenceReason } from '../silence/silence.dto.js';
import { MadeDecisionDto } from '../decisions/feedback.dto.js';
import { RecipientDto, SeenThroughDto } from '../decisions/bound.dto.js';
import { BubbleDto } from '../decisions/bubble.dto.js';
import { EffectDto } from '../effects/effect.dto.js';

export class ItemsQuery extends ItemFilter {
  /** Of open items: `next` as they are to be worked on (RV-01), `waiting` by how long they wait. */
  @IsOptional() @IsIn(['next', 'waiting']) order: 'next' | 'waiting' = 'next';
  @IsOptional() @IsString() cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 50;
}

export class ListedStandingDto {
  @IsIn(CONTACT_STATUSES) status!: ContactStatus;
  /** In the minor unit of the currency. */
  @IsInt() totalMinor!: number;
  @IsString() currency!: string;
}

export class ClaimDto {
  @IsString() personId!: string;
  @IsString() name!: string;
  @IsBoolean() mine!: boolean;
  @IsString() until!: string;
}

/** ISO 8601: when a message was written, and when it reached us. */
export class LateDto {
  @IsString() writtenAt!: string;
  @IsString() receivedAt!: string;
}

const STATES = ['drafting', 'waiting', 'ready', 'no_draft', 'settled'] as const;
const HOLDS = ['queue_full', 'flooding'] as const;

/** A stretch of more than 30 messages a minute. */
export class FloodDto {
  @IsString() from!: string;
  @IsString() until!: string;
  @IsInt() count!: number;
}

export class IntentDto {
  @IsIn(INTENTS) name!: Intent;
  /** How often a label like it is right. */
  @IsIn(BANDS) band!: Band;
  @IsArray() @IsString({ each: true }) words!: string[];
}

/** What the messages an item covers are about. */
export class LabelsDto {
  /** `unknown`: a model was asked, and its answer had no form. */
  @IsIn(['rules', 'model', 'unknown']) by!: 'rules' | 'model' | 'unknown';
  /** How the model's call ended, where words had to do its work. */
  @IsOptional() @IsString() fallback?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => IntentDto) intents!: IntentDto[];
  @IsIn(URGENCIES) urgency!: Urgency;
  @IsArray() @IsString({ each: true }) urgencyWords!: string[];
  @IsOptional() @IsIn(MOODS) mood?: Mood;
  @IsInt() frustrated!: number;
  @IsString() language!: string;
  @IsBoolean() asksHuman!: boolean;
  @IsBoolean() asksIfAutomated!: boolean;
  @IsInt() timesAsked!: number;
  @IsArray() @IsIn(TOPICS, { each: true }) topics!: Topic[];
}

/** Put aside for a while. */
export class SnoozedDto {
  /** ISO 8601: when it comes back by itself. */
  @IsString() until!: string;
  /** Who put it aside. */
  @IsString() by!: string;
}

/** Its contact is put before nobody for a while. */
export class SilentDto {
  /** ISO 8601: when it ends by itself. */
  @IsString() until!: string;
  @IsIn(SILENCE_REASONS) reason!: SilenceReason;
  /** Who silenced them. */
  @IsString() by!: string;
}

/** Somebody was asked what they think. */
export class AskedDto {
  @IsString() name!: string;
  /** It is the reader. */
  @IsBoolean() mine!: boolean;
  /** Who asked. */
  @IsString() by!: string;
}

/** Whose conversation it is. */
export class AssignedDto {
  @IsString() name!: string;
  @IsBoolean() mine!: boolean;
}

/** What counts in the order of the queue beside time, each from 0 to 1 (RV-01). */
export class WeighedDto {
  /** Of the draft, by the safety rules' word. */
  @IsNumber() risk!: number;
  /** What they are worth, and how likely they are to leave. */
  @IsNumber() value!: number;
  @IsNumber() urgency!: number;
  /** 1 where a person has to look. */
  @IsInt() alert!: number;
}

/** One line of the queue. */
export class ItemSummaryDto {
  @IsUUID() id!: string;
  @IsString() conversationId!: string;
  @IsString() contactId!: string;
  @IsIn(STATES) state!: (typeof STATES)[number];
  /** Why its draft has not been asked for yet, while the state is `waiting`. Claiming asks for it at once. */
  @OrNull() @IsIn(HOLDS) hold!: (typeof HOLDS)[number] | null;
  /** The contact wrote faster than anybody reads. */
  @OrNull() @ValidateNested() @Type(() => FloodDto) flood!: FloodDto | null;
  @IsInt() generation!: number;
  @IsString() channel!: string;
  @IsString() accountId!: string;
  @IsString() contactName!: string;
  @IsString() preview!: string;
  @IsInt() messageCount!: number;
  /** ISO 8601: when the oldest unanswered message came. */
  @IsString() waitingSince!: string;
  @OrNull() @ValidateNested() @Type(() => ClaimDto) claim!: ClaimDto | null;
  @OrNull() @ValidateNested() @Type(() => SnoozedDto) snoozed!: SnoozedDto | null;
  @OrNull() @ValidateNested() @Type(() => SilentDto) silent!: SilentDto | null;
  @OrNull() @ValidateNested() @Type(() => AskedDto) asked!: AskedDto | null;
  @OrNull() @ValidateNested() @Type(() => AssignedDto) assigned!: AssignedDto | null;
  /** The oldest unanswered message that reached us more than a minute after it was written. */
  @OrNull() @ValidateNested() @Type(() => LateDto) late!: LateDto | null;
  /** ISO 8601: until when the channel takes a free reply; null where it always does. */
  @OrNull() @IsString() windowEndsAt!: string | null;
  /** ISO 8601: until when the first reply is due, in business hours; null where it is no first one or none is due. */
  @OrNull() @IsString() replyDueAt!: string | null;
  /** ISO 8601: by when somebody should have had it open; null once somebody had. */
  @OrNull() @IsString() lookBy!: string | null;
  @IsObject() @ValidateNested() @Type(() => WeighedDto) weighed!: WeighedDto;
  @IsBoolean() humanAsked!: boolean;
  /** Somebody may be in danger, or an urgent word was heard: it stands first. */
  @IsBoolean() urgent!: boolean;
  /** What the rules heard in what they wrote: a person is asked at once, at level L3 (ET-06). */
  @IsArray() @IsIn(DANGERS, { each: true }) dangers!: Danger[];
  /** What it is about, with the words that say so (SV-16); null before its first draft came. */
  @OrNull() @ValidateNested() @Type(() => LabelsDto) labels!: LabelsDto | null;
  /** Why a person has to look before others, gravest first; empty for an ordinary item (SV-19). */
  @IsArray() @IsIn(ESCALATION_REASONS, { each: true }) personReasons!: EscalationReason[];
  /** Somebody asks a lead to decide about their text. */
  @IsBoolean() forLead!: boolean;
  /** The customer wrote after what the draft covers. */
  @IsBoolean() newerInbound!: boolean;
  /** Who answers: `human` and `paused` have no drafts. */
  @IsIn(MODES) mode!: ConversationMode;
  /** The dead letter that holds the conversation: nothing can be approved until somebody has dealt with it. */
  @OrNull() @IsUUID() heldBy!: string | null;
  /** Where the contact stands and what they are worth so far; null of whom nobody has judged. */
  @OrNull()
  @IsObject()
  @ValidateNested()
  @Type(() => ListedStandingDto)
  standing!: ListedStandingDto | null;
  /** How it was settled: `approved` or a close reason. */
  @IsOptional() @IsString() outcome?: string;
  @IsString() updatedAt!: string;
}

export class ItemPageDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ItemSummaryDto) items!: ItemSummaryDto[];
  @IsOptional() @IsString() nextCursor?: string;
}

/** What a safety rule found in the customer's words or in the draft. */
export class FindingDto {
  @IsString() rule!: string;
  @IsString() category!: string;
  @IsIn(['low', 'medium', 'high', 'critical']) severity!: 'low' | 'medium' | 'high' | 'critical';
  /** Who says so; the rules where it is absent. */
  @IsOptional() @IsIn(['rules', 'learned', 'judge']) layer?: 'rules' | 'learned' | 'judge';
  /** The words that caused it; secrets and card numbers are masked. */
  @IsString() words!: string;
  @IsString() reason!: string;
}

/** A draft that another one followed. */
export class EarlierDraftDto {
  @IsUUID() requestId!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Bubble) bubbles!: Bubble[];
  /** ISO 8601. */
  @IsString() createdAt!: string;
}

/** A draft as it came, and when. */
export class DraftDto extends DraftReady {
  /** ISO 8601. */
  @IsString() createdAt!: string;
}

/** Why there is no draft. */
export class DraftFailureDto {
  @IsString() reason!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingDto) findings!: FindingDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => MissingFact) missing!: MissingFact[];
}

const NOTICES = ['stale', 'rejected', 'dropped', 'handed-over', 'taken-over'] as const;

/** Why an item came back, or why its draft changed. */
export class ItemNoticeDto {
  @IsIn(NOTICES) kind!: (typeof NOTICES)[number];
  @IsOptional() @IsString() code?: string;
  /** The channel's own, or those of whoever handed it over. */
  @IsOptional() @IsString() words?: string;
  /** Who handed it over, and what the rules found in their text. */
  @IsOptional() @IsString() by?: string;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FindingDto) findings?: FindingDto[];
  /** What had been approved, so that nobody has to write it again. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BubbleDto) bubbles!: BubbleDto[];
  /** What was to be done with it outside the conversation. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => EffectDto) effects?: EffectDto[];
  /** The reply that came back. */
  @IsOptional() @IsUUID() replyId?: string;
}

/** Everything a decision needs: the draft, its evidence, and what the approval will bind to. */
export class ItemDetailDto extends ItemSummaryDto {
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
  @IsString() recipientLabel!: string;
  @ValidateNested() @Type(() => SeenThroughDto) seenThrough!: SeenThroughDto;
  @IsString() policyVersion!: string;
  /** ISO 8601: until when it can be put aside. */
  @IsString() snoozeLatest!: string;
  @OrNull() @ValidateNested() @Type(() => DraftDto) draft!: DraftDto | null;
  @OrNull() @ValidateNested() @Type(() => DraftFailureDto) draftFailure!: DraftFailureDto | null;
  /** What may be done outside the conversation with the reply. */
  @IsArray() @IsIn(EFFECT_KINDS, { each: true }) offers!: EffectKind[];
  /** What people decided on it, newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MadeDecisionDto) decisions!: MadeDecisionDto[];
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => EarlierDraftDto) earlierDrafts!: EarlierDraftDto[];
  /** What the rules find in the messages the item covers (CO-05). */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingDto) risks!: FindingDto[];
  /** Words of the house for somebody in danger, to be put into a reply: theirs in the language they write first (ET-06). */
  @IsArray() @ValidateNested({ each: true }) @Type(() => HelpText) help!: HelpText[];
  @OrNull() @ValidateNested() @Type(() => ItemNoticeDto) notice!: ItemNoticeDto | null;
  /** The newest 200 messages the item covers. */
  @IsArray() @IsUUID('all', { each: true }) coveredEventIds!: string[];
}

export class ClaimedDto {
  @IsUUID() claimToken!: string;
  @IsString() leaseUntil!: string;
}
