import type { Channel, MessageKind } from '@countersign/contracts';

/** What a channel can carry. */
export interface ChannelCapabilities {
  /** Longest text of one bubble, in UTF-16 units (`string.length`): the strictest way any provider counts. */
  textLimit: number;
  /** Kinds a person can send us here; every one is stored and shown (CH-06). */
  receives: readonly MessageKind[];
  /** The customer can be shown that somebody is typing. */
  typing: boolean;
}

/** Complete by type: a new word in `CHANNELS` does not compile until its channel is described here. */
export const CAPABILITIES: Record<Channel, ChannelCapabilities> = {
  telegram: {
    textLimit: 4_096,
    receives: [
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
    ],
    typing: true,
  },
  webchat: { textLimit: 8_000, receives: ['text', 'command'], typing: true },
};
