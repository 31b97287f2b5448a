import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';

/** Somebody wrote to the model instead of to readers: said before it is saved, and as long as it is there. */
export function OrdersBanner({ orders }: { orders: readonly string[] }) {
  if (orders.length === 0) return null;
  return (
    <Banner tone="warn" title={t('This document holds words that read like orders to the model')}>
      <ul className="knowledge-orders">
        {orders.map((words) => (
          <li key={words} dir="auto">
            “{words}”
          </li>
        ))}
      </ul>
      {t(
        'Nothing carries them out: a draft is only a proposal. Look where the document comes from, and take the words out if they are not yours. Drafts drawn from such a section are marked.',
      )}
    </Banner>
  );
}
