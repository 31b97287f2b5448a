import type { Escalations } from '../../../api/escalations.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';

/** Whether anybody is told outside this page. */
export function Pager({ state }: { state: Escalations['pager'] }) {
  if (state === 'connected')
    return (
      <p className="escalation-facts">{t('A pager is connected: a webhook is told of each of them.')}</p>
    );
  if (state === 'failing')
    return (
      <Banner tone="bad" title={t('The pager takes nothing')}>
        {t('Its webhook did not take what it was told last. Until it does, escalations are seen here only.')}
      </Banner>
    );
  return (
    <Banner tone="warn" title={t('No pager is connected')}>
      {t(
        'Escalations are seen here only. An administrator connects one with a webhook that is told of escalation.raised.',
      )}
    </Banner>
  );
}
