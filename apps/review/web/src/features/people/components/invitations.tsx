import { useMutation } from '@tanstack/react-query';
import { withdrawInvitation, type Invitation } from '../../../api/people.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { roleNames } from '../role-words.policy.js';
import type { ChangePeople } from '../use-people.js';

interface InvitationsProps {
  invitations: readonly Invitation[];
  may: boolean;
  change: ChangePeople;
}

/** Links nobody has used yet. */
export function Invitations({ invitations, may, change }: InvitationsProps) {
  const withdraw = useMutation({
    mutationFn: (id: string) => change(() => withdrawInvitation(id), t('Invitation withdrawn')),
  });
  return (
    <section aria-label={t('Open links')}>
      <h2>{t('Links nobody has used yet')}</h2>
      {withdraw.isError && <ProblemBanner error={withdraw.error} />}
      <ul>
        {invitations.map(({ id, email, roles, newPassword, invitedBy, expiresAt }) => (
          <li key={id} className="people-row">
            <span className="people-name">
              <strong>{email}</strong>
              <span className="people-facts">
                {t('from')} <bdi>{invitedBy}</bdi>
              </span>
            </span>
            <span className="people-facts">{newPassword ? t('A new password') : roleNames(roles)}</span>
            <span className="people-facts">
              {t('until {{shortMoment}}', { shortMoment: shortMoment(expiresAt) })}
            </span>
            {may && (
              <Button
                look="quiet"
                aria-label={t('Withdraw the link for {{email}}', { email })}
                onClick={() => withdraw.mutate(id)}
              >
                {t('Withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
