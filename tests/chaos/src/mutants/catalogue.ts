import { DECISION_MUTANTS } from './decision-mutants.js';
import { INBOUND_MUTANTS } from './inbound-mutants.js';
import type { Mutant } from './mutant.js';
import { SENDING_MUTANTS } from './sending-mutants.js';

/** Every mistake the checker must catch. */
export const MUTANTS: readonly Mutant[] = [...INBOUND_MUTANTS, ...DECISION_MUTANTS, ...SENDING_MUTANTS];

/** Mistakes of the design's list that are not tried here, and why. */
export const NOT_TRIED: readonly [name: string, why: string][] = [
  [
    'Direct Get, and streams that offer it',
    'one server has no replica that could answer stale; it takes a cluster with one that lags',
  ],
  ["the worker's own clock for windows", 'shows only with a skewed clock: npm run chaos -- infrastructure'],
  [
    'synchronous_commit = off',
    'shows only when the power is cut: npm run chaos -- power-cut, negative control',
  ],
  ['no tombstone after an erasure', 'erasure does not exist yet'],
  ['message ids without the workspace', 'the lab has one workspace; the key without the chat stands for it'],
];
