import { providerReason } from '../../api/provider-reason.policy.js';
import { t } from '../../lib/language/t.js';

type Look = 'clock' | 'check' | 'checks' | 'warn' | 'question' | 'stop';

interface DeliveryWords {
  words: string;
  look: Look;
  tone: 'quiet' | 'read' | 'warn' | 'bad';
}

const states = (): Record<string, DeliveryWords> => ({
  waiting: { words: t('Can still be taken back'), look: 'clock', tone: 'quiet' },
  queued: { words: t('On its way'), look: 'clock', tone: 'quiet' },
  sent: { words: t('Sent'), look: 'check', tone: 'quiet' },
  delivered: { words: t('Delivered'), look: 'checks', tone: 'quiet' },
  read: { words: t('Read'), look: 'checks', tone: 'read' },
  failed: { words: t('Taken, not delivered'), look: 'warn', tone: 'bad' },
  rejected: { words: t('Not delivered'), look: 'warn', tone: 'bad' },
  unknown: { words: t('May or may not have arrived'), look: 'question', tone: 'warn' },
  cancelled: { words: t('Not sent'), look: 'stop', tone: 'warn' },
});

const causes = (): Record<string, string> => ({
  stale: t('the customer wrote first'),
  'earlier-reply': t('the reply before it did not go out'),
  'opted-out': t('they asked for no more messages, or took their consent back'),
  'held-back': t('held back, because nobody knew about the one before it'),
  'taken-over': t('a colleague took over'),
  failed: t('the channel does not say why'),
});

/** Nobody knew whether it arrived, and somebody decided; it may have arrived all the same. */
const resolvedWords = (): Record<string, string> => ({
  dropped: t('Given up, may or may not have arrived'),
  superseded: t('Sent again below, may have arrived here too'),
});

/** What happened to something we sent, in words; with the channel's own words where it gave any. */
export function deliveryWords(delivery: {
  state: string;
  code?: string | undefined;
  words?: string | undefined;
}): DeliveryWords {
  if (delivery.state === 'queued' && delivery.code === 'sending-stopped')
    return { words: t('Waits: sending is stopped'), look: 'clock', tone: 'warn' };
  if (delivery.code === 'failed-later')
    return { words: t('Arrived, and was reported as failed afterwards'), look: 'checks', tone: 'warn' };
  const resolved = resolvedWords()[delivery.state === 'cancelled' ? (delivery.code ?? '') : ''];
  if (resolved) return { words: resolved, look: 'question', tone: 'warn' };
  const known = states()[delivery.state] ?? { words: delivery.state, look: 'question', tone: 'warn' };
  // Why nobody knows is told where it is settled, in a sentence; a code says nothing here.
  const code = delivery.state === 'unknown' ? undefined : delivery.code;
  const cause = delivery.words ?? causes()[delivery.code ?? ''] ?? providerReason(delivery.code) ?? code;
  const says = known.tone === 'bad' || known.tone === 'warn' ? cause : undefined;
  return { ...known, words: says ? `${known.words}: ${says}` : known.words };
}
