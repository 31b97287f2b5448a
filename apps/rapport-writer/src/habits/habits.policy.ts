import type { Channel, Habits } from '@countersign/contracts';
import { addressFormOf } from './address-form.policy.js';

/** One thing that was said, as far as habits look at it. */
export interface SaidOnce {
  role: 'contact' | 'business';
  conversationId: string;
  text: string;
  at: Date;
  channel: Channel | null;
  /** False of what they passed on. */
  own: boolean;
}

/** Whoever answers later than this began a new conversation. */
const ANSWER_MS = 24 * 3_600_000;
/** What stands in the history for things that are no words. */
const THINGS = /^(?:\[[a-z_]+\]\s*)+/;
const EMOJI = /\p{Extended_Pictographic}/u;

/**
 * How somebody writes, by their newest messages (ME-09): made of the messages that are there, so that one that comes twice counts once, and one
 * that is taken back counts no more.
 * @param said of one contact, oldest first
 * @returns undefined when they said nothing of their own
 */
export function habitsOf(said: readonly SaidOnce[], zone: string): Habits | undefined {
  const own = said.filter(({ role, own: theirs }) => role === 'contact' && theirs);
  if (own.length === 0) return undefined;
  const texts = own.map(({ text }) => text.replace(THINGS, '').trim()).filter(Boolean);
  const share = (count: number): number => Math.round((count / Math.max(1, texts.length)) * 100) / 100;
  const address = addressFormOf(texts);
  const channel = mostOf(own.flatMap((one) => one.channel ?? []));
  const replySeconds = median(delays(said));
  return {
    messages: own.length,
    hours: hoursOf(own, zone),
    zone,
    meanLength: Math.round(
      texts.reduce((sum, text) => sum + [...text].length, 0) / Math.max(1, texts.length),
    ),
    emojiRate: share(texts.filter((text) => EMOJI.test(text)).length),
    ...(address && { address }),
    ...(channel && { channel }),
    ...(replySeconds !== undefined && { replySeconds }),
  };
}

function hoursOf(own: readonly SaidOnce[], zone: string): number[] {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { at } of own) hours[Number(clock.format(at)) % 24]! += 1;
  return hours;
}

/** From the last thing that was sent to them to the first they said to it, in seconds. */
function delays(said: readonly SaidOnce[]): number[] {
  const sent = new Map<string, Date>();
  return said.flatMap(({ role, conversationId, at }) => {
    if (role === 'business') {
      sent.set(conversationId, at);
      return [];
    }
    const before = sent.get(conversationId);
    sent.delete(conversationId);
    const ms = before ? at.getTime() - before.getTime() : -1;
    return ms >= 0 && ms <= ANSWER_MS ? [Math.round(ms / 1_000)] : [];
  });
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)];
}

function mostOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
