import { get } from './http.js';

/** Where the queue stands. What is null could not be read just now. */
export interface CounterFigures {
  pending: number;
  mine: number;
  oldestSince: string | null;
  decidedToday: number;
  medianHandlingMs: number | null;
  slaRisk: number;
  /** Absent for whoever may not read it. */
  costTodayUsd?: number | null;
  channels: { green: number; amber: number; red: number };
  silenced: number;
  /** Nobody took them yet. */
  escalations: number;
}

export const getCounters = (): Promise<CounterFigures> => get('/counters');
