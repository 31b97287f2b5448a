import type { BubbleContent, EffectContent } from '@countersign/contracts/approval';
import type { Cta, CtaUse } from '../../api/ctas.js';
import { editedExtra, hasWords, signedExtra, type BubbleExtra } from './bubble-extra.policy.js';

/** One message being edited. `key` is stable while it moves. */
export interface EditBubble {
  key: number;
  text: string;
  /** What can be tapped under it. */
  buttons?: string[] | undefined;
  /** What it is beside its words. */
  extra?: BubbleExtra | undefined;
  /** Set where it asks for something. */
  cta?: MarkedCta | undefined;
}

/** The call to action a bubble was made from; it stays one, whatever becomes of its words. */
export type MarkedCta = Pick<Cta, 'id' | 'title' | 'stage'>;

/** Where the cursor belongs after a change. */
export interface Caret {
  key: number;
  at: number;
}

interface Snapshot {
  bubbles: EditBubble[];
  /** What is done outside the conversation with it. */
  effects: EffectContent[];
  caret?: Caret | undefined;
}

/** The reply being edited, with everything that can be taken back. */
export interface BubbleEdit extends Snapshot {
  past: Snapshot[];
  future: Snapshot[];
  nextKey: number;
  /** The bubble whose last change was typing, in it or in its buttons: more of it joins the same step. */
  typing?: number | `buttons of ${number}` | `extra of ${number}` | 'effects' | undefined;
}

export type BubbleOperation =
  | { type: 'type'; key: number; text: string }
  | { type: 'add'; after?: number }
  | { type: 'split'; key: number; at: number }
  | { type: 'merge'; key: number }
  | { type: 'remove'; key: number }
  | { type: 'move'; key: number; by: 1 | -1 }
  | { type: 'buttons'; key: number; titles: string[] }
  | { type: 'extra'; key: number; extra: BubbleExtra | undefined }
  | { type: 'put'; extra: BubbleExtra }
  | { type: 'ask'; text: string; cta: MarkedCta }
  | { type: 'sentence'; bubble: number; sentence: string; instead: string }
  | { type: 'insert'; key: number; from: number; instead: string; text: string }
  | { type: 'replace'; texts: string[] }
  | { type: 'effects'; effects: EffectContent[] }
  | { type: 'again'; bubbles: BubbleContent[]; effects?: EffectContent[] }
  | { type: 'undo' }
  | { type: 'redo' };

type Insertion = Extract<BubbleOperation, { type: 'insert' }>;
type SentenceChange = Extract<BubbleOperation, { type: 'sentence' }>;

export const MAX_BUBBLES = 10;
const HISTORY = 200;

/** Starts editing these texts, with what is beside each; an empty reply starts with one empty bubble. */
export function startEdit(
  texts: string[],
  beside: Omit<EditBubble, 'key' | 'text'>[] = [],
  effects: EffectContent[] = [],
): BubbleEdit {
  const bubbles = (texts.length > 0 ? texts : ['']).map((text, key) => ({ key, text, ...beside[key] }));
  return { bubbles, effects, past: [], future: [], nextKey: bubbles.length };
}

/** Goes on with an edit in place of another, which undo brings back. */
export function resume(edit: BubbleEdit, before: BubbleEdit): BubbleEdit {
  const past = [...before.past, shot(before)].slice(-HISTORY);
  return { ...edit, past, future: [], nextKey: Math.max(edit.nextKey, before.nextKey) };
}

/** The messages as they would be signed. */
export const contentsOf = (edit: BubbleEdit): BubbleContent[] =>
  edit.bubbles.map(({ text, buttons = [], extra }) => ({
    ...(extra ? signedExtra(text, extra) : { text }),
    ...(buttons.length > 0 && {
      buttons: buttons.map((title, index) => ({ id: `choice-${index + 1}`, title: title.trim() })),
    }),
  }));

/** Which of the messages ask for something. */
export const ctasOf = (edit: BubbleEdit): CtaUse[] =>
  edit.bubbles.flatMap(({ cta }, bubble) => (cta ? [{ bubble, id: cta.id }] : []));

export const textsOf = (edit: BubbleEdit): string[] => edit.bubbles.map(({ text }) => text);

const shot = ({ bubbles, effects, caret }: BubbleEdit): Snapshot => ({ bubbles, effects, caret });

function step(edit: BubbleEdit, bubbles: EditBubble[], caret?: Caret): BubbleEdit {
  const past = [...edit.past, shot(edit)].slice(-HISTORY);
  const nextKey = Math.max(edit.nextKey, ...bubbles.map(({ key }) => key + 1));
  return { bubbles, effects: edit.effects, caret, past, future: [], nextKey };
}

function type(edit: BubbleEdit, key: number, text: string): BubbleEdit {
  const before = edit.bubbles.find((bubble) => bubble.key === key)?.text;
  if (before === undefined || before === text) return edit;
  const bubbles = edit.bubbles.map((bubble) => (bubble.key === key ? { ...bubble, text } : bubble));
  const longer = text.length > before.length;
  const endsWord = longer && /\s$/.test(text) && !/\s$/.test(before);
  const joins = edit.typing === key && Math.abs(text.length - before.length) === 1 && !endsWord;
  if (joins) return { ...edit, bubbles, future: [] };
  return { ...step(edit, bubbles), typing: key };
}

function add(edit: BubbleEdit, after: number | undefined): BubbleEdit {
  if (edit.bubbles.length >= MAX_BUBBLES) return edit;
  const index = edit.bubbles.findIndex(({ key }) => key === after);
  const fresh = { key: edit.nextKey, text: '' };
  const place = index < 0 ? edit.bubbles.length : index + 1;
  return step(edit, edit.bubbles.toSpliced(place, 0, fresh), { key: fresh.key, at: 0 });
}

function split(edit: BubbleEdit, key: number, at: number): BubbleEdit {
  const index = edit.bubbles.findIndex((bubble) => bubble.key === key);
  const text = edit.bubbles[index]?.text ?? '';
  const head = text.slice(0, at).trimEnd();
  const tail = text.slice(at).trimStart();
  if (!head || !tail || edit.bubbles.length >= MAX_BUBBLES) return edit;
  const buttons = edit.bubbles[index]?.buttons;
  const extra = edit.bubbles[index]?.extra;
  // A list stays under the words that lead to it, a file above those that follow it.
  const below = extra && 'list' in extra;
  const first = { key, text: head, ...(extra && !below && { extra }) };
  const { cta } = edit.bubbles[index] ?? {};
  const second = {
    ...{ key: edit.nextKey, text: tail },
    ...(cta && { cta }),
    ...(buttons && { buttons }),
    ...(extra && below && { extra }),
  };
  const bubbles = edit.bubbles.toSpliced(index, 1, first, second);
  return step(edit, bubbles, { key: second.key, at: 0 });
}

function merge(edit: BubbleEdit, key: number): BubbleEdit {
  const index = edit.bubbles.findIndex((bubble) => bubble.key === key);
  const upper = edit.bubbles[index - 1];
  const lower = edit.bubbles[index];
  if (!upper || !lower || !mayMerge(upper, lower)) return edit;
  const joint = upper.text.trim() && lower.text.trim() ? '\n' : '';
  const buttons = [...(upper.buttons ?? []), ...(lower.buttons ?? [])];
  const merged = {
    ...{ key: upper.key, text: upper.text + joint + lower.text },
    ...(buttons.length > 0 && { buttons }),
    ...((upper.extra ?? lower.extra) && { extra: upper.extra ?? lower.extra }),
    ...((upper.cta ?? lower.cta) && { cta: upper.cta ?? lower.cta }),
  };
  const at = upper.text.length + joint.length;
  return step(edit, edit.bubbles.toSpliced(index - 1, 2, merged), { key: upper.key, at });
}

/** One message is one thing beside its words. */
function mayMerge(...bubbles: EditBubble[]): boolean {
  const things = bubbles.filter(({ extra, buttons }) => extra ?? buttons);
  return (
    things.every(({ extra }) => hasWords(extra)) && (things.length < 2 || things.every(({ extra }) => !extra))
  );
}

function setExtra(edit: BubbleEdit, key: number, extra: BubbleExtra | undefined): BubbleEdit {
  const before = edit.bubbles.find((bubble) => bubble.key === key);
  if (!before) return edit;
  const { extra: _, ...bare } = before;
  const bubbles = edit.bubbles.map((bubble) =>
    bubble.key === key ? { ...bare, ...(extra && { extra }) } : bubble,
  );
  const typing = `extra of ${key}` as const;
  if (edit.typing === typing && before.extra && extra) return { ...edit, bubbles, future: [] };
  return { ...step(edit, bubbles), typing };
}

/** Whether nothing more can be put into the reply. */
export function isFull({ bubbles }: BubbleEdit): boolean {
  const last = bubbles.at(-1);
  return bubbles.length >= MAX_BUBBLES && !(last && isBare(last));
}

const isBare = ({ text, extra, buttons }: EditBubble): boolean => text === '' && !extra && !buttons;

/** Puts something into the reply: where nothing is written yet, else in a bubble of its own below. */
function put(edit: BubbleEdit, extra: BubbleExtra): BubbleEdit {
  const last = edit.bubbles.at(-1);
  if (last && isBare(last)) return step(edit, edit.bubbles.with(-1, { key: last.key, text: '', extra }));
  if (isFull(edit)) return edit;
  return step(edit, [...edit.bubbles, { key: edit.nextKey, text: '', extra }]);
}

/** Puts a call to action in a bubble of its own at the end, or where nothing is written yet. */
function ask(edit: BubbleEdit, text: string, cta: MarkedCta): BubbleEdit {
  if (isFull(edit)) return edit;
  const last = edit.bubbles.at(-1);
  if (last && isBare(last)) return step(edit, edit.bubbles.with(-1, { key: last.key, text, cta }));
  return step(edit, [...edit.bubbles, { key: edit.nextKey, text, cta }]);
}

/** Typing in what is ordered is one step; one more or one less is a step of its own. */
function setEffects(edit: BubbleEdit, effects: EffectContent[]): BubbleEdit {
  if (edit.typing === 'effects' && effects.length === edit.effects.length)
    return { ...edit, effects, future: [] };
  return { ...step(edit, edit.bubbles), effects, typing: 'effects' };
}

function again(edit: BubbleEdit, contents: BubbleContent[], effects = edit.effects): BubbleEdit {
  const bubbles = contents.map((content, index) => ({
    ...{ key: edit.nextKey + index, ...editedExtra(content) },
    ...(content.buttons && { buttons: content.buttons.map(({ title }) => title) }),
  }));
  return bubbles.length > 0 ? { ...step(edit, bubbles, { key: edit.nextKey, at: 0 }), effects } : edit;
}

function setButtons(edit: BubbleEdit, key: number, titles: string[]): BubbleEdit {
  const before = edit.bubbles.find((bubble) => bubble.key === key);
  if (!before) return edit;
  const { buttons: _, ...bare } = before;
  const changed = titles.length > 0 ? { ...bare, buttons: titles } : bare;
  const bubbles = edit.bubbles.map((bubble) => (bubble.key === key ? changed : bubble));
  const typing = `buttons of ${key}` as const;
  const joins = edit.typing === typing && before.buttons?.length === titles.length;
  return joins ? { ...edit, bubbles, future: [] } : { ...step(edit, bubbles), typing };
}

function remove(edit: BubbleEdit, key: number): BubbleEdit {
  const index = edit.bubbles.findIndex((bubble) => bubble.key === key);
  if (index < 0 || edit.bubbles.length === 1) return edit;
  const rest = edit.bubbles.toSpliced(index, 1);
  const next = rest[Math.min(index, rest.length - 1)];
  return step(edit, rest, next && { key: next.key, at: next.text.length });
}

function move(edit: BubbleEdit, key: number, by: 1 | -1): BubbleEdit {
  const index = edit.bubbles.findIndex((bubble) => bubble.key === key);
  const moved = edit.bubbles[index];
  const place = index + by;
  if (!moved || place < 0 || place >= edit.bubbles.length) return edit;
  const bubbles = edit.bubbles.toSpliced(index, 1).toSpliced(place, 0, moved);
  return step(edit, bubbles, { key, at: moved.text.length });
}

function replace(edit: BubbleEdit, texts: string[]): BubbleEdit {
  const wanted = texts.length > 0 ? texts : [''];
  const bubbles = wanted.map((text, index) => ({ key: edit.nextKey + index, text }));
  return step(edit, bubbles, { key: edit.nextKey, at: 0 });
}

/** Puts another sentence where this one stands, and leaves every other character as it is (CM-03). */
function setSentence(edit: BubbleEdit, { bubble, sentence, instead }: SentenceChange): BubbleEdit {
  const holds = ({ text }: EditBubble): boolean => text.includes(sentence);
  const given = edit.bubbles[bubble];
  const found = given && holds(given) ? given : edit.bubbles.find(holds);
  if (!found || sentence === '' || sentence === instead) return edit;
  const at = found.text.indexOf(sentence);
  const text = found.text.slice(0, at) + instead + found.text.slice(at + sentence.length);
  const bubbles = edit.bubbles.map((one) => (one === found ? { ...one, text } : one));
  return step(edit, bubbles, { key: found.key, at: at + instead.length });
}

/** Puts a text where some characters stand, unless others stand there by now. */
function insert(edit: BubbleEdit, { key, from, instead, text }: Insertion): BubbleEdit {
  const found = edit.bubbles.find((bubble) => bubble.key === key);
  if (!found || found.text.slice(from, from + instead.length) !== instead) return edit;
  const whole = found.text.slice(0, from) + text + found.text.slice(from + instead.length);
  const bubbles = edit.bubbles.map((one) => (one === found ? { ...one, text: whole } : one));
  return step(edit, bubbles, { key, at: from + text.length });
}

function travel(edit: BubbleEdit, from: 'past' | 'future'): BubbleEdit {
  const to = from === 'past' ? 'future' : 'past';
  const target = edit[from].at(-1);
  if (!target) return edit;
  return {
    ...target,
    [from]: edit[from].slice(0, -1),
    [to]: [...edit[to], shot(edit)],
    nextKey: edit.nextKey,
  } as BubbleEdit;
}

/** Applies one change. A change that means nothing returns the very same edit. */
export function applyToBubbles(edit: BubbleEdit, operation: BubbleOperation): BubbleEdit {
  switch (operation.type) {
    case 'type':
      return type(edit, operation.key, operation.text);
    case 'add':
      return add(edit, operation.after);
    case 'split':
      return split(edit, operation.key, operation.at);
    case 'merge':
      return merge(edit, operation.key);
    case 'remove':
      return remove(edit, operation.key);
    case 'move':
      return move(edit, operation.key, operation.by);
    case 'buttons':
      return setButtons(edit, operation.key, operation.titles);
    case 'extra':
      return setExtra(edit, operation.key, operation.extra);
    case 'put':
      return put(edit, operation.extra);
    case 'ask':
      return ask(edit, operation.text, operation.cta);
    case 'again':
      return again(edit, operation.bubbles, operation.effects);
    case 'effects':
      return setEffects(edit, operation.effects);
    case 'sentence':
      return setSentence(edit, operation);
    case 'insert':
      return insert(edit, operation);
    case 'replace':
      return replace(edit, operation.texts);
    case 'undo':
      return travel(edit, 'past');
    case 'redo':
      return travel(edit, 'future');
  }
}
