import { providerReason } from '../../api/provider-reason.policy.js';
import { t } from '../../lib/language/t.js';

interface Fate {
  words: string;
  tone: 'neutral' | 'good' | 'warn' | 'bad';
  /** It may change by itself. */
  open: boolean;
}

const fates = (): Record<string, Omit<Fate, 'open'>> => ({
  waiting: { words: t('On its way'), tone: 'neutral' },
  queued: { words: t('On its way'), tone: 'neutral' },
  sent: { words: t('Taken by the channel'), tone: 'good' },
  delivered: { words: t('Delivered'), tone: 'good' },
  read: { words: t('Read'), tone: 'good' },
  failed: { words: t('Taken, not delivered'), tone: 'bad' },
  rejected: { words: t('Refused'), tone: 'bad' },
  unknown: { words: t('May or may not have arrived'), tone: 'warn' },
  cancelled: { words: t('Not sent'), tone: 'warn' },
});

const causes = (): Record<string, string> => ({
  'credential-refused': t('the provider refused our token'),
  'recipient-blocked': t('they blocked this account'),
  'recipient-missing': t('there is nobody at this address'),
  'window-closed': t('they wrote too long ago'),
  unreachable: t('the provider did not answer'),
  'sending-stopped': t('sending is stopped'),
  stale: t('they wrote at the same moment'),
});

/** What became of a test, with the provider's own words where it gave any. */
export function testFate({
  state,
  code = '',
  words,
}: {
  state: string;
  code?: string;
  words?: string;
}): Fate {
  const fate = fates()[state] ?? { words: state, tone: 'warn' as const };
  const open = ['waiting', 'queued', 'sent', 'delivered'].includes(state);
  if (state === 'unknown' || fate.tone === 'good') return { ...fate, open };
  const cause = causes()[code] ?? words ?? providerReason(code);
  return { ...fate, words: cause ? `${fate.words}: ${cause}` : fate.words, open };
}
