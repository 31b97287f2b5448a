import { t } from '../../../lib/language/t.js';
import { Fold } from '../../../ui/fold.js';

/** What is known of an invented person. */
export function Known({ known }: { known: readonly string[] }) {
  return (
    <Fold name="practice-known" icon="person" title={t('What we know')} summary={known.join(' · ')}>
      <ul className="practice-known-list" dir="auto">
        {known.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Fold>
  );
}
