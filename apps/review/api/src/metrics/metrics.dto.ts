import {
  CHANNELS,
  METRIC_NAMES,
  MetricRow,
  MetricsAnswer,
  QUALITY_DIMENSIONS,
  type Channel,
  type Metric,
  type QualityDimension,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnyKeys } from '@countersign/runtime';

/** Which events are counted. */
export class MetricsFilter {
  /** First day, as `2026-11-10`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'from must be a day such as 2026-11-10' })
  @IsISO8601({ strict: true })
  from!: string;
  /** Last day, included. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'to must be a day such as 2026-11-10' })
  @IsISO8601({ strict: true })
  to!: string;
  /** IANA zone whose days these are. */
  @IsTimeZone() @MaxLength(64) zone: string = 'UTC';
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Id of a person: only what they decided. Whoever does not lead sees their own numbers, named or not. */
  @IsOptional() @Matches(/^[A-Za-z0-9_-]{1,64}$/) reviewer?: string;
}

export class MetricsDto extends MetricsAnswer {
  /** What people are called, by `person:<id>`. */
  @AnyKeys({ type: 'string' }) names!: Record<string, string>;
  /** True when these are the asker's own numbers and not the team's. */
  @IsBoolean() own!: boolean;
}

export class BehindFilter extends MetricsFilter {
  @IsIn(METRIC_NAMES) metric!: Metric;
  /** Only what has this label, such as one reason. */
  @IsOptional() @IsString() @MaxLength(200) label?: string;
  /** Only decisions on drafts of which this is what `is` says. */
  @IsOptional() @IsIn(QUALITY_DIMENSIONS) dimension?: QualityDimension;
  @IsOptional() @IsString() @MaxLength(200) is?: string;
}

export class BehindQuery extends BehindFilter {
  /** What the page before answered as `nextCursor`. */
  @IsOptional() @Matches(/^\d{1,20}\.[0-9a-f-]{36}$/) cursor?: string;
  @IsInt() @Min(1) @Max(100) @Type(() => Number) limit = 50;
}

export class BehindRowDto extends MetricRow {
  @IsOptional() @IsString() reviewerName?: string;
  /** The item to open: its own, or the conversation's newest. */
  @IsOptional() @IsUUID() opens?: string;
}

export class BehindDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => BehindRowDto) rows!: BehindRowDto[];
  @IsOptional() @IsString() nextCursor?: string;
}

export const TABLES = ['numbers', 'days', 'people', 'quality', 'behind'] as const;
export const FORMATS = ['csv', 'json', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export class ExportQuery extends MetricsFilter {
  /** `numbers`: one row a number; `days` and `people`: of each number by day or person; `quality`: of drafts, by what tells them apart; `behind`: what is behind `metric`. */
  @IsIn(TABLES) table!: (typeof TABLES)[number];
  @IsIn(FORMATS) format!: Format;
  /** Of `behind`: the number. */
  @IsOptional() @IsIn(METRIC_NAMES) metric?: Metric;
  @IsOptional() @IsString() @MaxLength(200) label?: string;
  /** Of `behind`: only decisions on drafts of which this is what `is` says. */
  @IsOptional() @IsIn(QUALITY_DIMENSIONS) dimension?: QualityDimension;
  @IsOptional() @IsString() @MaxLength(200) is?: string;
}
