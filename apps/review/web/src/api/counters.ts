import { read, type Schemas } from './client.js';

/** Where the queue stands. What is null could not be read just now. */
export type CounterFigures = Schemas['CountersDto'];

export const getCounters = (): Promise<CounterFigures> => read('/counters', {});
