import { hoursOn, openingAt, wallTime, type FactsSheet } from '@countersign/contracts';
import { promisesIn, type FoundPromise, type Sentence } from '@countersign/rapport';
import { dayWords } from '../skills/hours-words.policy.js';
import type { Contradiction, SaidBefore } from './said-before.js';

/** What somebody has to be there for. */
const ATTENDED: ReadonlySet<FoundPromise['kind']> = new Set(['call_back', 'appointment']);

/** A call or a visit promised for when everything is closed. */
export function hoursConflict(sentence: Sentence, said: SaidBefore): Contradiction | undefined {
  const { facts, language, now, zone } = said;
  const [first] = facts?.calendars ?? [];
  if (!facts || !first) return undefined;
  for (const { kind, who, due, dueAt, precision } of promisesIn(sentence.text, { language, at: now, zone })) {
    if (!ATTENDED.has(kind) || who === 'other' || !due || due.deadline) continue;
    if (precision !== 'time' && precision !== 'day') continue;
    if (isClosed(facts, dueAt.getTime(), precision === 'day'))
      return {
        kind: 'FACT_CONFLICT',
        against: dayWords(first, wallTime(dueAt.getTime(), facts.zone).day, language),
        source: 'facts',
      };
  }
  return undefined;
}

function isClosed({ calendars, zone }: FactsSheet, at: number, wholeDay: boolean): boolean {
  return calendars.every((calendar) =>
    wholeDay
      ? hoursOn(calendar, wallTime(at, zone).day).spans.length === 0
      : !openingAt(calendar, zone, at).open,
  );
}
