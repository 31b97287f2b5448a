import type { BubbleContent, ReplyPlace } from '@countersign/contracts/approval';
import { contentsOf, startEdit, textsOf, type BubbleEdit, type EditBubble } from './bubbles.policy.js';

/** What a person made of a reply in this browser, kept until it is decided. */
export interface Kept {
  /** The draft it started from; null when written by hand. */
  requestId: string | null;
  /** The drafted text it is compared with. */
  base: string[];
  /** What stood beside each of these: what the draft proposes to send with its words. */
  proposed: Beside[];
  edit: BubbleEdit;
}

type Beside = Omit<EditBubble, 'key' | 'text'>;

/** What a draft says, and what it proposes to do beside its words. */
export interface Drafted {
  requestId: string;
  bubbles: { text: string }[];
  actions?: { place: ReplyPlace }[] | undefined;
}

export interface Composer extends Kept {
  /** The text differs from where it started. */
  touched: boolean;
  /** A draft arrived after the person began to write: it is offered, never put over their text. */
  offered: boolean;
}

/** A reply that starts from the draft, or from nothing. */
export function fresh(draft: Drafted | null): Kept {
  const texts = draft?.bubbles.map(({ text }) => text) ?? [];
  const places = draft?.actions?.map(({ place }) => ({ extra: { place } })) ?? [];
  const base = [...texts, ...places.map(() => '')];
  const proposed = [...texts.map(() => ({})), ...places];
  return { requestId: draft?.requestId ?? null, base, proposed, edit: startEdit(base, proposed) };
}

export function isTouched(kept: Kept): boolean {
  return JSON.stringify(contentsOf(kept.edit)) !== JSON.stringify(startOf(kept));
}

/** The messages as they were drafted. */
export function startOf({ base, proposed }: Pick<Kept, 'base' | 'proposed'>): BubbleContent[] {
  return contentsOf(startEdit(base, proposed));
}

/** Whether a message is one the draft proposes, with nothing of it changed. */
export function isProposed({ extra }: EditBubble, proposed: readonly Beside[]): boolean {
  return extra !== undefined && proposed.some((one) => JSON.stringify(one.extra) === JSON.stringify(extra));
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

/** What survives a reload: texts, without the steps that led to them. */
interface Stored {
  requestId: string | null;
  base: string[];
  proposed: Beside[];
  texts: string[];
  /** What is beside each. */
  beside: Beside[];
}

export const toStored = ({ requestId, base, proposed, edit }: Kept): Stored => ({
  requestId,
  base,
  proposed,
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
  const { requestId, base, proposed, texts, beside } = (value ?? {}) as Record<string, unknown>;
  if (!isTexts(base) || !isTexts(texts)) return undefined;
  // Written by this page of the same version: what a reload brings is what it left.
  const edit = startEdit(texts, Array.isArray(beside) ? (beside as Beside[]) : []);
  const drafted = Array.isArray(proposed) ? (proposed as Beside[]) : [];
  return { requestId: typeof requestId === 'string' ? requestId : null, base, proposed: drafted, edit };
}
