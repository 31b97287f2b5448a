import { CAPABILITIES, type ChannelCapabilities } from './capabilities.js';
import type { Channel } from './channel.js';
import {
  captionOf,
  placeText,
  type BubbleContent,
  type FileKind,
  type ReplyFile,
} from './outbound-content.js';
import { inEnglish, type Say } from './say.js';

/** One emoji, however many code points it is made of. */
const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

type Problem = string | undefined;
type Part = 'template' | 'buttons' | 'file' | 'list' | 'place' | 'reaction';

const words = (t: Say): Record<Part, string> => ({
  template: t('a template'),
  buttons: t('buttons'),
  file: t('a file'),
  list: t('a list'),
  place: t('a place'),
  reaction: t('a reaction'),
});

/** What of a message each part may ask of the channel. */
const CHECKS: Record<Part, (can: ChannelCapabilities, bubble: BubbleContent, t: Say) => Problem> = {
  template: ({ templates, name }, _, t) => (templates ? undefined : t('{{name}} has no templates', { name })),
  buttons: buttonsProblem,
  file: fileProblem,
  list: listProblem,
  place: placeProblem,
  reaction: reactionProblem,
};

/** What of a message the channel does not carry, beside its length, in words; undefined when it carries all of it (CH-09). */
export function bubbleProblem(channel: Channel, bubble: BubbleContent, t: Say = inEnglish): Problem {
  const can = CAPABILITIES[channel];
  const parts = (Object.keys(CHECKS) as Part[]).filter((part) => hasPart(bubble, part));
  const [part] = parts;
  if (!part) return undefined;
  if (parts.includes('template') && parts.includes('buttons')) return t('a template has its own buttons');
  if (parts.length > 1)
    return t('{{parts}} do not go into one message: send them one after the other', {
      parts: parts.map((one) => words(t)[one]).join(t(' and ')),
    });
  return CHECKS[part](can, bubble, t);
}

function hasPart(bubble: BubbleContent, part: Part): boolean {
  return part === 'buttons' ? (bubble.buttons ?? []).length > 0 : bubble[part] !== undefined;
}

function buttonsProblem(can: ChannelCapabilities, { text, buttons = [] }: BubbleContent, t: Say): Problem {
  const { name } = can;
  if (!can.buttons) return t('{{name}} shows no buttons', { name });
  const { max, title, text: limit } = can.buttons;
  if (buttons.length > max) return t('{{name}} takes {{max}} buttons at most', { name, max });
  if (text.length > limit) return t('above buttons {{name}} takes {{limit}} characters', { name, limit });
  const wrong = titlesProblem(buttons, title);
  return (
    wrong &&
    {
      long: () => t('{{name}} takes {{title}} characters in a button', { name, title }),
      empty: () => t('a button has no words'),
      'same-id': () => t('two buttons have the same id'),
      same: () => t('two buttons say the same'),
    }[wrong]()
  );
}

function listProblem(can: ChannelCapabilities, { text, list }: BubbleContent, t: Say): Problem {
  const { name } = can;
  if (!can.list || !list) return t('{{name}} has no lists', { name });
  const { rows, title, description, button, text: limit } = can.list;
  if (list.rows.length === 0) return t('the list is empty');
  if (list.rows.length > rows) return t('{{name}} takes {{rows}} rows at most', { name, rows });
  if (text.length > limit) return t('above a list {{name}} takes {{limit}} characters', { name, limit });
  if (list.button.trim() === '') return t('the button of the list has no words');
  if (list.button.length > button)
    return t('{{name}} takes {{button}} characters in the button of a list', { name, button });
  const long = list.rows.some((row) => (row.description ?? '').length > description);
  if (long) return t('{{name}} takes {{description}} characters under a row', { name, description });
  const wrong = titlesProblem(list.rows, title);
  return (
    wrong &&
    {
      long: () => t('{{name}} takes {{title}} characters in a row', { name, title }),
      empty: () => t('a row has no words'),
      'same-id': () => t('two rows have the same id'),
      same: () => t('two rows say the same'),
    }[wrong]()
  );
}

/** What is wrong with what people can tap. */
function titlesProblem(
  all: readonly { id: string; title: string }[],
  limit: number,
): 'long' | 'empty' | 'same-id' | 'same' | undefined {
  const titles = all.map(({ title }) => title.trim());
  if (titles.some((title) => title.length > limit)) return 'long';
  if (titles.includes('')) return 'empty';
  if (new Set(all.map(({ id }) => id)).size < all.length) return 'same-id';
  return new Set(titles).size < titles.length ? 'same' : undefined;
}

function fileProblem(can: ChannelCapabilities, bubble: BubbleContent, t: Say): Problem {
  const { file } = bubble;
  if (!file) return undefined;
  const fits = kindProblem(can, file.kind, file, t);
  if (fits) return fits;
  const { name } = can;
  const caption = captionOf(bubble);
  const limit = can.files?.[file.kind]?.caption ?? 0;
  if (caption === undefined || caption.length <= limit) return undefined;
  return limit === 0
    ? t('{{name}} shows no words under {{files}}: write them in another bubble', {
        ...{ name, files: filesOf(file.kind, t) },
      })
    : t('{{name}} takes {{limit}} characters under a file', { name, limit });
}

function placeProblem(can: ChannelCapabilities, { text, place }: BubbleContent, t: Say): Problem {
  if (!can.places || !place) return t('{{name}} shows no places', { name: can.name });
  const { latitude, longitude, name, address } = place;
  if (Math.abs(latitude) > 90 && Math.abs(longitude) > 180) return t('where on the map is missing');
  if (!(Math.abs(latitude) <= 90)) return t('the latitude is not between -90 and 90');
  if (!(Math.abs(longitude) <= 180)) return t('the longitude is not between -180 and 180');
  if (name.trim() === '') return t('the place has no name');
  if (address.trim() === '') return t('the place has no address');
  return text === placeText(place) ? undefined : t('the place reads otherwise');
}

function reactionProblem(
  { name, reactions }: ChannelCapabilities,
  { text, reaction }: BubbleContent,
  t: Say,
): Problem {
  if (!reactions) return t('{{name}} has no reactions', { name });
  // A tap is an event of ours and no message of theirs.
  if (reaction?.to.includes(':')) return t('nothing can be put on a tap');
  const known = reactions === 'any' ? ONE_EMOJI.test(text) : reactions.includes(text);
  return known ? undefined : t('{{name}} does not take {{text}} as a reaction', { name, text });
}

function filesOf(kind: FileKind, t: Say): string {
  const files: Record<FileKind, string> = {
    image: t('pictures'),
    video: t('videos'),
    audio: t('audio'),
    document: t('documents'),
  };
  return files[kind];
}

type FileFacts = Pick<ReplyFile, 'type' | 'bytes'>;

/** What a channel would show a file as (AU-02). @returns `problem` in words where it takes it in no way */
export function fileKindOf(channel: Channel, facts: FileFacts): { kind: FileKind } | { problem: string } {
  const can = CAPABILITIES[channel];
  if (!can.files) return { problem: `${can.name} carries no files` };
  const kinds = Object.keys(can.files) as FileKind[];
  const problems = kinds.map((kind) => ({ kind, problem: kindProblem(can, kind, facts, inEnglish) }));
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

function kindProblem(can: ChannelCapabilities, kind: FileKind, { type, bytes }: FileFacts, t: Say): Problem {
  const { name } = can;
  const rule = can.files?.[kind];
  const files = filesOf(kind, t);
  if (!rule) return t('{{name}} carries no {{files}}', { name, files });
  if (!takesType(can, kind, type)) return t('{{name}} takes no files of type {{type}}', { name, type });
  const mib = Math.floor(rule.bytes / (1_024 * 1_024));
  return bytes <= rule.bytes
    ? undefined
    : t('{{name}} takes {{files}} of {{mib}} MiB at most', { name, files, mib });
}
