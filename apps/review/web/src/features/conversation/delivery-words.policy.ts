import { providerReason } from '../../api/provider-reason.policy.js';

type Look = 'clock' | 'check' | 'checks' | 'warn' | 'question' | 'stop';

interface DeliveryWords {
  words: string;
  look: Look;
  tone: 'quiet' | 'read' | 'warn' | 'bad';
}

const STATES: Record<string, DeliveryWords> = {
  waiting: { words: 'Can still be taken back', look: 'clock', tone: 'quiet' },
  queued: { words: 'On its way', look: 'clock', tone: 'quiet' },
  sent: { words: 'Sent', look: 'check', tone: 'quiet' },
  delivered: { words: 'Delivered', look: 'checks', tone: 'quiet' },
  read: { words: 'Read', look: 'checks', tone: 'read' },
  failed: { words: 'Taken, not delivered', look: 'warn', tone: 'bad' },
  rejected: { words: 'Not delivered', look: 'warn', tone: 'bad' },
  unknown: { words: 'May or may not have arrived', look: 'question', tone: 'warn' },
  cancelled: { words: 'Not sent', look: 'stop', tone: 'warn' },
};

const CAUSES: Record<string, string> = {
  stale: 'the customer wrote first',
  'earlier-reply': 'the reply before it did not go out',
  'opted-out': 'they asked for no more messages',
  'held-back': 'held back, because nobody knew about the one before it',
  'taken-over': 'a colleague took over',
  failed: 'the channel does not say why',
};

/** Nobody knew whether it arrived, and somebody decided; it may have arrived all the same. */
const RESOLVED: Record<string, string> = {
  dropped: 'Given up, may or may not have arrived',
  superseded: 'Sent again below, may have arrived here too',
};

/** What happened to something we sent, in words; with the channel's own words where it gave any. */
export function deliveryWords(delivery: {
  state: string;
  code?: string | undefined;
  words?: string | undefined;
}): DeliveryWords {
  if (delivery.state === 'queued' && delivery.code === 'sending-stopped')
    return { words: 'Waits: sending is stopped', look: 'clock', tone: 'warn' };
  if (delivery.code === 'failed-later')
    return { words: 'Arrived, and was reported as failed afterwards', look: 'checks', tone: 'warn' };
  const resolved = RESOLVED[delivery.state === 'cancelled' ? (delivery.code ?? '') : ''];
  if (resolved) return { words: resolved, look: 'question', tone: 'warn' };
  const known = STATES[delivery.state] ?? { words: delivery.state, look: 'question', tone: 'warn' };
  // Why nobody knows is told where it is settled, in a sentence; a code says nothing here.
  const code = delivery.state === 'unknown' ? undefined : delivery.code;
  const cause = delivery.words ?? CAUSES[delivery.code ?? ''] ?? providerReason(delivery.code) ?? code;
  const says = known.tone === 'bad' || known.tone === 'warn' ? cause : undefined;
  return { ...known, words: says ? `${known.words}: ${says}` : known.words };
}
