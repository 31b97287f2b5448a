import type { Channel, Metric } from '@countersign/contracts';
import { filled, read, type Schemas } from './client.js';

/** How a number is written. */
export type Unit = 'number' | 'seconds' | 'usd' | 'share' | 'stars' | 'minor';

export type Overview = Schemas['MetricsDto'];
export type MetricFigures = Overview['metrics'][number];
/** A value, and how many things it is made of; without a value there was nothing to make it of. */
export type Figure = Pick<MetricFigures, 'value' | 'n'>;
export type HeatCell = Overview['heat'][number];
export type Outlook = NonNullable<Overview['outlook']>;

/** Which events are counted; an empty value is no filter. */
export interface MetricsFilter {
  from: string;
  to: string;
  channel: string;
  /** Id of a person. */
  reviewer: string;
}

/** What a number was opened for. */
export interface Behind {
  metric: string;
  label?: string;
  /** Only decisions on drafts of which this is what `is` says. */
  dimension?: string;
  is?: string;
}

export type BehindRow = Schemas['BehindRowDto'];

type Dimension = QualityGroup['dimension'];

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

type Asked = { from: string; to: string; zone: string; channel?: Channel; reviewer?: string };

const asked = ({ from, to, channel, reviewer }: MetricsFilter): Asked => ({
  ...{ from, to, zone: ZONE },
  ...(channel && { channel: channel as Channel }),
  ...(reviewer && { reviewer }),
});

export const getOverview = (filter: MetricsFilter): Promise<Overview> =>
  read('/metrics/overview', { query: asked(filter) });

export const getBehind = (
  filter: MetricsFilter,
  { metric, label, dimension, is }: Behind,
  cursor?: string,
): Promise<Schemas['BehindDto']> =>
  read('/metrics/behind', {
    query: {
      ...asked(filter),
      metric: metric as Metric,
      label,
      dimension: dimension as Dimension,
      is,
      cursor,
    },
  });

export type QualityGroup = Schemas['QualityGroup'];
/** An estimate: between `low` and `high` in 95 of 100 cases. */
export type QualityFigure = QualityGroup['figures'][number];

export const getQuality = (filter: MetricsFilter): Promise<Schemas['QualityAnswer']> =>
  read('/metrics/quality', { query: asked(filter) });

/** Where the filtered numbers can be downloaded. */
export const exportHref = (
  filter: MetricsFilter,
  table: 'numbers' | 'days' | 'people' | 'quality' | 'behind',
  format: string,
  behind?: Behind,
): string => filled('/api/v1/metrics/export', { query: { ...asked(filter), table, format, ...behind } });
