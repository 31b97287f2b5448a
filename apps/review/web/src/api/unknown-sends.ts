import { get } from './http.js';

interface UnknownBubble {
  position: number;
  text: string;
  state: 'sent' | 'unknown' | 'not-sent';
}

/** A reply of which nobody knows whether it arrived. */
export interface UnknownSend {
  replyId: string;
  conversationId: string;
  contactName: string;
  channel: string;
  since: string;
  bubbles: UnknownBubble[];
}

/** Oldest first. */
export const listUnknownSends = (): Promise<UnknownSend[]> => get('/unknown-sends');
