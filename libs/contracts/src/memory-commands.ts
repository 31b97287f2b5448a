import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Habits, Snapshot } from './contact-memory.js';
import { Part, Parts } from './part.js';
import { Personal } from './personal.js';
import { WRITER } from './writer.js';

/** Who is believed before whom, most first (ME-03). */
export const FACT_SOURCES = ['reviewer', 'customer', 'channel', 'inference'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** What a fact is about: one of the named ones, `own:<label>` of a person who reviews, or `prefers:<category>/<what>`. */
export const FACT_KEY =
  /^(?:name|preferred-name|language|zone|place|company|own:[\p{L}\p{N}][^\p{Cc}:]{0,39}|prefers:[a-z]{1,20}\/[^\p{Cc}]{3,60})$/u;

/** Longest value of a fact. */
export const FACT_LENGTH = 120;

/** Something known of a contact that drafts use. */
export class KnownFact {
  @Matches(FACT_KEY) @Personal() key!: string;
  @IsString() @MinLength(1) @MaxLength(FACT_LENGTH) @Personal() value!: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
  @IsNumber() @Min(0) @Max(1) confidence!: number;
  /** When it was said, or decided by a person. */
  @IsOptional() @IsISO8601() at?: string;
  /** The message that says so, its beginning. */
  @IsOptional() @IsString() @MaxLength(300) @Personal() said?: string;
  /** It was a voice message: a model heard it, and they did not write it. */
  @IsOptional() @IsBoolean() spoken?: boolean;
}

/** How somebody sounds, coarsely and for the tone of a reply alone (ET-04). */
export const MOODS = ['pleased', 'neutral', 'confused', 'worried', 'frustrated'] as const;
export type Mood = (typeof MOODS)[number];

/** How one of their last messages sounded. */
export class NoticedMood {
  @IsIn(MOODS) mood!: Mood;
  @IsISO8601() at!: string;
}

/** How a fact stands: drafts use it, or it waits for a person to confirm it, or a person took it away. */
export const FACT_STATES = ['used', 'suggested', 'removed'] as const;

/** A fact as people see it: with what speaks against it and what somebody decided about it. */
export class RememberedFact {
  @Matches(FACT_KEY) @Personal() key!: string;
  @IsIn(FACT_STATES) state!: (typeof FACT_STATES)[number];
  /** Absent when it was taken away. */
  @IsOptional() @IsString() @MaxLength(FACT_LENGTH) @Personal() value?: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
  @IsNumber() @Min(0) @Max(1) confidence!: number;
  @IsOptional() @IsISO8601() at?: string;
  @IsOptional() @IsString() @MaxLength(300) @Personal() said?: string;
  @IsOptional() @IsBoolean() spoken?: boolean;
  /** How often it was said. */
  @IsInt() @Min(0) mentions!: number;
  /** Somebody decided that it stays, whatever is said later. */
  @IsBoolean() pinned!: boolean;
  /** Counts what people decided about it; 0 when nobody has. A decision names the one it was made on. */
  @IsInt() @Min(0) version!: number;
  @IsOptional() @Matches(WRITER) by?: string;
  @IsOptional() @IsString() @MaxLength(200) @Personal() why?: string;
  /** Other values, from sources that are believed less. */
  @Parts(() => KnownFact, { max: 10 }) others!: KnownFact[];
}

class ContactQuestion {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^p_[a-z2-7]{20}$/) contactId!: string;
}

/** `cs.rpc.rapport-writer.memory-read`: what is remembered of a contact, for people to look at (ME-12). */
export class ReadMemory extends ContactQuestion {}

export class MemoryAnswer {
  /** In order of their keys; preferences with the surest first. */
  @Parts(() => RememberedFact, { max: 200 }) facts!: RememberedFact[];
  /** How their last messages sounded, newest first. */
  @Parts(() => NoticedMood, { max: 5 }) moods!: NoticedMood[];
  /** Whether the workspace wants moods noticed at all. */
  @IsBoolean() moodsNoticed!: boolean;
  /** What their conversations were about, the newest first (ME-07). */
  @IsOptional() @Parts(() => Snapshot, { max: 10 }) snapshots?: Snapshot[];
  /** How they write (ME-09). */
  @IsOptional() @Part(() => Habits) habits?: Habits;
  /** Messages of theirs and replies of ours that are remembered. */
  @IsInt() @Min(0) turns!: number;
  /** Bytes of their texts. */
  @IsInt() @Min(0) bytes!: number;
}

export const FACT_ACTS = ['set', 'pin', 'unpin', 'remove'] as const;
export type FactAct = (typeof FACT_ACTS)[number];

/** `cs.rpc.rapport-writer.memory-rule`: a person decides about one fact; what they decide is believed before everything else. */
export class RuleFact extends ContactQuestion {
  /** The same for every repeat of the click: a decision counts once. */
  @IsUUID() commandId!: string;
  @Matches(FACT_KEY) @Personal() key!: string;
  @IsIn(FACT_ACTS) act!: FactAct;
  /** Of `set` and `pin`: what holds from now on. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(FACT_LENGTH) @Personal() value?: string;
  /** The version it was made on; nothing is decided over another's head. */
  @IsInt() @Min(0) base!: number;
  @Matches(WRITER) by!: string;
  @IsOptional() @IsString() @MaxLength(200) @Personal() why?: string;
}

export class FactRuled {
  @IsBoolean() ruled!: boolean;
  /** The version as it stands now. */
  @IsInt() @Min(0) version!: number;
  /** Why nothing was decided: somebody else decided meanwhile, or what should hold is no value of this kind. */
  @IsOptional() @IsIn(['changed-meanwhile', 'bad-value']) problem?: 'changed-meanwhile' | 'bad-value';
}

/** `cs.rpc.rapport-writer.memory-notice-moods`: whether moods are noticed in this workspace; switched off, what was noticed is gone. */
export class NoticeMoods {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @IsBoolean() noticed!: boolean;
  @Matches(/^person:[A-Za-z0-9_-]{1,64}$/) by!: string;
}

export class MoodsNoticed {
  @IsBoolean() noticed!: boolean;
}
