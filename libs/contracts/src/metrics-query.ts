import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { CHANNELS, type Channel } from './channel.js';
import {
  METRIC_NAMES,
  QUALITY_DIMENSIONS,
  QUALITY_METRICS,
  type Metric,
  type QualityDimension,
} from './metrics.js';
import { Part, Parts } from './part.js';
import { NotPersonal } from './personal.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REVIEWER = /^person:[A-Za-z0-9_-]{1,64}$/;

/** `cs.rpc.analytics-writer.metrics`: the numbers of some days, from the events alone (AN-03). */
export class MetricsQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  /** First and last day, both included, as the asker's calendar has them. */
  @Matches(DAY) from!: string;
  @Matches(DAY) to!: string;
  /** IANA zone of that calendar. */
  @IsTimeZone() @MaxLength(64) @NotPersonal() zone!: string;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Only what this person did; numbers nobody does are left out then. */
  @IsOptional() @Matches(REVIEWER) reviewer?: string;
}

/** A value and how many rows it is made of. No value: there was nothing to make it of. */
export class Figure {
  @IsOptional() @IsNumber() value?: number;
  @IsInt() @Min(0) n!: number;
}

export class DayFigure extends Figure {
  @Matches(DAY) day!: string;
}

export class LabelFigure extends Figure {
  /** Of a decision its reason, of a failure its code, of a verdict itself. */
  @IsString() @MaxLength(200) @NotPersonal() label!: string;
}

export class ReviewerFigure extends Figure {
  @Matches(REVIEWER) reviewer!: string;
}

/** One number: as a whole, and by day, label and person. */
export class MetricFigures extends Figure {
  @IsIn(METRIC_NAMES) metric!: Metric;
  @Parts(() => DayFigure, { max: 800 }) days!: DayFigure[];
  @Parts(() => LabelFigure, { max: 1_000 }) labels!: LabelFigure[];
  @Parts(() => ReviewerFigure, { max: 1_000 }) reviewers!: ReviewerFigure[];
}

/** Messages of one hour of the week. */
export class HeatCell {
  /** 1 is Monday. */
  @IsInt() @Min(1) @Max(7) weekday!: number;
  @IsInt() @Min(0) @Max(23) hour!: number;
  @IsInt() @Min(1) messages!: number;
}

/** Where the queue is heading, from the last hours of the range. */
export class Outlook {
  @IsInt() @Min(1) hours!: number;
  /** Items that came and were settled in those hours. */
  @IsInt() @Min(0) arrived!: number;
  @IsInt() @Min(0) settled!: number;
  /** How many wait an hour later if both go on like this; absent when nothing came or was settled. */
  @IsOptional() @IsInt() @Min(0) inAnHour?: number;
}

export class MetricsAnswer {
  @Parts(() => MetricFigures, { max: 100 }) metrics!: MetricFigures[];
  @Parts(() => HeatCell, { max: 168 }) heat!: HeatCell[];
  @IsOptional() @Part(() => Outlook) outlook?: Outlook;
  /** The newest event that was counted; absent when there is none at all. */
  @IsOptional() @IsISO8601() countedThrough?: string;
}

/** `cs.rpc.analytics-writer.quality`: how good drafts were, by what tells them apart (AN-04). */
export class QualityQuery extends MetricsQuery {
  /** Only drafts of which `dimension` is `is`; both or neither. */
  @IsOptional() @IsIn(QUALITY_DIMENSIONS) dimension?: QualityDimension;
  @IsOptional() @IsString() @MaxLength(200) @NotPersonal() is?: string;
}

/** An estimate: between `low` and `high` in 95 of 100 cases. */
export class QualityFigure extends Figure {
  @IsIn(QUALITY_METRICS) metric!: (typeof QUALITY_METRICS)[number];
  @IsOptional() @IsNumber() low?: number;
  @IsOptional() @IsNumber() high?: number;
}

/** The drafts of one intent, one document, and so on. */
export class QualityGroup {
  @IsIn(QUALITY_DIMENSIONS) dimension!: QualityDimension;
  @IsString() @MaxLength(200) @NotPersonal() is!: string;
  @Parts(() => QualityFigure, { max: 10 }) figures!: QualityFigure[];
  /** Why drafts were turned down, the most frequent first. */
  @Parts(() => LabelFigure, { max: 1_000 }) rejected!: LabelFigure[];
}

export class QualityAnswer {
  @Parts(() => QualityGroup, { max: 2_000 }) groups!: QualityGroup[];
}

/** `cs.rpc.analytics-writer.metric-rows`: what is behind one number, newest first. */
export class MetricRowsQuery extends QualityQuery {
  @IsIn(METRIC_NAMES) metric!: Metric;
  @IsOptional() @IsString() @MaxLength(200) @NotPersonal() label?: string;
  /** Rows after this one. */
  @IsOptional() @Matches(/^\d{1,20}\.[0-9a-f-]{36}$/) cursor?: string;
  @IsInt() @Min(1) @Max(5_000) limit!: number;
}

/** One thing that was counted. */
export class MetricRow {
  /** The event's, or of the turn it is about. */
  @IsUUID() id!: string;
  @IsISO8601() at!: string;
  @IsOptional() @IsString() @MaxLength(30) @NotPersonal() channel?: string;
  @IsOptional() @Matches(/^c_[a-z2-7]{20}$/) conversationId?: string;
  @IsOptional() @IsUUID() itemId?: string;
  @IsOptional() @IsUUID() replyId?: string;
  @IsOptional() @Matches(REVIEWER) reviewer?: string;
  @IsOptional() @IsString() @MaxLength(200) @NotPersonal() label?: string;
  /** Seconds, US dollars, or a part of `weight`. */
  @IsOptional() @IsNumber() value?: number;
  @IsOptional() @IsNumber() weight?: number;
}

export class MetricRowsAnswer {
  @Parts(() => MetricRow, { max: 5_000 }) rows!: MetricRow[];
  @IsOptional() @Matches(/^\d{1,20}\.[0-9a-f-]{36}$/) nextCursor?: string;
}
