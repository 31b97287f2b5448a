import type { InboundSignal } from '@countersign/contracts';
import { cleanField } from '../hostile-text.policy.js';
import { asId, asList, asObject, type Loose } from '../loose.policy.js';
import { plausibleTime } from '../provider-time.policy.js';

/** A passing sign in an update, or undefined when the update is none. */
export function signalOf(kind: string, body: Loose, receivedAt: Date): InboundSignal | undefined {
  if (kind === 'message_reaction') return reactionOf(body, receivedAt);
  if (kind === 'my_chat_member') return membershipOf(body);
  return undefined;
}

function reactionOf(body: Loose, receivedAt: Date): InboundSignal | undefined {
  const providerMessageId = asId(body.message_id);
  if (providerMessageId === undefined) return undefined;
  const reaction = asObject(asList(body.new_reaction)[0]);
  const emoji = reaction && (cleanField(reaction.emoji, 64) ?? '[custom emoji]');
  const { time } = plausibleTime(body.date, receivedAt);
  return {
    signal: 'reaction',
    providerMessageId,
    ...(emoji !== undefined && { emoji }),
    at: time.toISOString(),
  };
}

/** In a private chat the bot is a member, or was kicked, which is what blocking looks like from here. */
function membershipOf(body: Loose): InboundSignal | undefined {
  const status = asObject(body.new_chat_member)?.status;
  if (status === 'kicked' || status === 'left') return { signal: 'blocked' };
  if (status === 'member') return { signal: 'unblocked' };
  return undefined;
}
