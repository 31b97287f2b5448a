import { change, read, type Schemas } from './client.js';

export type Fact = Schemas['FactDto'];
export type FactSource = Fact['source'];

export type Mood = Schemas['MoodDto']['mood'];

/** What a stretch of a conversation was about. */
export type Snapshot = Schemas['SnapshotDto'];

/** How they write, by their newest messages. */
export type Habits = Schemas['HabitsDto'];

export type Memory = Schemas['MemoryDto'];

export type Ruling = Schemas['RuleFactDto'];

export const readMemory = (id: string): Promise<Memory> =>
  read('/conversations/{id}/memory', { path: { id } });

export const ruleFact = (id: string, body: Ruling): Promise<Schemas['FactRuledDto']> =>
  change('/conversations/{id}/facts', { path: { id }, body });

/** For the whole workspace; off, what was noticed is gone. */
export const noticeMoods = (noticed: boolean): Promise<void> =>
  change('/memory/moods', { body: { noticed } });
