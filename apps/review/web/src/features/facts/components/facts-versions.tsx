import type { FactsVersion } from '../../../api/facts.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';

interface FactsVersionsProps {
  versions: readonly FactsVersion[];
  version: number;
  onRestore: (version: number) => void;
}

/** Who wrote the facts and when. An earlier version is put into the form: saving it is a new one. */
export function FactsVersions({ versions, version: current, onRestore }: FactsVersionsProps) {
  const [newest] = versions;
  if (!newest) return <span className="field-hint">{t('Nothing has been written down yet.')}</span>;
  return (
    <details className="facts-versions">
      <summary>
        {t('Version {{current}} by', { current })} <bdi>{newest.by}</bdi>,{' '}
        <time dateTime={newest.at}>{fullTime(newest.at)}</time>
      </summary>
      <ul>
        {versions
          .filter(({ version }) => version !== current)
          .map(({ version, by, at }) => (
            <li key={version}>
              <span>
                {t('Version {{version}} by', { version })} <bdi>{by}</bdi>,{' '}
                <time dateTime={at}>{fullTime(at)}</time>
              </span>
              <Button look="quiet" icon="undo" onClick={() => onRestore(version)}>
                {t('Put version {{version}} into the form', { version })}
              </Button>
            </li>
          ))}
      </ul>
    </details>
  );
}
