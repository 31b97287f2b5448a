import { get } from './http.js';

/** How a number is written. */
export type Unit = 'number' | 'seconds' | 'usd' | 'share' | 'stars' | 'minor';

/** A value, and how many things it is made of; without a value there was nothing to make it of. */
export interface Figure {
  value?: number;
  n: number;
}

export interface MetricFigures extends Figure {
  metric: string;
  days: (Figure & { day: string })[];
  labels: (Figure & { label: string })[];
  reviewers: (Figure & { reviewer: string })[];
}

export interface HeatCell {
  weekday: number;
  hour: number;
  messages: number;
}

export interface Outlook {
  hours: number;
  arrived: number;
  settled: number;
  inAnHour?: number;
}

export interface Overview {
  metrics: MetricFigures[];
  heat: HeatCell[];
  outlook?: Outlook;
  countedThrough?: string;
  names: Record<string, string>;
  own: boolean;
}

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
}

export interface BehindRow {
  id: string;
  at: string;
  channel?: string;
  label?: string;
  value?: number;
  weight?: number;
  reviewerName?: string;
  opens?: string;
}

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function query(filter: MetricsFilter, more: Record<string, string | undefined> = {}): string {
  const set = Object.entries({ ...filter, zone: ZONE, ...more }).filter(([, value]) => value);
  return new URLSearchParams(set as [string, string][]).toString();
}

export const getOverview = (filter: MetricsFilter): Promise<Overview> =>
  get(`/metrics/overview?${query(filter)}`);

export const getBehind = (
  filter: MetricsFilter,
  behind: Behind,
  cursor?: string,
): Promise<{ rows: BehindRow[]; nextCursor?: string }> =>
  get(`/metrics/behind?${query(filter, { ...behind, cursor })}`);

/** Where the filtered numbers can be downloaded. */
export const exportHref = (
  filter: MetricsFilter,
  table: 'numbers' | 'days' | 'people' | 'behind',
  format: string,
  behind?: Behind,
): string => `/api/v1/metrics/export?${query(filter, { table, format, ...behind })}`;
