import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Event } from '../event.js';
import { Parts } from '../part.js';
import { Personal } from '../personal.js';

/** Why a template cannot be sent from here. */
export const TEMPLATE_OBSTACLES = [
  /** The provider has not approved it, or has paused it. */
  'not-approved',
  /** It begins with a picture, film, document or place, or its header has places to fill. */
  'header',
  /** A button of it needs something from us: an address, a code, a form. */
  'button',
  /** Its places have names instead of numbers, or leave a number out. */
  'places',
  /** It is of a kind we do not know. */
  'kind',
] as const;
export type TemplateObstacle = (typeof TEMPLATE_OBSTACLES)[number];

/** One template in one language, as the provider has it. Its words are the business's own, and may name people all the same. */
export class MessageTemplate {
  @Matches(/^[a-z0-9_]{1,512}$/) name!: string;
  @Matches(/^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$/) language!: string;
  /** The provider's word: `MARKETING`, `UTILITY`, `AUTHENTICATION`. */
  @Matches(/^[A-Z_]{1,40}$/) category!: string;
  /** The provider's word: `APPROVED`, `PENDING`, `REJECTED`, `PAUSED` … */
  @Matches(/^[A-Z_]{1,40}$/) status!: string;
  @IsOptional() @IsString() @MaxLength(100) @Personal() header?: string;
  @IsString() @MaxLength(1_100) @Personal() body!: string;
  @IsOptional() @IsString() @MaxLength(100) @Personal() footer?: string;
  /** How many places there are to fill in the body. */
  @IsInt() @Min(0) @Max(100) parameters!: number;
  @IsOptional() @IsIn(TEMPLATE_OBSTACLES) obstacle?: TemplateObstacle;
}

/** The templates of an account are others than before: here are all of them. */
@Event('account.templates-changed', 1)
export class AccountTemplatesChanged {
  @Parts(() => MessageTemplate, { max: 2_000 }) templates!: MessageTemplate[];
}
