/** Every channel a person can write on. A new word here turns the channel registry red until it is served. */
export const CHANNELS = ['telegram', 'webchat', 'whatsapp'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a message can be (capabilities §4, narrowed to what the channels above can carry). */
export const MESSAGE_KINDS = [
  'text',
  'image',
  'audio',
  'voice',
  'video',
  'document',
  'sticker',
  'location',
  'contact',
  'button',
  'command',
  'unsupported',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Commands that always work, on every channel, without a model (CH-07). */
export const COMMANDS = ['start', 'help', 'stop', 'status', 'human', 'language'] as const;
export type Command = (typeof COMMANDS)[number];
