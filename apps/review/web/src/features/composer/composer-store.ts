import { workingReplies, type WorkingReply } from '../../api/working-texts.js';
import { Autosave, type TextPlace } from '../../lib/autosave/autosave.js';
import { Store } from '../../lib/store/store.js';
import { resume } from './bubbles.policy.js';
import { fromStored, fromWorking, isTouched, toStored, toWorking, type Kept } from './composer.policy.js';

const PREFIX = 'countersign.text.';

/** Where texts are kept: for their writer on the server, and under what in the storage of this tab. */
interface Keeping {
  place: TextPlace<WorkingReply>;
  prefix: string;
}

function restore(prefix: string): Record<string, Kept> {
  const found: Record<string, Kept> = {};
  try {
    for (const name of Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))) {
      const kept = fromStored(JSON.parse(sessionStorage.getItem(name) ?? 'null'));
      if (kept) found[name.slice(prefix.length)] = kept;
    }
  } catch {
    // Storage is blocked: texts live as long as the page, and on the server.
  }
  return found;
}

/**
 * The texts people are working on, by item (or conversation, for a reply by hand): in memory, in this tab's storage so that a reload or a
 * lost session costs nothing, and on the server for the person's other tabs and devices (RV-04).
 */
export class ComposerStore extends Store<Record<string, Kept>> {
  readonly saves: Autosave<WorkingReply>;
  readonly #prefix: string;

  constructor({ place, prefix }: Keeping = { place: workingReplies, prefix: PREFIX }) {
    super(restore(prefix));
    this.#prefix = prefix;
    this.saves = new Autosave<WorkingReply>('reply', place, (id, reply) => this.#show(id, reply));
  }

  /** It is on screen: what the person wrote elsewhere is shown. */
  open(id: string): void {
    this.saves.open(id, this.#working(id));
  }

  keep(id: string, kept: Kept): void {
    this.#put(id, kept);
    this.saves.change(id, this.#working(id));
  }

  drop(id: string): void {
    this.saves.end(id);
    this.#forget(id);
  }

  /** Forgets every text, when the person signs out; the server has them for the next time. */
  clear(): void {
    this.saves.clear();
    for (const id of Object.keys(this.get())) this.#forget(id);
  }

  hasUnsaved(id: string): boolean {
    const kept = this.get()[id];
    return kept !== undefined && isTouched(kept);
  }

  /** A text nobody changed is nothing to keep: there is the draft. */
  #working(id: string): WorkingReply | undefined {
    const kept = this.get()[id];
    return kept && isTouched(kept) ? toWorking(kept) : undefined;
  }

  /** Undo brings back what stood there. */
  #show(id: string, reply: WorkingReply): void {
    const kept = fromWorking(reply);
    const before = this.get()[id];
    if (kept) this.#put(id, before ? { ...kept, edit: resume(kept.edit, before.edit) } : kept);
  }

  #put(id: string, kept: Kept): void {
    this.set({ ...this.get(), [id]: kept });
    try {
      sessionStorage.setItem(this.#prefix + id, JSON.stringify(toStored(kept)));
    } catch {
      // Full or blocked: memory still has it.
    }
  }

  #forget(id: string): void {
    const { [id]: _, ...rest } = this.get();
    this.set(rest);
    sessionStorage.removeItem(this.#prefix + id);
  }
}
