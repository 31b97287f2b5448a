import { CAPABILITIES } from '@countersign/contracts/capabilities';
import {
  bubbleContentOf,
  effectContentOf,
  type ApprovalContent,
  type BubbleContent,
  type EffectContent,
  type SeenThrough,
} from '@countersign/contracts/approval';
import type { ConversationRow } from '../coverage/rows.js';

/** What is said, and what is done outside the conversation with it. */
export interface Ordered {
  bubbles: readonly BubbleContent[];
  effects?: readonly EffectContent[] | undefined;
}

/** What an approval of this binds to, from our own rows: never from what a client or a model says. */
export function contentOf(
  conversation: ConversationRow,
  { bubbles, effects }: Ordered,
  policyVersion: string,
  seenThrough = seenThroughOf(conversation),
): ApprovalContent {
  return {
    bubbles: bubbles.map(bubbleContentOf),
    ...(effects && effects.length > 0 && { effects: effects.map(effectContentOf) }),
    recipient: recipientOf(conversation),
    seenThrough,
    policyVersion,
  };
}

export function recipientOf(
  conversation: ConversationRow,
): ApprovalContent['recipient'] & { channel: ConversationRow['channel'] } {
  return {
    channel: conversation.channel,
    accountId: conversation.account_id,
    conversationId: conversation.conversation_id,
    address: conversation.address,
  };
}

/** The newest inbound event of the conversation that we know of. */
export function seenThroughOf(conversation: ConversationRow): SeenThrough {
  return {
    eventId: conversation.last_inbound_event ?? '00000000-0000-0000-0000-000000000000',
    seq: Number(conversation.last_inbound_seq),
  };
}

/** "Web chat to Ada": the consequence, said before the click. */
export function recipientLabel(conversation: ConversationRow): string {
  return `${CAPABILITIES[conversation.channel].name} to ${contactName(conversation)}`;
}

/** The name the channel reports, else a short handle of our own id. */
export function contactName(
  conversation: Pick<ConversationRow, 'contact_name' | 'contact_handle' | 'contact_id'>,
): string {
  return (
    conversation.contact_name ??
    conversation.contact_handle ??
    `Visitor ${conversation.contact_id.slice(2, 6).toUpperCase()}`
  );
}
