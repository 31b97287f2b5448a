import type { Attempt, Delivery, Webhook, WebhookEvent } from '../../api/webhooks.js';
import { t } from '../../lib/language/t.js';

/** What can be told, each with when it is. */
export const eventWords = (): readonly { event: WebhookEvent; when: string }[] => [
  { event: 'item.opened', when: t('A conversation waits for an answer.') },
  { event: 'item.decided', when: t('An item was approved, closed, rejected or given up.') },
  { event: 'reply.sent', when: t('A reply was accepted by its channel.') },
  { event: 'reply.failed', when: t('The channel refused a reply for good.') },
  { event: 'reply.cancelled', when: t('A reply was stopped before its first word left.') },
  { event: 'reply.unknown', when: t('Nobody knows whether a reply arrived.') },
  { event: 'reply.resolved', when: t('Somebody settled whether a reply arrived.') },
  { event: 'contact.status_changed', when: t('A contact stands somewhere else in the funnel.') },
  { event: 'escalation.raised', when: t('Somebody has to look at a conversation now: for a pager.') },
  { event: 'escalation.acknowledged', when: t('Somebody took an escalation.') },
];

type Tone = 'good' | 'warn' | 'bad' | 'neutral';

export function stateWords({ state, failures }: Pick<Webhook, 'state' | 'failures'>): {
  tone: Tone;
  words: string;
} {
  if (state === 'dead') return { tone: 'bad', words: t('Switched off: it took nothing for 24 hours') };
  if (state === 'off') return { tone: 'neutral', words: t('Switched off') };
  return failures > 0 ? { tone: 'warn', words: t('Failing') } : { tone: 'good', words: t('On') };
}

export function deliveryWords({ state, attempts }: Pick<Delivery, 'state' | 'attempts'>): {
  tone: Tone;
  words: string;
} {
  if (state === 'delivered') return { tone: 'good', words: t('Taken') };
  if (state === 'failed') return { tone: 'bad', words: t('Not taken') };
  return attempts.length > 0
    ? { tone: 'warn', words: t('Is tried again') }
    : { tone: 'neutral', words: t('On its way') };
}

const causes = (): Record<string, string> => ({
  timeout: t('No answer within 10 seconds'),
  redirect: t('It answered with a redirect, and those are not followed'),
  'address-refused': t('Its name leads into a private network'),
  'secret-unreadable': t('Its secret cannot be read any more: rotate it'),
  ENOTFOUND: t('Nobody knows its name'),
  ECONNREFUSED: t('Nobody listens there'),
  ECONNRESET: t('The connection broke off'),
});

/** What came of a try, and how long it took. */
export function attemptWords({ status, code, durationMs }: Omit<Attempt, 'at'>): string {
  const cause = code === undefined || code === 'status' ? undefined : (causes()[code] ?? code);
  return [status, cause, `${durationMs} ms`].filter((part) => part !== undefined).join(' · ');
}
