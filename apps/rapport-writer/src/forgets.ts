import type { Forgets } from '@countersign/persistence';

const OWN = 'x.workspace = $1';

/** What the memory forgets of a deleted workspace (OP-09). Answers in Redis end by themselves within five minutes. */
export const FORGETS: Forgets = {
  goes: {
    ...{ contact: OWN, history_turn: OWN, reply: OWN, fact: OWN, ruling: OWN, commitment: OWN },
    ...{ closed_turn: OWN, snapshot: OWN, model_summary: OWN, habit: OWN, mood: OWN, mood_switch: OWN },
  },
  stays: {},
};
