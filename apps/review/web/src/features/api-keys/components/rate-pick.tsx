import { KEY_RATES, type KeyRate } from '../../../api/api-keys.js';
import { t } from '../../../lib/language/t.js';
import { Pick } from '../../../ui/pick.js';

interface RatePickProps {
  perMinute: KeyRate;
  onPick: (perMinute: KeyRate) => void;
}

/** How often a key may ask. */
export function RatePick({ perMinute, onPick }: RatePickProps) {
  const choices = KEY_RATES.map((rate) => [String(rate), t('{{rate}} a minute', { rate })] as const);
  return (
    <Pick
      label={t('Requests')}
      value={String(perMinute)}
      choices={choices}
      onPick={(picked) => onPick(Number(picked) as KeyRate)}
    />
  );
}
