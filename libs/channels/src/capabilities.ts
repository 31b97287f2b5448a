import type { Channel } from '@countersign/contracts';

/** What a channel can carry. */
export interface ChannelCapabilities {
  /** Longest text of one bubble, in UTF-16 units (`string.length`): the strictest way any provider counts (CH-09). */
  textLimit: number;
  /** Hours after the customer's last words in which we may write freely (RV-16); always when absent. */
  replyWindowHours?: number;
}

/** Complete by type: a new word in `CHANNELS` does not compile until its channel is described here. */
export const CAPABILITIES: Record<Channel, ChannelCapabilities> = {
  telegram: { textLimit: 4_096 },
  webchat: { textLimit: 8_000 },
  whatsapp: { textLimit: 4_096, replyWindowHours: 24 },
};
