import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { KnownCommitment } from './commitment.js';
import { Habits, Snapshot } from './contact-memory.js';
import { KnownFact, NoticedMood } from './memory-commands.js';
import { Part, Parts } from './part.js';
import { NotPersonal, Personal } from './personal.js';

/** `cs.rpc.<owner>.<verb>`: a question to the owner of some data, over core NATS, with a time limit. */
export function rpcSubject(owner: string, verb: string): string {
  return `cs.rpc.${owner}.${verb}`;
}

/** Best-effort broadcast: work for this draft request is superseded. */
export function cancelSubject(requestId: string): string {
  return `cs.cancel.${requestId}`;
}

/** What the supervisor asks before it drafts: `cs.rpc.rapport-writer.context`, limit 250 ms (ME-11). */
export class ContextQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @Matches(/^p_[a-z2-7]{20}$/) contactId!: string;
  @Matches(/^c_[a-z2-7]{20}$/) conversationId!: string;
}

/** One thing that was said, by them or by us. Only what was sent counts as said by us (ME-10). */
export class HistoryEntry {
  @IsIn(['contact', 'business']) role!: 'contact' | 'business';
  @IsString() @MaxLength(65_536) @Personal() text!: string;
  @IsISO8601() at!: string;
}

/** A stretch of what was said, in a few of its own words. */
export class HistoryPoint {
  /** When the stretch ended. */
  @IsISO8601() at!: string;
  @IsString() @MaxLength(400) @Personal() words!: string;
}

/** What is known of a contact. */
export class ContextAnswer {
  @IsOptional() @IsString() @MaxLength(256) @Personal() displayName?: string;
  @IsOptional() @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) language?: string;
  @IsOptional() @IsISO8601() firstSeenAt?: string;
  @IsOptional() @IsISO8601() lastSeenAt?: string;
  @IsInt() messageCount!: number;
  /** Oldest first, at most `MAX_HISTORY_LENGTH` and `MAX_CONTEXT_SIZE_KB`. */
  @Parts(() => HistoryEntry, { max: 200 }) history!: HistoryEntry[];
  /** True when it was too large: older entries are told in points, or nothing but the name is left. */
  @IsBoolean() compacted!: boolean;
  /** Entries that were left out for size, oldest first. */
  @IsOptional() @Parts(() => HistoryPoint, { max: 5 }) points?: HistoryPoint[];
  /** What drafts use, one truth per key (ME-03); preferences last, surest first. */
  @IsOptional() @Parts(() => KnownFact, { max: 60 }) facts?: KnownFact[];
  /** How their last messages sounded, newest first; for the tone of the reply and nothing else (ET-04). */
  @IsOptional() @Parts(() => NoticedMood, { max: 5 }) moods?: NoticedMood[];
  /** What their last conversations were about, the newest first (ME-07). */
  @IsOptional() @Parts(() => Snapshot, { max: 3 }) snapshots?: Snapshot[];
  /** How they write (ME-09). */
  @IsOptional() @Part(() => Habits) habits?: Habits;
  /** What is promised to them and not over, in whichever conversation, the soonest due first (CM-01). */
  @IsOptional() @Parts(() => KnownCommitment, { max: 20 }) commitments?: KnownCommitment[];
  /** IANA zone in which they read times. */
  @IsOptional() @Matches(/^[A-Za-z0-9_+\-/]{1,64}$/) zone?: string;
}

/** `cs.rpc.<app>.health`: what each service answers about itself. */
export interface HealthAnswer {
  app: string;
  ready: boolean;
  /** Dependency name → `ok` or an error code. */
  checks: Record<string, string>;
  /** What the standing audit last found, by name: `ok`, how many violations, or why it could not look. Never a reason to take traffic away. */
  audit: Record<string, string>;
  version: string;
  uptimeSeconds: number;
}

/** What review asks before a profile is chosen: `cs.rpc.supervisor.profiles`. */
export class ProfilesQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
}

/** A model profile, and what it lacks to be used. */
export class KnownProfile {
  @Matches(/^[a-z][a-z0-9-]{0,39}$/) name!: string;
  @Matches(/^[a-z-]{1,40}$/) provider!: string;
  @IsOptional() @IsString() @MaxLength(120) @NotPersonal() model?: string;
  /** The environment's name that has no value. */
  @IsOptional() @IsString() @MaxLength(80) @NotPersonal() missing?: string;
}

/** A rule that may switch profiles, and whether its reason is there: `lingering` keeps a switch and begins none. */
export class RuleState {
  @Matches(/^[a-z][a-z0-9-]{0,39}$/) name!: string;
  @Matches(/^[a-z][a-z0-9-]{0,39}$/) profile!: string;
  @IsIn(['due', 'lingering', 'over']) state!: 'due' | 'lingering' | 'over';
  /** How long the reason has to be away before the switch is taken back. */
  @IsInt() @Min(0) @Max(86_400) calmSeconds!: number;
  /** The budget whose share is spent. */
  @IsOptional() @IsIn(['workspaceDay', 'workspaceMonth']) budget?: 'workspaceDay' | 'workspaceMonth';
  @IsOptional() @IsInt() @Min(0) @Max(100) percent?: number;
  /** The vendor that is away. */
  @IsOptional() @Matches(/^[a-z-]{1,40}$/) provider?: string;
  @IsOptional() @IsIn(['breaker', 'quota']) trouble?: 'breaker' | 'quota';
}

export class ProfilesAnswer {
  /** The one of a workspace that has chosen none. */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/) standard!: string;
  @Parts(() => KnownProfile) profiles!: KnownProfile[];
  /** Those whose profile can be used, the first to be followed first. */
  @IsOptional() @Parts(() => RuleState, { max: 20 }) rules?: RuleState[];
}
