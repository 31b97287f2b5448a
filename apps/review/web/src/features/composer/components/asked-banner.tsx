import type { ItemDetail } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';

/** Whose opinion the item waits for. */
export function AskedBanner({ item: { asked } }: { item: ItemDetail }) {
  if (!asked) return null;
  const { name, by, mine } = asked;
  return (
    <Banner
      tone={mine ? 'warn' : 'info'}
      title={mine ? t('{{by}} asks what you think', { by }) : t('{{by}} asked {{name}}', { by, name })}
    >
      {mine
        ? t('Answer in a private note below the conversation.')
        : t('Their answer comes as a private note.')}
    </Banner>
  );
}
