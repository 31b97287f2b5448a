import { useMutation } from '@tanstack/react-query';
import { replayDelivery, type Delivery, type Webhook } from '../../../api/webhooks.js';
import { clockTime, fullTime, shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { useDeliveries } from '../use-webhooks.js';
import { attemptWords, deliveryWords } from '../webhook-words.policy.js';

interface DeliveriesProps {
  webhook: Webhook;
  /** Whether it can be told again. */
  may: boolean;
}

/** What one program was told, newest first, with every try. */
export function Deliveries({ webhook: { id, name }, may }: DeliveriesProps) {
  const { deliveries, isPending, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useDeliveries(id);
  if (error) return <ProblemBanner error={error} />;
  if (isPending) return <div className="skeleton" />;
  return (
    <div className="webhooks-log">
      {deliveries.length === 0 && (
        <p className="webhooks-facts">
          {t('It was told nothing yet.')} {t('Send it a test to see whether it answers.')}
        </p>
      )}
      <ol aria-label={t('Log of {{name}}', { name })}>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} {...{ delivery, may }} onReplayed={() => void refetch()} />
        ))}
      </ol>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('Show older')}
        </Button>
      )}
    </div>
  );
}

interface DeliveryRowProps {
  delivery: Delivery;
  may: boolean;
  onReplayed: () => void;
}

function DeliveryRow({ delivery, may, onReplayed }: DeliveryRowProps) {
  const { id, type, createdAt, nextAt, messageId, body, attempts } = delivery;
  const { tone, words } = deliveryWords(delivery);
  const replaying = useMutation({
    mutationFn: () => replayDelivery(id),
    onSuccess: () => {
      announce(t('Told again'));
      onReplayed();
    },
  });
  const at = shortMoment(createdAt);
  return (
    <li className="webhooks-delivery">
      <details>
        <summary>
          <Tag tone={tone}>{words}</Tag> <code>{type}</code>
          <time className="webhooks-facts" dateTime={createdAt} title={fullTime(createdAt)}>
            {at}
          </time>
          {attempts[0] && <span className="webhooks-facts">{attemptWords(attempts[0])}</span>}
          {nextAt && attempts.length > 0 && (
            <span className="webhooks-facts">
              {t('next try {{shortMoment}}', { shortMoment: shortMoment(nextAt) })}
            </span>
          )}
        </summary>
        <p className="webhooks-facts">
          <code>{`webhook-id: ${messageId}`}</code>
        </p>
        <pre tabIndex={0} aria-label={t('What is sent')}>
          {JSON.stringify(JSON.parse(body), undefined, 2)}
        </pre>
        <ul aria-label={t('Tries')}>
          {attempts.map((attempt) => (
            <li key={attempt.at} className="webhooks-facts">
              <time dateTime={attempt.at} title={fullTime(attempt.at)}>
                {clockTime(attempt.at)}
              </time>{' '}
              {attemptWords(attempt)}
              {attempt.answer && <q dir="auto">{attempt.answer}</q>}
            </li>
          ))}
        </ul>
      </details>
      {may && (
        <Button
          look="quiet"
          disabled={replaying.isPending}
          aria-label={t('Replay {{type}} of {{at}}', { type, at })}
          onClick={() => replaying.mutate()}
        >
          {t('Replay')}
        </Button>
      )}
      {replaying.isError && <ProblemBanner error={replaying.error} />}
    </li>
  );
}
