import type { Attachment, InboundMessage, MessageKind } from '@countersign/contracts';
import { commandOf } from '../command.policy.js';
import { cleanField, cleanText } from '../hostile-text.policy.js';
import { asInteger, asList, asObject, type Loose } from '../loose.policy.js';

/** What a message says, whatever its kind. */
export type Content = Pick<InboundMessage, 'kind' | 'text' | 'attachments' | 'command' | 'flags'>;

interface KindReader {
  /** Field of the Bot API's `Message`. */
  field: string;
  kind: MessageKind;
  /** What a reviewer reads in its place. */
  describe(content: Loose, message: Loose): string;
}

/** First match wins: a GIF also has `document`, a venue also has `location`. */
const KINDS: readonly KindReader[] = [
  { field: 'photo', kind: 'image', describe: (photo) => `Photo${size(photo)}` },
  { field: 'voice', kind: 'voice', describe: (voice) => `Voice message${seconds(voice)}` },
  {
    field: 'audio',
    kind: 'audio',
    describe: (audio) => joined('Audio', audio.performer, audio.title) + seconds(audio),
  },
  { field: 'video', kind: 'video', describe: (video) => `Video${size(video)}${seconds(video)}` },
  { field: 'video_note', kind: 'video', describe: (note) => `Video message${seconds(note)}` },
  { field: 'animation', kind: 'video', describe: (gif) => `Animation (GIF)${size(gif)}` },
  { field: 'document', kind: 'document', describe: (file) => joined('Document', file.file_name) },
  { field: 'sticker', kind: 'sticker', describe: (sticker) => `Sticker ${word(sticker.emoji)}`.trim() },
  { field: 'venue', kind: 'location', describe: (venue) => joined('Place', venue.title, venue.address) },
  {
    field: 'location',
    kind: 'location',
    describe: (at) =>
      `${at.live_period ? 'Live location' : 'Location'} ${number(at.latitude)}, ${number(at.longitude)}`,
  },
  {
    field: 'contact',
    kind: 'contact',
    describe: (person) =>
      joined(
        'Contact',
        [word(person.first_name), word(person.last_name)].join(' ').trim(),
        person.phone_number,
      ),
  },
  { field: 'poll', kind: 'unsupported', describe: (poll) => joined('Poll', poll.question) },
  {
    field: 'dice',
    kind: 'unsupported',
    describe: (dice) => `Dice ${word(dice.emoji)} ${number(dice.value)}`,
  },
];

/** Fields every message may have: what is left names a kind we do not know. */
const ENVELOPE =
  /^(message_id|message_thread_id|from|sender_.*|date|edit_date|chat|forward_.*|is_.*|has_.*|via_bot|reply_.*|external_reply|quote|media_group_id|author_signature|business_connection_id|effect_id|entities|caption.*|text|link_preview_options|show_caption_above_media)$/;

/** Reads a `Message` of any kind, known or not; never empty and never failing (CH-06). */
export function contentOf(message: Loose): Content {
  const reader = KINDS.find(({ field }) => message[field] !== undefined && message[field] !== null);
  const raw = typeof message.text === 'string' ? message.text : message.caption;
  const { text, flags } = cleanText(typeof raw === 'string' ? raw : '');
  const said = text.trim() === '' ? {} : { text };
  if (reader) return { kind: reader.kind, ...said, attachments: [attachmentOf(reader, message)], flags };
  if (typeof message.text !== 'string' || said.text === undefined) {
    return { ...unsupported(kindName(message)), ...said, flags };
  }
  const command = commandOf(said.text);
  return { kind: command ? 'command' : 'text', ...said, attachments: [], ...(command && { command }), flags };
}

/** Something we cannot read, named so that a reviewer knows what came. */
export function unsupported(name: string): Content {
  const description = `Unsupported: ${name}`;
  return { kind: 'unsupported', attachments: [{ kind: 'unsupported', description }], flags: [] };
}

/** `message_auto_delete_timer_changed` → "message auto delete timer changed"; whatever else the field name is, cleaned. */
export function kindName(message: Loose): string {
  const field = Object.keys(message).find((name) => !ENVELOPE.test(name)) ?? 'empty message';
  return cleanField(field.replaceAll('_', ' '), 60) ?? 'unnamed';
}

function attachmentOf({ field, kind, describe }: KindReader, message: Loose): Attachment {
  const content = asObject(asList(message[field]).at(-1)) ?? asObject(message[field]) ?? {};
  const id = cleanField(content.file_id, 513);
  const fileName = cleanField(content.file_name, 255);
  const mimeType = cleanField(content.mime_type, 255);
  const bytes = asInteger(content.file_size);
  return {
    kind,
    // A cut id would fetch nothing.
    ...(id !== undefined && id.length <= 512 && { providerMediaId: id }),
    ...(fileName !== undefined && { fileName }),
    ...(mimeType !== undefined && { mimeType }),
    ...(bytes !== undefined && bytes >= 0 && { size: bytes }),
    description: cleanField(describe(content, message), 1_000) ?? kind,
  };
}

function word(value: unknown): string {
  return cleanField(value, 300) ?? '';
}

function number(value: unknown): string {
  return typeof value === 'number' ? String(value) : '?';
}

function joined(name: string, ...parts: unknown[]): string {
  const words = parts.map(word).filter((part) => part !== '');
  return words.length > 0 ? `${name}: ${words.join(', ')}` : name;
}

function seconds(content: Loose): string {
  return typeof content.duration === 'number' ? `, ${content.duration} s` : '';
}

function size(content: Loose): string {
  return typeof content.width === 'number' && typeof content.height === 'number'
    ? ` ${content.width}×${content.height}`
    : '';
}
