import type { Channel } from '@countersign/contracts';
import { read, type Schemas } from './client.js';

/** What is looked for; an empty value is no filter. */
export interface Wanted {
  q: string;
  state: '' | 'open' | 'settled';
  channel: string;
  /** ISO 8601. */
  from: string;
}

/** One conversation that has it, by its newest place. */
export type Hit = Schemas['SearchHitDto'];

export const search = ({ q, state, channel, from }: Wanted): Promise<Schemas['SearchDto']> =>
  read('/search', {
    query: { q, from, ...(state && { state }), ...(channel && { channel: channel as Channel }) },
  });
