import type { Channel, MessageKind } from './channel.js';
import type { BubbleContent } from './outbound-content.js';

/** Hours before its end from which on a reply window calls for haste: on the row, and by its place in the queue (RV-16). */
export const REPLY_WINDOW_CLOSING_HOURS = 2;

/** At most so many messages in so many seconds. */
export type Rate = readonly [messages: number, seconds: number];

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
  /** Whether we sign in with a secret that the provider can refuse. */
  credential: boolean;
  /** What the provider allows one account, and one chat (DS-05); absent where it is our own. */
  rate?: { account: Rate; chat: Rate };
}

/** Complete by type: a new word in `CHANNELS` does not compile until its channel is described here. */
export const CAPABILITIES: Record<Channel, ChannelCapabilities> = {
  telegram: {
    name: 'Telegram',
    textLimit: 4_096,
    templates: false,
    // A row each. @see https://core.telegram.org/bots/api#inlinekeyboardbutton
    buttons: { max: 10, title: 60, text: 4_096 },
    receives: [
      ...(['text', 'image', 'audio', 'voice', 'video', 'document', 'sticker'] as const),
      ...(['location', 'contact', 'button', 'command', 'unsupported'] as const),
    ],
    edits: true,
    statuses: [],
    lostAnswer: 'person',
    credential: true,
    // @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    rate: { account: [30, 1], chat: [1, 1] },
  },
  webchat: {
    name: 'Web chat',
    textLimit: 8_000,
    templates: false,
    receives: ['text', 'command'],
    edits: false,
    statuses: ['delivered', 'read'],
    lostAnswer: 'repeat',
    credential: false,
  },
  whatsapp: {
    name: 'WhatsApp',
    textLimit: 4_096,
    replyWindowHours: 24,
    templates: true,
    buttons: { max: 3, title: 20, text: 1_024 },
    receives: [
      ...(['text', 'image', 'audio', 'voice', 'video', 'document', 'sticker'] as const),
      ...(['location', 'contact', 'button', 'command', 'unsupported'] as const),
    ],
    edits: false,
    statuses: ['delivered', 'read', 'failed'],
    lostAnswer: 'status',
    credential: true,
    // One message in 6 s to one customer, 45 ahead. @see https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
    rate: { account: [80, 1], chat: [45, 270] },
  },
};

/** What of a message the channel does not carry, beside its length, in words; undefined when it carries all of it (CH-09). */
export function bubbleProblem(
  channel: Channel,
  { text, template, buttons = [] }: BubbleContent,
): string | undefined {
  const can = CAPABILITIES[channel];
  if (template && !can.templates) return `${can.name} has no templates`;
  if (template && buttons.length > 0) return 'a template has its own buttons';
  if (buttons.length === 0) return undefined;
  if (!can.buttons) return `${can.name} shows no buttons`;
  const { max, title, text: limit } = can.buttons;
  if (buttons.length > max) return `${can.name} takes ${max} buttons at most`;
  if (text.length > limit) return `above buttons ${can.name} takes ${limit} characters`;
  const titles = buttons.map((button) => button.title.trim());
  const long = titles.find((words) => words.length > title);
  if (long !== undefined) return `${can.name} takes ${title} characters in a button`;
  if (titles.includes('')) return 'a button has no words';
  return new Set(titles).size < titles.length ? 'two buttons say the same' : undefined;
}
