import { CAPABILITIES, type ChannelCapabilities } from './capabilities.js';
import type { Channel } from './channel.js';
import {
  captionOf,
  placeText,
  type BubbleContent,
  type FileKind,
  type ReplyFile,
} from './outbound-content.js';

/** One emoji, however many code points it is made of. */
const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

type Problem = string | undefined;
type Part = 'template' | 'buttons' | 'file' | 'list' | 'place' | 'reaction';
const WORDS: Record<Part, string> = {
  template: 'a template',
  buttons: 'buttons',
  file: 'a file',
  list: 'a list',
  place: 'a place',
  reaction: 'a reaction',
};

/** What of a message each part may ask of the channel. */
const CHECKS: Record<Part, (can: ChannelCapabilities, bubble: BubbleContent) => Problem> = {
  template: (can) => (can.templates ? undefined : `${can.name} has no templates`),
  buttons: buttonsProblem,
  file: fileProblem,
  list: listProblem,
  place: placeProblem,
  reaction: reactionProblem,
};

/** What of a message the channel does not carry, beside its length, in words; undefined when it carries all of it (CH-09). */
export function bubbleProblem(channel: Channel, bubble: BubbleContent): Problem {
  const can = CAPABILITIES[channel];
  const parts = (Object.keys(CHECKS) as Part[]).filter((part) => hasPart(bubble, part));
  const [part] = parts;
  if (!part) return undefined;
  if (parts.includes('template') && parts.includes('buttons')) return 'a template has its own buttons';
  if (parts.length > 1)
    return `${parts.map((one) => WORDS[one]).join(' and ')} do not go into one message: send them one after the other`;
  return CHECKS[part](can, bubble);
}

function hasPart(bubble: BubbleContent, part: Part): boolean {
  return part === 'buttons' ? (bubble.buttons ?? []).length > 0 : bubble[part] !== undefined;
}

function buttonsProblem(can: ChannelCapabilities, { text, buttons = [] }: BubbleContent): Problem {
  if (!can.buttons) return `${can.name} shows no buttons`;
  const { max, title, text: limit } = can.buttons;
  if (buttons.length > max) return `${can.name} takes ${max} buttons at most`;
  if (text.length > limit) return `above buttons ${can.name} takes ${limit} characters`;
  return titlesProblem(can, 'button', buttons, title);
}

function listProblem(can: ChannelCapabilities, { text, list }: BubbleContent): Problem {
  if (!can.list || !list) return `${can.name} has no lists`;
  const { rows, title, description, button, text: limit } = can.list;
  if (list.rows.length === 0) return 'the list is empty';
  if (list.rows.length > rows) return `${can.name} takes ${rows} rows at most`;
  if (text.length > limit) return `above a list ${can.name} takes ${limit} characters`;
  if (list.button.trim() === '') return 'the button of the list has no words';
  if (list.button.length > button) return `${can.name} takes ${button} characters in the button of a list`;
  const long = list.rows.some((row) => (row.description ?? '').length > description);
  if (long) return `${can.name} takes ${description} characters under a row`;
  return titlesProblem(can, 'row', list.rows, title);
}

function titlesProblem(
  can: ChannelCapabilities,
  what: 'button' | 'row',
  all: readonly { id: string; title: string }[],
  limit: number,
): Problem {
  const titles = all.map(({ title }) => title.trim());
  if (titles.some((words) => words.length > limit))
    return `${can.name} takes ${limit} characters in a ${what}`;
  if (titles.includes('')) return `a ${what} has no words`;
  if (new Set(all.map(({ id }) => id)).size < all.length) return `two ${what}s have the same id`;
  return new Set(titles).size < titles.length ? `two ${what}s say the same` : undefined;
}

function fileProblem(can: ChannelCapabilities, bubble: BubbleContent): Problem {
  const { file } = bubble;
  if (!file) return undefined;
  const fits = kindProblem(can, file.kind, file);
  if (fits) return fits;
  const caption = captionOf(bubble);
  const limit = can.files?.[file.kind]?.caption ?? 0;
  if (caption === undefined || caption.length <= limit) return undefined;
  return limit === 0
    ? `${can.name} shows no words under ${PLURAL[file.kind]}: write them in another bubble`
    : `${can.name} takes ${limit} characters under a file`;
}

function placeProblem(can: ChannelCapabilities, { text, place }: BubbleContent): Problem {
  if (!can.places || !place) return `${can.name} shows no places`;
  const { latitude, longitude, name, address } = place;
  if (Math.abs(latitude) > 90 && Math.abs(longitude) > 180) return 'where on the map is missing';
  if (!(Math.abs(latitude) <= 90)) return 'the latitude is not between -90 and 90';
  if (!(Math.abs(longitude) <= 180)) return 'the longitude is not between -180 and 180';
  if (name.trim() === '') return 'the place has no name';
  if (address.trim() === '') return 'the place has no address';
  return text === placeText(place) ? undefined : 'the place reads otherwise';
}

function reactionProblem(can: ChannelCapabilities, { text, reaction }: BubbleContent): Problem {
  const { reactions } = can;
  if (!reactions) return `${can.name} has no reactions`;
  // A tap is an event of ours and no message of theirs.
  if (reaction?.to.includes(':')) return 'nothing can be put on a tap';
  const known = reactions === 'any' ? ONE_EMOJI.test(text) : reactions.includes(text);
  return known ? undefined : `${can.name} does not take ${text} as a reaction`;
}

const PLURAL: Record<FileKind, string> = {
  image: 'pictures',
  video: 'videos',
  audio: 'audio',
  document: 'documents',
};

type FileFacts = Pick<ReplyFile, 'type' | 'bytes'>;

/** What a channel would show a file as (AU-02). @returns `problem` in words where it takes it in no way */
export function fileKindOf(channel: Channel, facts: FileFacts): { kind: FileKind } | { problem: string } {
  const can = CAPABILITIES[channel];
  if (!can.files) return { problem: `${can.name} carries no files` };
  const kinds = Object.keys(can.files) as FileKind[];
  const problems = kinds.map((kind) => ({ kind, problem: kindProblem(can, kind, facts) }));
  const fits = problems.find(({ problem }) => !problem);
  if (fits) return { kind: fits.kind };
  // The size is what is wrong where some kind takes the type.
  const takes = problems.find(({ kind }) => takesType(can, kind, facts.type));
  return { problem: (takes ?? problems.at(-1))?.problem ?? `${can.name} carries no files` };
}

function takesType(can: ChannelCapabilities, kind: FileKind, type: string): boolean {
  const types = can.files?.[kind]?.types;
  return types === 'any' || (types?.includes(type) ?? false);
}

function kindProblem(can: ChannelCapabilities, kind: FileKind, { type, bytes }: FileFacts): Problem {
  const rule = can.files?.[kind];
  if (!rule) return `${can.name} carries no ${PLURAL[kind]}`;
  if (!takesType(can, kind, type)) return `${can.name} takes no files of type ${type}`;
  const mib = Math.floor(rule.bytes / (1_024 * 1_024));
  return bytes <= rule.bytes ? undefined : `${can.name} takes ${PLURAL[kind]} of ${mib} MiB at most`;
}
