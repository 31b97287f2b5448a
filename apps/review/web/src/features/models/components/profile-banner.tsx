import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { getProfileInForce } from '../../../api/profile-in-force.js';
import { age } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import './profile-banner.css';

/** Tells everyone that a rule has switched what drafts are made with, and why. */
export function ProfileBanner() {
  const { data } = useQuery({ queryKey: keys.profile, queryFn: getProfileInForce });
  return (
    <div className="profile-banner" role="status" aria-label={t('Model profile')}>
      {data?.profile && data.reason && data.since && (
        <Switched profile={data.profile} reason={data.reason} since={data.since} />
      )}
    </div>
  );
}

function Switched({ profile, reason, since }: { profile: string; reason: string; since: string }) {
  const ago = age(since, useNow(10_000));
  return (
    <p>
      <Icon name="info" />
      <span>
        {t('Drafts switched to')} <strong>{profile}</strong>{' '}
        {ago === 'now' ? t('just now') : t('{{ago}} ago', { ago })}: {reason}.
      </span>
    </p>
  );
}
