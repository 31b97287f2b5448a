import type { Concept } from '../match/lexicon.js';
import { BUSINESS_CONCEPTS } from './business.js';
import { CONDUCT_CONCEPTS } from './conduct.js';
import { DANGER_CONCEPTS } from './danger.js';
import { MACHINE_CONCEPTS } from './machine.js';

/** Every concept patterns may name. */
export const CONCEPTS: Readonly<Record<string, Concept>> = {
  ...MACHINE_CONCEPTS,
  ...DANGER_CONCEPTS,
  ...CONDUCT_CONCEPTS,
  ...BUSINESS_CONCEPTS,
};
