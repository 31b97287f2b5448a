import { channelName } from '../../../api/channel-words.policy.js';
import type { Escalation } from '../../../api/escalations.js';
import { intentWords } from '../../../api/intent-words.policy.js';
import { ago } from '../../../lib/clock/age.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { dueWords, levelWords, reasonsWords } from '../escalation-words.policy.js';
import { mayTake, useTaking } from '../use-escalations.js';

interface EscalationCardProps {
  escalation: Escalation;
  roles: readonly string[];
  href: string;
}

/** One of them: why, since when, what was said last, and who takes it. */
export function EscalationCard({ escalation, roles, href }: EscalationCardProps) {
  const now = useNow(10_000);
  const taking = useTaking();
  const { id, contactName, channel, level, reasons, raisedAt, intents, lastWords, acknowledged } = escalation;
  const { words, tone } = levelWords(level);
  return (
    <li className={`escalation ${acknowledged ? '' : `escalation-${tone}`}`}>
      <div className="escalation-head">
        <h3>
          <bdi>{contactName}</bdi>
        </h3>
        <Tag tone={acknowledged ? 'neutral' : tone}>{words}</Tag>
        <span className="escalation-facts">
          {[channelName(channel), ...intents.map(intentWords)].join(' · ')}
        </span>
      </div>
      <p className="escalation-why">{reasonsWords(reasons)}</p>
      <p className="escalation-facts">
        {t('Raised {{ago}}', { ago: ago(raisedAt, now) })}
        {!acknowledged && `, ${dueWords(escalation.dueAt, now)}`}
        {escalation.alerts > 1 && `, ${t('told {{count}} times', { count: escalation.alerts })}`}
      </p>
      {lastWords.length > 0 && (
        <details>
          <summary>{t('What was said last')}</summary>
          <ol className="escalation-words">
            {lastWords.map((said, place) => (
              <li key={place} data-direction={said.direction}>
                <span className="escalation-facts">
                  {said.direction === 'in' ? <bdi>{contactName}</bdi> : t('We')} · {shortMoment(said.at)}
                </span>
                <span dir="auto">{said.text ?? t('no words')}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {taking.isError && <ProblemBanner error={taking.error} />}
      <div className="escalation-acts">
        {acknowledged ? (
          <Taken {...{ acknowledged }} now={now} />
        ) : (
          mayTake(roles) && (
            <Button
              look="primary"
              disabled={taking.isPending}
              aria-label={t('I take {{contactName}}', { contactName })}
              onClick={() => taking.mutate(id)}
            >
              {t('I take it')}
            </Button>
          )
        )}
        <a href={href}>{t('Open the conversation')}</a>
      </div>
    </li>
  );
}

function Taken({
  acknowledged,
  now,
}: {
  acknowledged: NonNullable<Escalation['acknowledged']>;
  now: number;
}) {
  const { name, mine, at } = acknowledged;
  return (
    <Tag tone="good" icon="check">
      {mine ? t('You took it') : <bdi>{t('{{name}} took it', { name })}</bdi>}, {ago(at, now)}
    </Tag>
  );
}
