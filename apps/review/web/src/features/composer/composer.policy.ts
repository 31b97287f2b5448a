import type {
  BubbleContent,
  EffectContent,
  ReplyPlace,
  TicketParameters,
} from '@countersign/contracts/approval';
import type { WorkingReply } from '../../api/working-texts.js';
import { contentsOf, startEdit, textsOf, type BubbleEdit, type EditBubble } from './bubbles.policy.js';

/** What a person made of a reply in this browser, kept until it is decided. */
export interface Kept {
  /** The draft it started from; null when written by hand. */
  requestId: string | null;
  /** The drafted text it is compared with. */
  base: string[];
  /** What stood beside each of these: what the draft proposes to send with its words. */
  proposed: Beside[];
  /** What the draft proposes to do outside the conversation. */
  proposedEffects: EffectContent[];
  edit: BubbleEdit;
}

type Beside = Omit<EditBubble, 'key' | 'text'>;

/** What a draft says, and what it proposes to do beside its words. */
export interface Drafted {
  requestId: string;
  bubbles: { text: string }[];
  actions?: { place?: ReplyPlace | undefined; ticket?: TicketParameters | undefined }[] | undefined;
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
  const actions = draft?.actions ?? [];
  const places = actions.flatMap(({ place }) => (place ? [{ extra: { place } }] : []));
  const proposedEffects = actions.flatMap(({ ticket }): EffectContent[] =>
    ticket ? [{ kind: 'open-ticket', ticket }] : [],
  );
  const base = [...texts, ...places.map(() => '')];
  const proposed = [...texts.map(() => ({})), ...places];
  const edit = startEdit(base, proposed, proposedEffects);
  return { requestId: draft?.requestId ?? null, base, proposed, proposedEffects, edit };
}

export function isTouched(kept: Kept): boolean {
  const { edit, proposedEffects } = kept;
  return (
    JSON.stringify(contentsOf(edit)) !== JSON.stringify(startOf(kept)) ||
    JSON.stringify(edit.effects) !== JSON.stringify(proposedEffects)
  );
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
  proposedEffects: EffectContent[];
  effects: EffectContent[];
}

export const toStored = ({ requestId, base, proposed, proposedEffects, edit }: Kept): Stored => ({
  requestId,
  base,
  proposed,
  proposedEffects,
  effects: edit.effects,
  texts: textsOf(edit),
  beside: edit.bubbles.map(({ buttons, extra, cta }) => ({
    ...(cta && { cta }),
    ...(buttons && { buttons }),
    ...(extra && { extra }),
  })),
});

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Reads what `toStored` wrote; anything else is as if nothing had been kept. */
export function fromStored(value: unknown): Kept | undefined {
  const { requestId, base, proposed, texts, beside, ...more } = (value ?? {}) as Record<string, unknown>;
  if (!isTexts(base) || !isTexts(texts)) return undefined;
  // Written by this page of the same version: what a reload brings is what it left.
  const listOf = <T>(kept: unknown): T[] => (Array.isArray(kept) ? (kept as T[]) : []);
  const edit = startEdit(texts, listOf<Beside>(beside), listOf(more.effects));
  const drafted = {
    proposed: listOf<Beside>(proposed),
    proposedEffects: listOf<EffectContent>(more.proposedEffects),
  };
  return { requestId: typeof requestId === 'string' ? requestId : null, base, ...drafted, edit };
}

/** As the server keeps it for the person's other tabs and devices. */
export function toWorking(kept: Kept): WorkingReply {
  const { requestId, texts, ...beside } = toStored(kept);
  return { requestId: requestId ?? '', texts, beside: beside as object as WorkingReply['beside'] };
}

export const fromWorking = ({ requestId, texts, beside }: WorkingReply): Kept | undefined =>
  fromStored({ ...beside, texts, requestId: requestId || null });
