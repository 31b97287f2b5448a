import type { ApprovalContent, BubbleContent } from '@countersign/contracts/approval';
import { get, post } from './http.js';
import type { Override } from './items.js';

export interface UnknownBubble extends BubbleContent {
  position: number;
  /** `not-sent`: held back, because the one before it is unknown. */
  state: 'sent' | 'unknown' | 'not-sent';
  attempts: number;
  attemptedAt?: string;
  reportedFailed?: boolean;
}

/** A reply of which nobody knows whether it arrived, and what sending it again would bind to. */
export interface UnknownSend extends Omit<ApprovalContent, 'bubbles'> {
  replyId: string;
  conversationId: string;
  itemId?: string;
  contactName: string;
  channel: string;
  author: string;
  approvedAt: string;
  since: string;
  needsDecision: boolean;
  errorCode: string;
  explanation: string;
  /** The channel's own words. */
  providerWords?: string;
  bubbles: UnknownBubble[];
  newerInbound: boolean;
  suppressed: string | null;
  recipientLabel: string;
}

export type Resolution =
  | { verdict: 'arrived' | 'dropped' }
  | { verdict: 'again'; digest: string; acknowledgeNewer?: boolean; override?: Override };

/** Oldest first. */
export const listUnknownSends = (): Promise<UnknownSend[]> => get('/unknown-sends');

export const resolveUnknown = (replyId: string, resolution: Resolution): Promise<{ waits?: string }> =>
  post(`/unknown-sends/${encodeURIComponent(replyId)}/resolve`, resolution);
