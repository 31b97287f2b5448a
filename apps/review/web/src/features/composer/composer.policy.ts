import { startEdit, textsOf, type BubbleEdit, type EditBubble } from './bubbles.policy.js';

/** What a person made of a reply in this browser, kept until it is decided. */
export interface Kept {
  /** The draft it started from; null when written by hand. */
  requestId: string | null;
  /** The drafted text it is compared with. */
  base: string[];
  edit: BubbleEdit;
}

interface Drafted {
  requestId: string;
  bubbles: { text: string }[];
}

export interface Composer extends Kept {
  /** The text differs from where it started. */
  touched: boolean;
  /** A draft arrived after the person began to write: it is offered, never put over their text. */
  offered: boolean;
}

const same = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** A reply that starts from the draft, or from nothing. */
export function fresh(draft: Drafted | null): Kept {
  const base = draft?.bubbles.map(({ text }) => text) ?? [];
  return { requestId: draft?.requestId ?? null, base, edit: startEdit(base) };
}

export function isTouched(kept: Kept): boolean {
  const beside = kept.edit.bubbles.some(({ buttons, extra }) => buttons ?? extra);
  return beside || !same(textsOf(kept.edit), kept.base.length > 0 ? kept.base : ['']);
}

/** What the composer shows: the person's own text when there is any, else the newest draft. */
export function compose(kept: Kept | undefined, draft: Drafted | null): Composer {
  const touched = kept !== undefined && isTouched(kept);
  const current = draft?.requestId ?? null;
  const outdated = kept !== undefined && current !== null && kept.requestId !== current;
  if (kept === undefined || (!touched && outdated))
    return { ...fresh(draft), touched: false, offered: false };
  return { ...kept, touched, offered: outdated };
}

type Beside = Omit<EditBubble, 'key' | 'text'>;

/** What survives a reload: texts, without the steps that led to them. */
interface Stored {
  requestId: string | null;
  base: string[];
  texts: string[];
  /** What is beside each. */
  beside: Beside[];
}

export const toStored = ({ requestId, base, edit }: Kept): Stored => ({
  requestId,
  base,
  texts: textsOf(edit),
  beside: edit.bubbles.map(({ buttons, extra }) => ({
    ...(buttons && { buttons }),
    ...(extra && { extra }),
  })),
});

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Reads what `toStored` wrote; anything else is as if nothing had been kept. */
export function fromStored(value: unknown): Kept | undefined {
  const { requestId, base, texts, beside } = (value ?? {}) as Record<string, unknown>;
  if (!isTexts(base) || !isTexts(texts)) return undefined;
  // Written by this page of the same version: what a reload brings is what it left.
  const edit = startEdit(texts, Array.isArray(beside) ? (beside as Beside[]) : []);
  return { requestId: typeof requestId === 'string' ? requestId : null, base, edit };
}
