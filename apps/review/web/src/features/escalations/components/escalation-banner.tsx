import type { Escalation } from '../../../api/escalations.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { dueWords, levelWords, reasonsWords } from '../escalation-words.policy.js';
import { mayTake, useEscalations, useTaking } from '../use-escalations.js';
import './escalation-banner.css';

interface EscalationBannerProps {
  roles: readonly string[];
  /** Where one is looked at. */
  hrefOf: (escalation: Escalation) => string;
}

/** Above every page until somebody takes it: the gravest one, and how many more there are (RV-28). */
export function EscalationBanner({ roles, hrefOf }: EscalationBannerProps) {
  const all = useEscalations();
  const untaken = all.data?.escalations.filter(({ acknowledged }) => !acknowledged) ?? [];
  const [first, ...more] = untaken;
  return (
    <div className="escalation-banner" role="status" aria-label={t('Escalations')}>
      {all.isError && !first && (
        <p>
          {t('Whether somebody waits for a person could not be read.')}{' '}
          <Button look="quiet" onClick={() => void all.refetch()}>
            {t('Try again')}
          </Button>
        </p>
      )}
      {first && <Untaken key={first.id} {...{ roles, hrefOf }} escalation={first} more={more.length} />}
    </div>
  );
}

function Untaken({
  escalation,
  more,
  roles,
  hrefOf,
}: EscalationBannerProps & { escalation: Escalation; more: number }) {
  const now = useNow(10_000);
  const taking = useTaking();
  const { id, contactName, level, reasons, dueAt } = escalation;
  return (
    <div className={`escalation-banner-line escalation-banner-${levelWords(level).tone}`}>
      <Icon name="warn" />
      <p>
        <strong>
          <bdi>{contactName}</bdi>: {reasonsWords(reasons)}.
        </strong>{' '}
        {levelWords(level).words}, {dueWords(dueAt, now)}. <a href={hrefOf(escalation)}>{t('Look')}</a>{' '}
        <a href="/escalations">
          {more > 0 ? t('and {{count}} more', { count: more }) : t('All escalations')}
        </a>
      </p>
      {mayTake(roles) && (
        <Button
          disabled={taking.isPending}
          aria-label={t('I take {{contactName}}', { contactName })}
          onClick={() => taking.mutate(id)}
        >
          {t('I take it')}
        </Button>
      )}
    </div>
  );
}
