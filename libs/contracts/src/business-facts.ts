import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Part, Parts } from './part.js';
import { Personal } from './personal.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** A stretch in which a place is open. It ends on the next day when it ends no later than it begins. */
export class OpeningSpan {
  /** `HH:MM` in the sheet's zone. */
  @Matches(CLOCK, { message: 'opens must be a time like 09:30' }) opens!: string;
  /** `HH:MM`; `24:00` is the end of the day. */
  @Matches(CLOCK, { message: 'closes must be a time like 18:30' }) closes!: string;
}

/** The same stretch on several weekdays. */
export class WeeklySpan extends OpeningSpan {
  /** 1 = Monday to 7 = Sunday: the days it begins on. */
  @ArrayNotEmpty() @ArrayMaxSize(7) @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true })
  days!: number[]; // prettier-ignore
}

/** A day, or days in a row, with hours of their own; without any it is closed. */
export class SpecialDay {
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(80) @Personal() name!: string;
  @Matches(DAY, { message: 'from must be a day like 2026-12-24' }) from!: string;
  /** The last of the days; only `from` when absent. */
  @IsOptional() @Matches(DAY, { message: 'until must be a day like 2026-12-26' }) until?: string;
  /** Comes again every year; then it is one day. */
  @IsBoolean() yearly!: boolean;
  @Parts(() => OpeningSpan, { max: 6 }) spans!: OpeningSpan[];
}

/** When something is open: the whole house, or a part of it such as the shop (SV-22). */
export class BusinessCalendar {
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(80) @Personal() name!: string;
  @Parts(() => WeeklySpan, { max: 42 }) weekly!: WeeklySpan[];
  @Parts(() => SpecialDay, { max: 100 }) special!: SpecialDay[];
}

/** A fact that may end: it is not used after its last day. */
class Fact {
  /** Its last day, in the sheet's zone. */
  @IsOptional() @Matches(DAY, { message: 'validUntil must be a day like 2026-12-24' }) validUntil?: string;
}

/** Where the business can be found. */
export class BusinessPlace extends Fact {
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(200) @Personal() name!: string;
  @IsString()
  @Matches(/\S/, { message: 'address must not be blank' })
  @MaxLength(300)
  @Personal()
  address!: string;
  /** Degrees; without them the address is told in words and never as a place on the map. */
  @IsOptional() @IsNumber() @Min(-90) @Max(90) latitude?: number;
  @IsOptional() @IsNumber() @Min(-180) @Max(180) longitude?: number;
}

/** A number people can call. */
export class BusinessPhone extends Fact {
  @IsString() @MaxLength(80) @Personal() label!: string;
  @Matches(/^\+?[0-9][0-9 ()./-]{3,38}$/, { message: 'number must be a telephone number' })
  @Personal()
  number!: string;
}

/** An address people can write to. */
export class BusinessEmail extends Fact {
  @IsString() @MaxLength(80) @Personal() label!: string;
  @Matches(/^[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[^\s@<>.]{2,63}$/, { message: 'address must be an e-mail address' })
  @Personal()
  address!: string; // prettier-ignore
}

/** A page of the business. */
export class BusinessLink extends Fact {
  @IsString() @MaxLength(80) @Personal() label!: string;
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @MaxLength(500) @Personal() url!: string;
}

/** What something costs. */
export class BusinessPrice extends Fact {
  @IsString() @Matches(/\S/, { message: 'what must not be blank' }) @MaxLength(120) @Personal() what!: string;
  /** As it is to be read: `€ 12`, `from 80 USD a night`. */
  @IsString()
  @Matches(/\S/, { message: 'price must not be blank' })
  @MaxLength(80)
  @Personal()
  price!: string;
}

/** A rule of the house, in the words it is told with. */
export class BusinessPolicy extends Fact {
  @IsString()
  @Matches(/\S/, { message: 'title must not be blank' })
  @MaxLength(120)
  @Personal()
  title!: string;
  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(2_000)
  @Personal()
  text!: string;
}

/** Dangers in which words of the house may help at once (ET-06). */
export const HELPED_DANGERS = ['self_harm', 'emergency', 'violence_threat'] as const;

/** What is written to somebody in danger: whom they can call, and who comes. Never sent by itself; a reviewer puts it into the reply. */
export class HelpText extends Fact {
  @IsIn(HELPED_DANGERS) danger!: (typeof HELPED_DANGERS)[number];
  @Matches(/^[a-z]{2}$/, { message: 'language must be a code like es' }) language!: string;
  /** Where its numbers work; anywhere when absent. */
  @IsOptional() @Matches(/^[A-Z]{2}$/, { message: 'country must be a code like PT' }) country?: string;
  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(1_000)
  @Personal()
  text!: string;
}

/** The forms a house can choose between, by the language that has them. */
export const HOUSE_FORMS = { es: ['tu', 'usted', 'vos'], pt: ['voce', 'tu', 'senhor'] } as const;

/** How the house addresses people, in the languages that leave the choice (SV-10). */
export class HouseAddress {
  @IsOptional() @IsIn(HOUSE_FORMS.es) es?: (typeof HOUSE_FORMS.es)[number];
  @IsOptional() @IsIn(HOUSE_FORMS.pt) pt?: (typeof HOUSE_FORMS.pt)[number];
}

/** What is true of a business, typed: the one source of prompts, grounding and skills (KN-04). */
export class BusinessFacts {
  @IsString() @Matches(/\S/, { message: 'name must not be blank' }) @MaxLength(120) @Personal() name!: string;
  /** IANA: `Europe/Lisbon`. Hours and last days are in it. */
  @Matches(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}$/, { message: 'zone must be a time zone like Europe/Lisbon' })
  zone!: string; // prettier-ignore
  @Parts(() => BusinessCalendar, { max: 5 }) calendars!: BusinessCalendar[];
  @Parts(() => BusinessPlace, { max: 5 }) places!: BusinessPlace[];
  @Parts(() => BusinessPhone, { max: 10 }) phones!: BusinessPhone[];
  @Parts(() => BusinessEmail, { max: 10 }) emails!: BusinessEmail[];
  @Parts(() => BusinessLink, { max: 20 }) links!: BusinessLink[];
  @Parts(() => BusinessPrice, { max: 100 }) prices!: BusinessPrice[];
  @Parts(() => BusinessPolicy, { max: 20 }) policies!: BusinessPolicy[];
  /** Where it names none, they are addressed as they address the house. */
  @IsOptional() @Part(() => HouseAddress) address?: HouseAddress;
  @IsOptional() @Parts(() => HelpText, { max: 30 }) helpTexts?: HelpText[];
}

/** The sheet as it was when a draft was asked for. */
export class FactsSheet extends BusinessFacts {
  @IsInt() @Min(1) version!: number;
}
