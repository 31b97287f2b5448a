import { useMutation } from '@tanstack/react-query';
import { withdrawInvitation, type Invitation } from '../../../api/people.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
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
    mutationFn: (id: string) => change(() => withdrawInvitation(id), 'Invitation withdrawn'),
  });
  return (
    <section aria-label="Open links">
      <h2>Links nobody has used yet</h2>
      {withdraw.isError && <ProblemBanner error={withdraw.error} />}
      <ul>
        {invitations.map(({ id, email, roles, newPassword, invitedBy, expiresAt }) => (
          <li key={id} className="people-row">
            <span className="people-name">
              <strong>{email}</strong>
              <span className="people-facts">
                from <bdi>{invitedBy}</bdi>
              </span>
            </span>
            <span className="people-facts">{newPassword ? 'A new password' : roleNames(roles)}</span>
            <span className="people-facts">until {shortMoment(expiresAt)}</span>
            {may && (
              <Button
                look="quiet"
                aria-label={`Withdraw the link for ${email}`}
                onClick={() => withdraw.mutate(id)}
              >
                Withdraw
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
