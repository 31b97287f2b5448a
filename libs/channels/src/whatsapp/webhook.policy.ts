import type { InboundMessage, InboundSignal, InboundStatus } from '@countersign/contracts';
import { cleanField } from '../hostile-text.policy.js';
import { asList, asObject, type Loose } from '../loose.policy.js';
import { plausibleTime } from '../provider-time.policy.js';
import { sourceOf } from '../source.policy.js';
import { contentOf } from './message-content.policy.js';
import { personOf } from './person.policy.js';
import { statusOf, type IgnoredStatus } from './status.policy.js';

/** WhatsApp brings what nobody took again for a week. */
const TRIES_FOR_DAYS = 7;

/** Where an item belongs. */
interface Origin {
  /** Id of the business number that received it: it alone decides whose it is (CH-10). */
  phoneNumberId: string;
  /** The customer's id (`Person.id`): chat and person are one. */
  chat: string;
  /** `wamid`: holds a phone number, never to be logged. */
  providerMessageId: string;
  revision: string;
}

/** One thing a webhook call says. */
export type WebhookItem =
  | (Origin & { type: 'message'; data: InboundMessage })
  | (Origin & { type: 'signal'; data: InboundSignal })
  | (Origin & { type: 'status'; data: InboundStatus })
  /** Nothing we listen to. */
  | { type: 'ignored'; reason: 'group' | 'field' | IgnoredStatus }
  /** Names no number or no person: there is no conversation to put it in. */
  | { type: 'unroutable'; reason: 'not-a-change' | 'no-number' | 'no-person' };

/**
 * Everything one call says, each on its own: every entry × change × message and status. Never throws: what it cannot read
 * comes out as kind `unsupported`, named, and its neighbours are read all the same.
 * @returns undefined when it is no WhatsApp webhook at all
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples
 */
export function readWebhook(body: unknown, receivedAt: Date): WebhookItem[] | undefined {
  const envelope = asObject(body);
  if (!envelope || typeof envelope.object !== 'string' || !Array.isArray(envelope.entry)) return undefined;
  return asList(envelope.entry)
    .flatMap((entry) => asList(asObject(entry)?.changes))
    .flatMap((change) => readChange(asObject(change), receivedAt));
}

function readChange(change: Loose | undefined, receivedAt: Date): WebhookItem[] {
  const value = asObject(change?.value);
  if (!change || !value) return [{ type: 'unroutable', reason: 'not-a-change' }];
  if (change.field !== 'messages') return [{ type: 'ignored', reason: 'field' }];
  const phoneNumberId = cleanField(asObject(value.metadata)?.phone_number_id, 60);
  if (phoneNumberId === undefined) return [{ type: 'unroutable', reason: 'no-number' }];
  return [
    ...asList(value.messages).map((raw) =>
      readMessage(asObject(raw) ?? {}, { phoneNumberId, value, receivedAt }),
    ),
    ...asList(value.statuses).map((raw) => readStatus(asObject(raw) ?? {}, phoneNumberId, receivedAt)),
  ];
}

interface Reading {
  phoneNumberId: string;
  /** The change the message came in. */
  value: Loose;
  receivedAt: Date;
}

function readMessage(message: Loose, { phoneNumberId, value, receivedAt }: Reading): WebhookItem {
  if (message.group_id !== undefined) return { type: 'ignored', reason: 'group' };
  const sender = personOf(message, value);
  const providerMessageId = cleanField(message.id, 129);
  // A cut id would make two messages one.
  if (!sender || providerMessageId === undefined || providerMessageId.length > 128) {
    return { type: 'unroutable', reason: 'no-person' };
  }
  const chat = sender.id;
  const origin = { phoneNumberId, chat, providerMessageId, revision: '0' };
  const { time, plausible } = plausibleTime(secondsOf(message.timestamp), receivedAt, TRIES_FOR_DAYS);
  const reaction = message.type === 'reaction' && asObject(message.reaction);
  if (reaction) return { type: 'signal', ...origin, data: reactionOf(reaction, time) };
  const content = contentOf(message);
  const data: InboundMessage = {
    fact: 'received',
    ...content,
    flags: plausible ? content.flags : [...content.flags, 'provider-time-implausible'],
    chat,
    providerMessageId,
    ...contextOf(message),
    sender,
    providerTime: time.toISOString(),
    // WhatsApp does not count: seconds, then the order of arrival.
    providerSequence: 0,
    receivedAt: receivedAt.toISOString(),
  };
  return { type: 'message', ...origin, data };
}

/** What a message says of others: the one it answers, whether it was passed on, the ad that led here. */
function contextOf(message: Loose): Pick<InboundMessage, 'replyTo' | 'forwarded' | 'source'> {
  const context = asObject(message.context) ?? {};
  const replyTo = cleanField(context.id, 128);
  const often = context.frequently_forwarded === true;
  const forwarded = often ? 'often' : context.forwarded === true ? 'once' : undefined;
  const { source_type: type, source_id: ref, headline, source_url: url } = asObject(message.referral) ?? {};
  const source = sourceOf(type === 'post' ? 'post' : 'ad', { ref, title: headline, url });
  return {
    ...(replyTo !== undefined && { replyTo }),
    ...(forwarded && { forwarded }),
    ...(source && { source }),
  };
}

function reactionOf({ message_id: messageId, emoji }: Loose, at: Date): InboundSignal {
  const providerMessageId = cleanField(messageId, 128);
  const shown = cleanField(emoji, 64);
  return {
    signal: 'reaction',
    ...(providerMessageId !== undefined && { providerMessageId }),
    ...(shown !== undefined && { emoji: shown }),
    at: at.toISOString(),
  };
}

function readStatus(status: Loose, phoneNumberId: string, receivedAt: Date): WebhookItem {
  const providerMessageId = cleanField(status.id, 128);
  if (providerMessageId === undefined) return { type: 'unroutable', reason: 'no-person' };
  // Our own id says whose it is.
  const chat = cleanField(status.recipient_user_id ?? status.recipient_id, 128) ?? 'unnamed';
  const { time } = plausibleTime(secondsOf(status.timestamp), receivedAt, TRIES_FOR_DAYS);
  const data = statusOf(status, time);
  if (typeof data === 'string') return { type: 'ignored', reason: data };
  return { type: 'status', phoneNumberId, chat, providerMessageId, revision: data.status, data };
}

/** Unix seconds come as a string. */
function secondsOf(timestamp: unknown): unknown {
  return typeof timestamp === 'string' && /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : timestamp;
}
