import { dangersAmong } from '@countersign/constitution';
import type { TurnLabels } from '@countersign/contracts';
import type { DraftInput } from '../drafter.js';
import { intentsIn } from './intents.js';
import { timesAsked } from './times-asked.js';
import { topicsOf } from './topics.js';
import { urgencyOf } from './urgency.js';

/** What a turn is about, by its words and what is remembered: it always works, and asks nobody (SV-16). */
export function labelsByRules({ reading, memory, policy }: LabelBasis): TurnLabels {
  const { texts, language, asksIfAutomated } = reading;
  const intents = intentsIn(texts);
  const danger = texts
    .flatMap((text) => policy.check(text, { direction: 'in' }))
    .filter((finding) => dangersAmong([finding]).length > 0)
    .map(({ words }) => words);
  const earlier = (memory?.history ?? []).filter(({ role }) => role === 'contact').map(({ text }) => text);
  const moods = (memory?.moods ?? []).map(({ mood }) => mood);
  return {
    by: 'rules',
    intents,
    ...urgencyOf(texts, intents, danger),
    ...(moods[0] && { mood: moods[0] }),
    frustrated: moods.filter((mood) => mood === 'frustrated').length,
    language,
    asksHuman: intents.some(({ name, band }) => name === 'human' && band !== 'low'),
    asksIfAutomated,
    timesAsked: timesAsked(texts, earlier),
    topics: topicsOf(texts, intents),
  };
}

/** What the labels are made of. */
export type LabelBasis = Pick<DraftInput, 'reading' | 'memory' | 'policy'>;
