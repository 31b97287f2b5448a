import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MOODS, type Mood } from './memory-commands.js';
import { Parts } from './part.js';
import { NotPersonal, Personal } from './personal.js';

/** What somebody can want (capabilities §4); `payment_trouble` is what SV-19 asks about and no other name says. */
export const INTENTS = [
  'check_availability',
  'make_reservation',
  'modify_reservation',
  'cancel_reservation',
  'check_reservation',
  'room_options',
  'price',
  'payment_methods',
  'payment_proof',
  'payment_trouble',
  'location',
  'transport',
  'services',
  'amenities',
  'wifi',
  'food_drink',
  'check_in',
  'early_check_in',
  'check_out',
  'late_check_out',
  'policies',
  'opening_hours',
  'invoice',
  'group',
  'upgrade',
  'special_occasion',
  'accessibility',
  'dietary',
  'housekeeping',
  'room_service',
  'maintenance',
  'concierge',
  'activities',
  'weather',
  'complaint',
  'feedback',
  'emergency',
  'human',
  'greeting',
  'thanks',
  'goodbye',
  'affirm',
  'deny',
  'out_of_scope',
] as const;
export type Intent = (typeof INTENTS)[number];

export const URGENCIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How often a label of the band is right: `npm run evals -- labels` measures it. */
export const BANDS = ['low', 'medium', 'high'] as const;
export type Band = (typeof BANDS)[number];

/** What the turn is about, coarsely. */
export const TOPICS = [
  'booking',
  'stay',
  'money',
  'place',
  'food',
  'order',
  'delivery',
  'returns',
  'service',
] as const;
export type Topic = (typeof TOPICS)[number];

/** One thing they want, and why it was thought so. */
export class IntentLabel {
  @IsIn(INTENTS) name!: Intent;
  @IsIn(BANDS) band!: Band;
  /** The words that caused it, as they stand in the message. */
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Personal()
  words!: string[];
}

/** Words alone, a model, or nobody: a model was asked, and its answer had no form. */
const LABELLERS = ['rules', 'model', 'unknown'] as const;

/** What a turn is about, for routing: a proposal, on which review decides (SV-16). */
export class TurnLabels {
  /** Who says so. */
  @IsIn(LABELLERS) by!: (typeof LABELLERS)[number];
  /** Why words had to do what a model should have: how its call ended. */
  @IsOptional() @Matches(/^[a-z_]{1,40}$/) @NotPersonal() fallback?: string;
  @Parts(() => IntentLabel, { max: 6 }) intents!: IntentLabel[];
  @IsIn(URGENCIES) urgency!: Urgency;
  /** The words that made it urgent or high. */
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Personal()
  urgencyWords!: string[];
  /** How they sounded last; absent where moods are not noticed (ET-04). */
  @IsOptional() @IsIn(MOODS) mood?: Mood;
  /** How many of their last five messages sounded frustrated. */
  @IsInt() @Min(0) @Max(5) frustrated!: number;
  @Matches(/^[a-z]{2,3}$/) language!: string;
  @IsBoolean() asksHuman!: boolean;
  @IsBoolean() asksIfAutomated!: boolean;
  /** How often they have asked what they ask now, this time included; 0 where they ask nothing. */
  @IsInt() @Min(0) @Max(200) timesAsked!: number;
  @IsArray() @ArrayMaxSize(9) @IsIn(TOPICS, { each: true }) topics!: Topic[];
}
