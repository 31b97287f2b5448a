import type { ItemDetail } from '../../../api/items.js';
import { duration } from '../../../lib/clock/age.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';

/** Somebody has waited longer than the age of the item says: the channel handed their words over late. */
export function Late({ late: { writtenAt, receivedAt } }: { late: NonNullable<ItemDetail['late']> }) {
  return (
    <Banner
      tone="warn"
      title={t('Delivered {{duration}} late', { duration: duration(writtenAt, receivedAt) })}
    >
      {t(
        'The oldest message was written {{written}} and reached us {{received}}. They have been waiting since they wrote it.',
        { written: shortMoment(writtenAt), received: shortMoment(receivedAt) },
      )}
    </Banner>
  );
}
