import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Parts } from './part.js';
import { NotPersonal, Personal } from './personal.js';

/** Longest prompt that is told: what a bus message holds, with room to spare. */
export const LONGEST_PROMPT = 400_000;

const DIGEST = /^[0-9a-f]{64}$/;

/** `cs.rpc.supervisor.prompts`: what models were asked for one draft (SV-21). */
export class PromptsQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @IsUUID() requestId!: string;
  /** The one whose words are wanted; without it they are listed. */
  @IsOptional() @Matches(DIGEST) digest?: string;
}

/** One prompt: its digest for ever, its words for a while. */
export class KeptPrompt {
  /** What it asked for: a draft, an edit of it … */
  @IsString() @MaxLength(40) @NotPersonal() role!: string;
  /** Name and digest of its layers. */
  @IsString() @MaxLength(80) @NotPersonal() version!: string;
  /** SHA-256 (hex) over the words. */
  @Matches(DIGEST) digest!: string;
  /** Characters. */
  @IsInt() @Min(0) length!: number;
  @IsISO8601() askedAt!: string;
  /** When its words are forgotten. */
  @IsISO8601() until!: string;
  /** Absent in a list, and once they are forgotten. */
  @IsOptional() @IsString() @MaxLength(LONGEST_PROMPT) @Personal() words?: string;
}

export class PromptsAnswer {
  /** In the order they were asked. */
  @Parts(() => KeptPrompt, { max: 100 }) prompts!: KeptPrompt[];
}
