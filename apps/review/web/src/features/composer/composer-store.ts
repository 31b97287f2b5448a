import { Store } from '../../lib/store/store.js';
import { fromStored, isTouched, toStored, type Kept } from './composer.policy.js';

const PREFIX = 'countersign.text.';

function restore(): Record<string, Kept> {
  const found: Record<string, Kept> = {};
  try {
    for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) {
      const kept = fromStored(JSON.parse(sessionStorage.getItem(name) ?? 'null'));
      if (kept) found[name.slice(PREFIX.length)] = kept;
    }
  } catch {
    // Storage is blocked: texts live as long as the page.
  }
  return found;
}

/**
 * The texts people are working on, by item (or conversation, for a reply by hand): in memory, and in this tab's storage so that a
 * reload or a lost session costs nothing.
 */
export class ComposerStore extends Store<Record<string, Kept>> {
  constructor() {
    super(restore());
  }

  keep(id: string, kept: Kept): void {
    this.set({ ...this.get(), [id]: kept });
    try {
      sessionStorage.setItem(PREFIX + id, JSON.stringify(toStored(kept)));
    } catch {
      // Full or blocked: memory still has it.
    }
  }

  drop(id: string): void {
    const { [id]: _, ...rest } = this.get();
    this.set(rest);
    sessionStorage.removeItem(PREFIX + id);
  }

  /** Forgets every text, when the person signs out. */
  clear(): void {
    for (const id of Object.keys(this.get())) this.drop(id);
  }

  hasUnsaved(id: string): boolean {
    const kept = this.get()[id];
    return kept !== undefined && isTouched(kept);
  }
}
