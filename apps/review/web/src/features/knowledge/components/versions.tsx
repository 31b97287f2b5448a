import type { DocumentVersion } from '../../../api/knowledge.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';

interface VersionsProps {
  versions: readonly DocumentVersion[];
  current: number;
  may: boolean;
  onRestore: (version: number) => void;
}

/** What a document said before, and who said it. Restoring puts it into the editor: saving it is a new version. */
export function Versions({ versions, current, may, onRestore }: VersionsProps) {
  if (versions.length === 0) return <p className="field-hint">{t('As it came with the workspace.')}</p>;
  const earlier = versions.filter(({ version }) => version !== current);
  const newest = versions.find(({ version }) => version === current);
  return (
    <details className="knowledge-versions">
      <summary>
        {t('Version {{current}}', { current })}
        {newest && (
          <>
            {t(' by')} <bdi>{newest.by}</bdi>, <time dateTime={newest.at}>{fullTime(newest.at)}</time>
          </>
        )}
      </summary>
      <ul>
        {earlier.map(({ version, by, at, removed }) => (
          <li key={version}>
            <span>
              {t('Version {{version}} by', { version })} <bdi>{by}</bdi>,{' '}
              <time dateTime={at}>{fullTime(at)}</time>
              {removed && t(': taken away')}
            </span>
            {may && !removed && (
              <Button look="quiet" icon="undo" onClick={() => onRestore(version)}>
                {t('Put version {{version}} into the editor', { version })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
