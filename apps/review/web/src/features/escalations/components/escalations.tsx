import type { Escalation } from '../../../api/escalations.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useEscalations } from '../use-escalations.js';
import { EscalationCard } from './escalation-card.js';
import { OnCall } from './on-call.js';
import { Pager } from './pager.js';
import './escalations.css';

interface EscalationsProps {
  roles: readonly string[];
  /** Where one is looked at. */
  hrefOf: (escalation: Escalation) => string;
}

/** Every conversation somebody has to look at now, who took which, and who is on call (RV-28). */
export function Escalations({ roles, hrefOf }: EscalationsProps) {
  const all = useEscalations();
  if (all.isPending)
    return <div className="skeleton skeleton-reply" role="status" aria-label={t('Loading')} />;
  if (!all.data) {
    const again = <Button onClick={() => void all.refetch()}>{t('Try again')}</Button>;
    return <ProblemBanner error={all.error} actions={again} />;
  }
  const { escalations, people, pager } = all.data;
  return (
    <div className="escalations-content">
      <div className="escalations-about">
        <h2>{t('Escalations')}</h2>
        <p>
          {t(
            'A lead is told first, then whoever is on call, then everybody: each time nobody takes it in 30, 10 and 5 minutes. An emergency is everybody’s at once.',
          )}
        </p>
      </div>
      <Pager state={pager} />
      {escalations.length === 0 ? (
        <p className="escalations-none">{t('Nobody needs you now.')}</p>
      ) : (
        <ul className="escalations-list" aria-label={t('Escalations')}>
          {escalations.map((escalation) => (
            <EscalationCard key={escalation.id} {...{ escalation, roles }} href={hrefOf(escalation)} />
          ))}
        </ul>
      )}
      <OnCall {...{ people, roles }} />
    </div>
  );
}
