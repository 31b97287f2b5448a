import type { Channel, MessageKind } from './channel.js';
import type { FileKind } from './outbound-content.js';

/** Hours before its end from which on a reply window calls for haste: on the row, and by its place in the queue (RV-16). */
export const REPLY_WINDOW_CLOSING_HOURS = 2;

/** At most so many messages in so many seconds. */
export type Rate = readonly [messages: number, seconds: number];

/** Types by their bytes, or all there are; and the most bytes one may have. */
export interface FileRule {
  types: readonly string[] | 'any';
  bytes: number;
  /** Longest words under it, in UTF-16 units; 0 where there can be none. */
  caption: number;
}

/**
 * What a channel can carry, and what may be believed of it. The dispatcher's limits, the workspace's composer, `docs/channels.md` and
 * the conformance suite derive from it (CH-16).
 */
export interface ChannelCapabilities {
  /** As people call it. */
  name: string;
  /** Longest text of one bubble, in UTF-16 units (`string.length`): the strictest way any provider counts (CH-09). */
  textLimit: number;
  /** Hours after the customer's last words in which we may write freely (RV-16); always when absent. */
  replyWindowHours?: number;
  /** Whether texts the provider has approved may be sent after the window has ended (CH-08). */
  templates: boolean;
  /** Things to tap under a message: how many, and how long in UTF-16 units; none when absent. */
  buttons?: { max: number; title: number; text: number };
  /** What we can send of files (AU-02), by what they are shown as; none when absent. */
  files?: Partial<Record<FileKind, FileRule>>;
  /** Something to choose from: how many rows, how long each part is in UTF-16 units (CH-09); none when absent. */
  list?: { rows: number; title: number; description: number; button: number; text: number };
  /** Whether we can send a place on the map. */
  places: boolean;
  /** Emoji we can put on a message of the customer's; none when absent. */
  reactions?: readonly string[] | 'any';
  /** What people can send (CH-06). */
  receives: readonly MessageKind[];
  /** Whether we are told when somebody corrects what they wrote. */
  edits: boolean;
  /** What the channel says of a bubble after it took it (DS-09). */
  statuses: readonly ('delivered' | 'read' | 'failed')[];
  /**
   * What solves a send whose answer was lost (DS-04): the same bubble put again is there once (`repeat`), a status carries our id
   * back (`status`), or nothing but a `person`.
   */
  lostAnswer: 'repeat' | 'status' | 'person';
  /** What of us people can be shown: that somebody has read what they wrote, that somebody types (CH-14). */
  shows: readonly ('read' | 'typing')[];
  /** Whether we sign in with a secret that the provider can refuse. */
  credential: boolean;
  /** What the provider allows one account, and one chat (DS-05); absent where it is our own. */
  rate?: { account: Rate; chat: Rate };
}

const MIB = 1_024 * 1_024;
/** Bytes of the largest file we keep and send. */
export const FILE_LIMIT = 25 * MIB;

const AUDIO = ['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/amr'];
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const DOCUMENTS = [
  ...['application/pdf', 'text/plain', 'application/msword', 'application/vnd.ms-excel'],
  'application/vnd.ms-powerpoint',
  ...['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
    (one) => OFFICE + one,
  ),
];

/** Complete by type: a new word in `CHANNELS` does not compile until its channel is described here. */
export const CAPABILITIES: Record<Channel, ChannelCapabilities> = {
  telegram: {
    name: 'Telegram',
    textLimit: 4_096,
    templates: false,
    // A row each. @see https://core.telegram.org/bots/api#inlinekeyboardbutton
    buttons: { max: 10, title: 60, text: 4_096 },
    // @see https://core.telegram.org/bots/api#sending-files
    files: {
      image: { types: ['image/jpeg', 'image/png'], bytes: 10 * MIB, caption: 1_024 },
      video: { types: ['video/mp4'], bytes: FILE_LIMIT, caption: 1_024 },
      audio: {
        types: ['audio/ogg', 'audio/mpeg', 'audio/mp4'],
        bytes: FILE_LIMIT,
        caption: 1_024,
      },
      document: { types: 'any', bytes: FILE_LIMIT, caption: 1_024 },
    },
    places: true,
    // The ones every bot may use. @see https://core.telegram.org/bots/api#reactiontypeemoji
    reactions: ['👍', '❤', '🙏', '🎉', '🤝', '😁', '🔥', '👌'],
    receives: [
      ...(['text', 'image', 'audio', 'voice', 'video', 'document', 'sticker'] as const),
      ...(['location', 'contact', 'button', 'command', 'unsupported'] as const),
    ],
    edits: true,
    statuses: [],
    lostAnswer: 'person',
    shows: ['typing'],
    credential: true,
    // @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    rate: { account: [30, 1], chat: [1, 1] },
  },
  webchat: {
    name: 'Web chat',
    textLimit: 8_000,
    templates: false,
    places: false,
    receives: ['text', 'command'],
    edits: false,
    statuses: ['delivered', 'read'],
    lostAnswer: 'repeat',
    shows: ['typing'],
    credential: false,
  },
  whatsapp: {
    name: 'WhatsApp',
    textLimit: 4_096,
    replyWindowHours: 24,
    templates: true,
    buttons: { max: 3, title: 20, text: 1_024 },
    // @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types
    files: {
      image: { types: ['image/jpeg', 'image/png'], bytes: 5 * MIB, caption: 1_024 },
      video: { types: ['video/mp4', 'video/3gpp'], bytes: 16 * MIB, caption: 1_024 },
      audio: { types: AUDIO, bytes: 16 * MIB, caption: 0 },
      document: { types: DOCUMENTS, bytes: FILE_LIMIT, caption: 1_024 },
    },
    list: { rows: 10, title: 24, description: 72, button: 20, text: 1_024 },
    places: true,
    reactions: 'any',
    receives: [
      ...(['text', 'image', 'audio', 'voice', 'video', 'document', 'sticker'] as const),
      ...(['location', 'contact', 'button', 'command', 'unsupported'] as const),
    ],
    edits: false,
    statuses: ['delivered', 'read', 'failed'],
    lostAnswer: 'status',
    shows: ['read', 'typing'],
    credential: true,
    // One message in 6 s to one customer, 45 ahead. @see https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
    rate: { account: [80, 1], chat: [45, 270] },
  },
};
