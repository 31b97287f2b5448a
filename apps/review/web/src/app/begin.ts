import { Store } from '../lib/store/store.js';

/** What somebody begins a conversation with; undefined while nobody does. */
interface Beginning {
  /** What did not arrive elsewhere. */
  text?: string | undefined;
}

export const beginning = new Store<Beginning | undefined>(undefined);

/** Opens the form for a new conversation, wherever somebody is. */
export function begin(text?: string): void {
  beginning.set({ text });
}
