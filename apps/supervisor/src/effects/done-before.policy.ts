import type { CountersignedEffect, Evidence } from '@countersign/contracts';
import { asData } from '../model/escape.policy.js';

const STATES: Record<CountersignedEffect['state'], string> = {
  approved: 'ordered; it is not known yet whether it was done',
  done: 'done',
  refused: 'refused: it was not done',
  unknown: 'unknown: it may have been done or not; do not say either',
};

/** What was countersigned to be done in this conversation, for a prompt. */
export function doneBefore(effects: readonly CountersignedEffect[] = []): string[] {
  return effects.map(
    (effect) =>
      `<ticket about="${asData(effect.about)}" day="${effect.at.slice(0, 10)}">${asData(stateOf(effect))}</ticket>`,
  );
}

/** The same for the reviewer, and for the check that a draft invents nothing. */
export function doneEvidence(effects: readonly CountersignedEffect[] = []): Evidence[] {
  if (effects.length === 0) return [];
  const lines = effects.map((effect) => `${effect.about} (${effect.at.slice(0, 10)}): ${stateOf(effect)}`);
  return [{ kind: 'fact', title: 'Tickets of this conversation', excerpt: lines.join('\n').slice(0, 4_000) }];
}

function stateOf({ state, reference }: CountersignedEffect): string {
  return reference ? `${STATES[state]}, number ${reference}` : STATES[state];
}
