import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { v5 as uuidv5 } from 'uuid';
import type { Channel } from './channel.js';

/** Namespace of every id we derive. Fixed for ever: another value would make every retry a new event. */
const NAMESPACE = '6b1f1f0e-5c0b-5d8e-9f0a-3f6c1d2b7a90';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Where one inbound fact came from. The chat is part of it: Telegram numbers messages per chat only. */
export interface InboundOrigin {
  workspace: string;
  accountId: string;
  chat: string;
  providerMessageId: string;
  fact: 'received' | 'edited' | 'deleted' | 'signal' | 'status';
  /** `update_id`, edit time, or 0: what makes two edits of one message two facts. */
  revision: string;
}

/** Joins parts so that no two different lists give the same string. */
function unambiguous(parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join('|');
}

/** Event id of an inbound fact: the same on every redelivery by the channel (architecture §3). */
export function inboundEventId(origin: InboundOrigin): string {
  const { workspace, accountId, chat, providerMessageId, fact, revision } = origin;
  return uuidv5(unambiguous([workspace, accountId, chat, providerMessageId, fact, revision]), NAMESPACE);
}

/**
 * Id of something that follows from a cause: a handler run twice derives the same id.
 * @param cause id of the event, turn or request it follows from
 * @param kind what is derived, for example `turn.closed` or `bubble:2`
 */
export function derivedId(cause: string, kind: string): string {
  return uuidv5(unambiguous([cause, kind]), NAMESPACE);
}

function keyedId(prefix: string, idKey: string, parts: readonly string[]): string {
  const digest = hmac(sha256, utf8ToBytes(idKey), utf8ToBytes(unambiguous(parts)));
  let bits = 0;
  let value = 0;
  let out = '';
  for (const byte of digest) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += BASE32[(value >>> bits) & 31];
    }
  }
  return prefix + out.slice(0, 20);
}

/** One conversation per account and chat, for ever. Keyed, so nobody can compute it from a phone number. */
export function conversationIdOf(
  idKey: string,
  at: { workspace: string; channel: string; accountId: string; chat: string },
): string {
  return keyedId('c_', idKey, [at.workspace, at.channel, at.accountId, at.chat]);
}

/** One contact per account and provider user. */
export function contactIdOf(
  idKey: string,
  at: { workspace: string; channel: string; accountId: string; user: string },
): string {
  return keyedId('p_', idKey, [at.workspace, at.channel, at.accountId, at.user]);
}

/** Whose an inbound fact is: our account that received it, and who did what in which chat. */
export interface InboundFact extends InboundOrigin {
  channel: Channel;
  /** The provider's user id: who did it. */
  user: string;
}

/** How an inbound fact is addressed on the bus; the same on every redelivery by the channel. */
export function inboundAddress(idKey: string, fact: InboundFact) {
  const { workspace, channel, accountId } = fact;
  return {
    id: inboundEventId(fact),
    workspace,
    channel,
    accountId,
    conversationId: conversationIdOf(idKey, fact),
    contactId: contactIdOf(idKey, fact),
  };
}
