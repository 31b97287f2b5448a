import type { UnknownBubble, UnknownSend } from '../../api/unknown-sends.js';
import { t } from '../../lib/language/t.js';

export type Verdict = 'arrived' | 'again' | 'dropped';

interface ResolveWords {
  title: string;
  /** What follows from it, said before the click. */
  consequence: string;
  confirm: string;
}

/** What somebody is asked to confirm. */
export function resolveWords(
  verdict: Verdict,
  { bubbles, contactName, recipientLabel }: UnknownSend,
): ResolveWords {
  const held = bubbles.filter(({ state }) => state === 'not-sent').length;
  switch (verdict) {
    case 'arrived':
      return {
        title: t('It arrived'),
        consequence:
          t('{{contactName}} counts as answered, and nothing is sent.', { contactName }) +
          (held > 0 ? ` ${heldWords(held)}` : ''),
        confirm: t('Yes, it arrived'),
      };
    case 'again':
      return {
        title: t('Send again: {{recipientLabel}}', { recipientLabel }),
        consequence: t('They may read it twice: nobody knows whether the first one arrived.'),
        confirm: t('Send again'),
      };
    case 'dropped':
      return {
        title: t('Give up on this reply'),
        consequence: t(
          'Nothing is sent. What {{contactName}} asked comes back to the queue, with a note that this reply may have arrived.',
          { contactName },
        ),
        confirm: t('Give up'),
      };
  }
}

/** Whole sentences: another language bends other words. */
function heldWords(count: number): string {
  return count === 1
    ? t('One message was held back after it and stays unsent.')
    : t('{{count}} messages were held back after it and stay unsent.', { count });
}

/** Why it cannot be sent again, or undefined when it can. */
export function whyNotAgain({ suppressed }: Pick<UnknownSend, 'suppressed'>): string | undefined {
  if (suppressed === 'blocked') return t('They blocked us: it cannot be sent again.');
  return suppressed ? t('They asked for no more messages: it cannot be sent again.') : undefined;
}

const states = (): Record<UnknownBubble['state'], { words: string; tone: 'good' | 'warn' | 'neutral' }> => ({
  sent: { words: t('Arrived'), tone: 'good' },
  unknown: { words: t('Nobody knows'), tone: 'warn' },
  'not-sent': { words: t('Held back, not sent'), tone: 'neutral' },
});

export function bubbleWords({ state, reportedFailed }: UnknownBubble): {
  words: string;
  tone: 'good' | 'warn' | 'neutral';
} {
  if (reportedFailed) return { words: t('The channel reported a failure'), tone: 'warn' };
  return states()[state];
}

/** "tried once", "tried 4 times" */
export function triedWords(attempts: number): string {
  return attempts === 1 ? t('tried once') : t('tried {{attempts}} times', { attempts });
}
