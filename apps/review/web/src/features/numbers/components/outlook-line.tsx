import type { Outlook } from '../../../api/metrics.js';
import { t } from '../../../lib/language/t.js';

/** Where the queue is heading if the last hours go on. */
export function OutlookLine({ outlook }: { outlook: Outlook | undefined }) {
  if (outlook?.inAnHour === undefined) return null;
  const { hours, arrived, settled, inAnHour } = outlook;
  return (
    <p className="numbers-outlook">
      {t('In the last {{hours}} hours {{arrived}} items came and {{settled}} were settled.', {
        hours,
        arrived,
        settled,
      })}{' '}
      {t('If that goes on, {{inAnHour}} wait an hour later.', { inAnHour })}
    </p>
  );
}
