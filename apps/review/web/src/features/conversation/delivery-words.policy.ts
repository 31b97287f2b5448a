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
  rejected: { words: 'Not delivered', look: 'warn', tone: 'bad' },
  unknown: { words: 'May or may not have arrived', look: 'question', tone: 'warn' },
  cancelled: { words: 'Not sent', look: 'stop', tone: 'warn' },
};

const CAUSES: Record<string, string> = {
  stale: 'the customer wrote first',
  'earlier-reply': 'the reply before it did not go out',
  'opted-out': 'they asked for no more messages',
  'taken-over': 'a colleague took over',
};

/** What happened to something we sent, in words; with the channel's own words where it gave any. */
export function deliveryWords(delivery: {
  state: string;
  code?: string | undefined;
  words?: string | undefined;
}): DeliveryWords {
  const known = STATES[delivery.state] ?? { words: delivery.state, look: 'question', tone: 'warn' };
  const cause = delivery.words ?? CAUSES[delivery.code ?? ''] ?? delivery.code;
  const says = known.tone === 'bad' || known.tone === 'warn' ? cause : undefined;
  return { ...known, words: says ? `${known.words}: ${says}` : known.words };
}
