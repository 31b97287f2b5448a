import type { BusinessFacts } from '@countersign/contracts';
import { get, post } from './http.js';

export type { BusinessFacts };

export interface FactsVersion {
  version: number;
  by: string;
  at: string;
}

export interface FactsAnswer {
  /** 0 while nobody has written any. */
  version: number;
  facts: BusinessFacts | null;
  /** Newest first. */
  versions: FactsVersion[];
}

export const readFacts = (version?: number): Promise<FactsAnswer> =>
  get(version === undefined ? '/facts' : `/facts?version=${version}`);

export const saveFacts = (facts: BusinessFacts, base: number): Promise<{ version: number }> =>
  post('/facts', { facts, base });
