import type { Feedback } from '../../api/feedback.js';
import { Store } from '../../lib/store/store.js';

/** What a person said of a draft so far. Suggested tags are theirs until they take them off. */
export interface Said {
  added: readonly string[];
  removed: readonly string[];
  quality?: number | undefined;
  note: string;
}

const NOTHING: Said = { added: [], removed: [], note: '' };

/** What was said of the draft of each item, until it is decided. */
export class FeedbackStore extends Store<Record<string, Said>> {
  constructor() {
    super({});
  }

  of(itemId: string): Said {
    return this.get()[itemId] ?? NOTHING;
  }

  say(itemId: string, change: Partial<Said>): void {
    this.set({ ...this.get(), [itemId]: { ...this.of(itemId), ...change } });
  }

  forget(itemId: string): void {
    const { [itemId]: _, ...rest } = this.get();
    this.set(rest);
  }
}

/** The tags that go with the decision: what is suggested and was not taken off, then what was put on. */
export function tagsOf({ added, removed }: Said, suggested: readonly string[]): string[] {
  return [...new Set([...suggested.filter((code) => !removed.includes(code)), ...added])];
}

export function putOn(said: Said, code: string): Partial<Said> {
  return { added: [...said.added, code], removed: said.removed.filter((one) => one !== code) };
}

export function takeOff(said: Said, code: string): Partial<Said> {
  return { added: said.added.filter((one) => one !== code), removed: [...said.removed, code] };
}

/** As it is sent. */
export function feedbackOf(
  said: Said,
  suggested: readonly string[],
): Omit<Feedback, 'readingMs' | 'handlingMs'> {
  const note = said.note.trim();
  return {
    editTags: tagsOf(said, suggested),
    ...(said.quality !== undefined && { quality: said.quality }),
    ...(note && { note }),
  };
}
