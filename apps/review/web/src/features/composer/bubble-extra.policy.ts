import {
  placeText,
  type BubbleContent,
  type ReplyFile,
  type ReplyPlace,
} from '@countersign/contracts/approval';

/** A file that was attached; the link is for looking at it meanwhile. */
export type EditFile = ReplyFile & { url?: string | undefined };

export interface EditRow {
  title: string;
  description: string;
}

/** What a message is beside its words: one of these at most. */
export type BubbleExtra =
  | { file: EditFile }
  | { list: { button: string; rows: EditRow[] } }
  | { place: ReplyPlace }
  | { reaction: { to: string; emoji: string; words: string } };

/** Degrees no place has: refused until somebody says where it is. */
const NOWHERE = 1_000;
export const UNLOCATED = { latitude: NOWHERE, longitude: NOWHERE };
export const isLocated = ({ latitude }: Pick<ReplyPlace, 'latitude'>): boolean => latitude !== NOWHERE;

/** An extra as it is signed, with how the message reads then. */
export function signedExtra(text: string, extra: BubbleExtra): BubbleContent {
  if ('file' in extra) {
    const { url: _, ...file } = extra.file;
    return { text: text.trim() === '' ? file.name : text, file };
  }
  if ('place' in extra) return { text: placeText(extra.place), place: extra.place };
  if ('reaction' in extra) return { text: extra.reaction.emoji, reaction: { to: extra.reaction.to } };
  const rows = extra.list.rows.map(({ title, description }, index) => ({
    ...{ id: `choice-${index + 1}`, title: title.trim() },
    ...(description.trim() !== '' && { description: description.trim() }),
  }));
  return { text, list: { button: extra.list.button.trim(), rows } };
}

/** What a message that was signed before is edited as. */
export function editedExtra({ text, file, list, place, reaction }: BubbleContent): {
  text: string;
  extra?: BubbleExtra;
} {
  if (file) return { text: text === file.name ? '' : text, extra: { file } };
  if (place) return { text: '', extra: { place } };
  if (reaction) return { text: '', extra: { reaction: { to: reaction.to, emoji: text, words: '' } } };
  if (!list) return { text };
  const rows = list.rows.map(({ title, description = '' }) => ({ title, description }));
  return { text, extra: { list: { button: list.button, rows } } };
}

/** Whether words are written beside it: under a file, above a list. */
export const hasWords = (extra: BubbleExtra | undefined): boolean =>
  extra === undefined || 'file' in extra || 'list' in extra;
