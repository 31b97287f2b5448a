import type { BusinessCalendar, FactsSheet } from '@countersign/contracts';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { factTitle } from '../facts/fact-lines.policy.js';
import { hoursAsked } from './asks-hours.policy.js';
import { dayWords, nowWords, specialWords, weekWords } from './hours-words.policy.js';
import {
  ToolRefusal,
  type PlainAnswer,
  type Skill,
  type SkillSetting,
  type Tool,
  type ToolAnswer,
} from './skill.js';

class HoursInput {
  /** Whose hours, by the name in the facts; all when absent. */
  @IsOptional() @IsString() @MaxLength(80) of?: string;
  /** One day, YYYY-MM-DD; the week and whether it is open now when absent. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) day?: string;
}

/** When the business is open, holidays and exceptions included. */
const openingHours: Tool<HoursInput> = {
  name: 'opening_hours',
  description:
    'When the business, or a named part of it, is open: the week, special days soon, whether it is open now, or one day. Not for the times of meals, events, check-in or delivery.',
  input: HoursInput,
  does: 'look-up',
  run({ of, day }, setting) {
    const facts = factsOf(setting);
    const calendars = facts.calendars.filter(
      ({ name }) => !of || name.toLowerCase() === of.trim().toLowerCase(),
    );
    const names = facts.calendars.map(({ name }) => name).join(', ');
    if (calendars.length === 0) throw new ToolRefusal(`there are no hours of that name; there are: ${names}`);
    if (day && Number.isNaN(Date.parse(`${day}T00:00:00Z`))) throw new ToolRefusal('there is no such day');
    const says = calendars.flatMap((calendar) =>
      day ? [dayWords(calendar, day, setting.language)] : told(calendar, facts, setting, true),
    );
    return answerOf(says, facts);
  },
};

/** Business hours (SV-22): from the calendar of the facts alone. */
export const businessHours: Skill = {
  name: 'business-hours',
  tools: [openingHours],
  offered: ({ facts }) => (facts?.calendars.length ?? 0) > 0,
  plain(sentence, setting): PlainAnswer | undefined {
    const { facts } = setting;
    // Facts without hours are facts all the same: whatever is asked is for others to answer.
    if (!facts || facts.calendars.length === 0) return undefined;
    const asked = hoursAsked(
      sentence,
      facts.calendars.map(({ name }) => name),
    );
    if (!asked) return undefined;
    const calendars = facts.calendars.filter(({ name }) => asked.calendars.includes(name));
    const said = calendars.flatMap((calendar) => told(calendar, facts, setting, asked.now));
    return { text: said.join('\n'), answer: answerOf(said, facts) };
  },
};

function told(
  calendar: BusinessCalendar,
  { zone }: FactsSheet,
  { now, language }: SkillSetting,
  withNow: boolean,
): string[] {
  return [
    ...(withNow ? [nowWords(calendar, zone, now, language)] : []),
    weekWords(calendar, language),
    ...specialWords(calendar, zone, now, language),
  ];
}

function answerOf(says: readonly string[], { version }: FactsSheet): ToolAnswer {
  return { title: factTitle('Opening hours', version), says: says.join('\n'), kind: 'fact' };
}

function factsOf({ facts }: SkillSetting): FactsSheet {
  if (!facts || facts.calendars.length === 0) throw new ToolRefusal('no hours are written down');
  return facts;
}
