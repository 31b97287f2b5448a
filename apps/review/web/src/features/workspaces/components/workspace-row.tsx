import type { Workspace } from '../../../api/workspaces.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';

/** `stand`: suspend it, or resume it. */
export type RowAct = 'rename' | 'stand';

interface WorkspaceRowProps {
  workspace: Workspace;
  /** Whether one administers the installation. */
  installs: boolean;
  /** Absent where one may only read. */
  onAct: ((act: RowAct) => void) | undefined;
}

export function WorkspaceRow({ workspace, installs, onAct }: WorkspaceRowProps) {
  const { id, name, own, people, openItems, suspended } = workspace;
  return (
    <li className="workspaces-row">
      <span className="workspaces-name">
        <strong>
          <bdi>{name}</bdi> {own && <Tag>{t('The installation’s own')}</Tag>}
          {suspended && (
            <Tag tone="warn" icon="stop">
              {t('Suspended')}
            </Tag>
          )}
        </strong>
        <code>{id}</code>
      </span>
      <span className="workspaces-facts">
        {people === 1 ? t('1 person') : t('{{people}} people', { people })} ·{' '}
        {openItems === 1 ? t('1 open item') : t('{{openItems}} open items', { openItems })}
      </span>
      {onAct && (
        <span className="workspaces-acts">
          <Button look="quiet" aria-label={t('Rename {{name}}', { name })} onClick={() => onAct('rename')}>
            {t('Rename…')}
          </Button>
          {!own && !(suspended?.byInstallation && !installs) && (
            <Button
              look="quiet"
              aria-label={suspended ? t('Resume {{name}}', { name }) : t('Suspend {{name}}', { name })}
              onClick={() => onAct('stand')}
            >
              {suspended ? t('Resume…') : t('Suspend…')}
            </Button>
          )}
        </span>
      )}
      {suspended && (
        <span className="workspaces-facts workspaces-why">
          {t('{{by}}, {{since}}: {{reason}}', {
            ...{ by: suspended.by, reason: suspended.reason },
            since: shortMoment(suspended.since),
          })}{' '}
          {suspended.byInstallation && !installs && t('Only whoever runs the installation resumes it.')}
        </span>
      )}
    </li>
  );
}
