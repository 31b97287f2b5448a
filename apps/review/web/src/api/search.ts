import { get } from './http.js';
import type { ItemSummary } from './items.js';

/** What is looked for; an empty value is no filter. */
export interface Wanted {
  q: string;
  state: '' | 'open' | 'settled';
  channel: string;
  /** ISO 8601. */
  from: string;
}

/** One conversation that has it, by its newest place. */
export interface Hit {
  item: ItemSummary;
  where: 'name' | 'them' | 'us';
  at: string;
  text: string;
  /** Half-open ranges of `text`. */
  found: [number, number][];
}

export const search = (wanted: Wanted): Promise<{ hits: Hit[] }> => {
  const set = Object.entries(wanted).filter(([, value]) => value !== '');
  return get(`/search?${new URLSearchParams(set as [string, string][])}`);
};
