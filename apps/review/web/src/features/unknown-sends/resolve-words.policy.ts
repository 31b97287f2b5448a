import type { UnknownBubble, UnknownSend } from '../../api/unknown-sends.js';

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
        title: 'It arrived',
        consequence:
          `${contactName} counts as answered, and nothing is sent.` +
          (held > 0 ? ` ${messages(held)} held back after it and stay${held === 1 ? 's' : ''} unsent.` : ''),
        confirm: 'Yes, it arrived',
      };
    case 'again':
      return {
        title: `Send again: ${recipientLabel}`,
        consequence: 'They may read it twice: nobody knows whether the first one arrived.',
        confirm: 'Send again',
      };
    case 'dropped':
      return {
        title: 'Give up on this reply',
        consequence: `Nothing is sent. What ${contactName} asked comes back to the queue, with a note that this reply may have arrived.`,
        confirm: 'Give up',
      };
  }
}

function messages(count: number): string {
  return count === 1 ? 'One message was' : `${count} messages were`;
}

/** Why it cannot be sent again, or undefined when it can. */
export function whyNotAgain({ suppressed }: Pick<UnknownSend, 'suppressed'>): string | undefined {
  if (suppressed === 'blocked') return 'They blocked us: it cannot be sent again.';
  return suppressed ? 'They asked for no more messages: it cannot be sent again.' : undefined;
}

const STATES: Record<UnknownBubble['state'], { words: string; tone: 'good' | 'warn' | 'neutral' }> = {
  sent: { words: 'Arrived', tone: 'good' },
  unknown: { words: 'Nobody knows', tone: 'warn' },
  'not-sent': { words: 'Held back, not sent', tone: 'neutral' },
};

export function bubbleWords({ state, reportedFailed }: UnknownBubble): {
  words: string;
  tone: 'good' | 'warn' | 'neutral';
} {
  if (reportedFailed) return { words: 'The channel reported a failure', tone: 'warn' };
  return STATES[state];
}

/** "tried once", "tried 4 times" */
export function triedWords(attempts: number): string {
  return attempts === 1 ? 'tried once' : `tried ${attempts} times`;
}
