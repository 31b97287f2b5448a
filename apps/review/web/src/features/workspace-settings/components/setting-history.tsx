import type { SettingsInForce, SettingVersion } from '../../../api/workspace-settings.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { changedWords } from '../setting-list.policy.js';

interface SettingHistoryProps {
  inForce: SettingsInForce;
  busy: boolean;
  onRestore: (version: number) => void;
}

/** Who changed what and when, the newest first, each with a way back to it. */
export function SettingHistory({ inForce: { versions, usual }, busy, onRestore }: SettingHistoryProps) {
  if (versions.length === 0) return <p className="field-hint">{t('Nobody has changed anything yet.')}</p>;
  return (
    <section aria-label={t('Earlier versions')}>
      <h3>{t('Earlier versions')}</h3>
      <ol>
        {versions.map((one, index) => (
          <li key={one.version} aria-label={t('Version {{version}}', { version: one.version })}>
            <Words version={one} before={versions[index + 1]?.settings ?? usual} />
            {index > 0 && (
              <Button
                disabled={busy}
                aria-label={t('Go back to version {{version}}', { version: one.version })}
                onClick={() => onRestore(one.version)}
              >
                {t('Go back to this')}
              </Button>
            )}
          </li>
        ))}
        <li aria-label={t('As it comes')}>
          <span>{t('As it comes')}</span>
          <Button disabled={busy} aria-label={t('Go back to how it comes')} onClick={() => onRestore(0)}>
            {t('Go back to this')}
          </Button>
        </li>
      </ol>
    </section>
  );
}

function Words({ version, before }: { version: SettingVersion; before: SettingsInForce['settings'] }) {
  const { restores, by, at, settings } = version;
  const changed = changedWords(before, settings);
  return (
    <span>
      {t('Version {{version}}', { version: version.version })}
      {restores !== undefined && ` · ${t('as version {{version}}', { version: restores })}`}
      <span className="field-hint">
        <bdi>{by}</bdi>, <time dateTime={at}>{fullTime(at)}</time>
      </span>
      {changed.map((one) => (
        <span key={one} className="workspace-settings-change">
          {one}
        </span>
      ))}
    </span>
  );
}
