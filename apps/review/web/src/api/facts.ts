import { change, read, type Schemas } from './client.js';

export type BusinessFacts = Schemas['BusinessFacts'];
export type FactsVersion = FactsAnswer['versions'][number];
/** Version 0 while nobody has written any; the newest first. */
export type FactsAnswer = Schemas['FactsDto'];

export const readFacts = (version?: number): Promise<FactsAnswer> => read('/facts', { query: { version } });

export const saveFacts = (facts: BusinessFacts, base: number): Promise<Schemas['SavedFactsDto']> =>
  change('/facts', { body: { facts, base } });
