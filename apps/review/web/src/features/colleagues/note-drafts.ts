import { workingNotes } from '../../api/working-texts.js';
import { Autosave } from '../../lib/autosave/autosave.js';
import { Store } from '../../lib/store/store.js';

const isBlank = (note: string): boolean => note.trim() === '';

/** Notes that are begun and not added, by conversation: here, and on the server for the person's other tabs and devices (RV-14). */
class NoteDrafts extends Store<Record<string, string>> {
  readonly saves = new Autosave<string>('note', workingNotes, (id, note) => this.#put(id, note));

  constructor() {
    super({});
  }

  of = (conversationId: string): string => this.get()[conversationId] ?? '';

  /** It is on screen: what the person wrote elsewhere is shown. */
  open(conversationId: string): void {
    this.saves.open(conversationId, this.#working(conversationId));
  }

  keep(conversationId: string, note: string): void {
    this.#put(conversationId, note);
    this.saves.change(conversationId, this.#working(conversationId));
  }

  /** It was added. */
  drop(conversationId: string): void {
    this.saves.end(conversationId);
    this.#put(conversationId, '');
  }

  /** Forgets every note, when the person signs out; the server has them for the next time. */
  clear(): void {
    this.saves.clear();
    this.set({});
  }

  #working(conversationId: string): string | undefined {
    const note = this.of(conversationId);
    return isBlank(note) ? undefined : note;
  }

  #put(conversationId: string, note: string): void {
    this.set({ ...this.get(), [conversationId]: note });
  }
}

export const noteDrafts = new NoteDrafts();
