import type { Intent } from '@countersign/contracts';

/** Patterns over a folded text: where a `sure` one stands the label is rarely wrong; a `hint` counts only where nothing surer does. */
export type IntentWords = Partial<Record<Intent, { sure: readonly string[]; hint: readonly string[] }>>;
