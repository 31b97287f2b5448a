import type { SendingStop } from '../../../api/kill-switch.js';
import { age } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import { stopTitle } from '../stop-words.policy.js';
import { useAccounts, useStops } from '../use-stops.js';
import './stop-banner.css';

/** Tells everyone that sending is stopped: who did it, when and why. */
export function StopBanner() {
  const stops = useStops();
  return (
    <div className="stop-banner" role="status" aria-label={t('Sending')}>
      {stops.map((stop) => (
        <Stopped key={`${stop.scope} ${stop.accountId ?? ''}`} stop={stop} />
      ))}
    </div>
  );
}

function Stopped({ stop }: { stop: SendingStop }) {
  const { accountId, reason, by, since } = stop;
  const now = useNow(10_000);
  const channel = useAccounts().find((account) => account.accountId === accountId)?.channel;
  const ago = age(since, now);
  return (
    <p>
      <Icon name="stop" />
      <span>
        <strong>{stopTitle(stop, channel)}.</strong> <bdi>{by}</bdi>,{' '}
        {ago === 'now' ? t('just now') : t('{{ago}} ago', { ago })}: <q dir="auto">{reason}</q>{' '}
        {t('What is approved waits and leaves in order when it is lifted.')}{' '}
        <a href="/operations/sending">{t('See')}</a>
      </span>
    </p>
  );
}
