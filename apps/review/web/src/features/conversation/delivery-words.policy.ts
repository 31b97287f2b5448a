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
  // WhatsApp's own codes. @see https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
  '131026': 'this number cannot be reached on WhatsApp, or runs an old version',
  '131047': 'more than 24 hours have passed since they wrote',
  '131048': 'WhatsApp limits our number, because too many people blocked or reported it',
  '131049': 'WhatsApp held it back, because this person gets too many messages',
  '131051': 'WhatsApp does not know this kind of message',
  '131053': 'WhatsApp could not take the file',
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
  const cause = delivery.words ?? CAUSES[delivery.code ?? ''] ?? code;
  const says = known.tone === 'bad' || known.tone === 'warn' ? cause : undefined;
  return { ...known, words: says ? `${known.words}: ${says}` : known.words };
}
