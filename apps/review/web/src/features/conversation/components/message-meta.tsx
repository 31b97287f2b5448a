import type { ReactNode } from 'react';
import type { Delivery, Message } from '../../../api/conversations.js';
import { duration } from '../../../lib/clock/age.policy.js';
import { Icon } from '../../../ui/icon.js';
import { deliveryWords } from '../delivery-words.policy.js';
import { clockTime, fullTime } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';

/** Something about this very message that its group does not say. */
export function hasNews({ late, edited, deleted, delivery, test }: Message): boolean {
  const settled = delivery === undefined || ['sent', 'delivered', 'read'].includes(delivery.state);
  return late || edited || deleted || test === true || !settled;
}

/** The small line below a message: when, by whom, what became of it. */
export function MessageMeta({ message }: { message: Message }) {
  const { at, receivedAt, author, late, edited, deleted, delivery, test } = message;
  return (
    <div className="message-meta">
      {author && <bdi>{author}</bdi>}
      {test && <Mark title={t('An administrator tried whether the channel works')}>{t('test')}</Mark>}
      <time dateTime={at} title={fullTime(at)}>
        {clockTime(at)}
      </time>
      {late && (
        <Mark
          title={t('Written {{fullTime}}, reached us {{fullTime2}}', {
            fullTime: fullTime(at),
            fullTime2: fullTime(receivedAt),
          })}
        >
          {t('delivered late, {{duration}} after it was written', { duration: duration(at, receivedAt) })}
        </Mark>
      )}
      {edited && <span>{t('edited')}</span>}
      {deleted && <Mark title={t('The customer deleted this message')}>{t('deleted by the customer')}</Mark>}
      {delivery &&
        (delivery.state === 'waiting' ? <Waiting delivery={delivery} /> : <Ticks delivery={delivery} />)}
      {delivery?.state === 'unknown' && (
        <a href={`/operations/unknown#${message.replyId}`}>{t('Settle it')}</a>
      )}
    </div>
  );
}

function Mark({ title, children }: { title: string; children: ReactNode }) {
  return (
    <span className="message-mark" title={title}>
      {children}
    </span>
  );
}

/** Until it is due it can be taken back; nobody tells us when that is over but the clock. */
function Waiting({ delivery }: { delivery: Delivery }) {
  const now = useNow(1_000);
  const due = delivery.dueAt !== undefined && Date.parse(delivery.dueAt) <= now;
  return <Ticks delivery={due ? { ...delivery, state: 'queued' } : delivery} />;
}

function Ticks({ delivery }: { delivery: Delivery }) {
  const { words, look, tone } = deliveryWords(delivery);
  return (
    <span className={`ticks ticks-${tone}`}>
      <Icon name={look} />
      <bdi>{words}</bdi>
    </span>
  );
}
