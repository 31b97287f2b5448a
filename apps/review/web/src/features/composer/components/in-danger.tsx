import { t } from '../../../lib/language/t.js';
import type { ItemDetail } from '../../../api/items.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import type { Composing } from '../use-composer.js';

interface InDangerProps {
  item: Pick<ItemDetail, 'dangers' | 'help'>;
  composing: Composing;
  readOnly: boolean;
}

/** Somebody may be in danger: what comes first, and the house's own words for it, to be put before the reply (ET-06). */
export function InDanger({ item: { dangers, help }, composing, readOnly }: InDangerProps) {
  if (dangers.length === 0) return null;
  return (
    <Banner tone="bad" urgent title={t('Emergency, level L3: somebody may be in danger')}>
      <p>{t('Answer what keeps people safe, and nothing else. Nothing is sold in this reply.')}</p>
      {help.length === 0 && (
        <p>{t('No help text is written down for this. An administrator adds them under Business.')}</p>
      )}
      {help.map(({ country, language, text }) => (
        <p key={text}>
          <bdi lang={language}>“{text}”</bdi> ({country ? `${language}, ${country}` : language}){' '}
          {!readOnly && (
            <Button onClick={() => composing.write([{ text }, ...composing.contents])}>
              {t('Put this first')}
            </Button>
          )}
        </p>
      ))}
    </Banner>
  );
}
