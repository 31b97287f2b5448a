import type { Workspace } from '../../../api/workspaces.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';
import { DeletionState } from './deletion-state.js';

/** `stand`: suspend it, or resume it; `keep`: it is not deleted after all. */
export type RowAct = 'rename' | 'stand' | 'delete' | 'keep';

interface WorkspaceRowProps {
  workspace: Workspace;
  /** Whether one administers the installation. */
  installs: boolean;
  /** Absent where one may only read. */
  onAct: ((act: RowAct) => void) | undefined;
}

export function WorkspaceRow({ workspace, installs, onAct }: WorkspaceRowProps) {
  const { id, name, own, people, openItems, suspended, deletion } = workspace;
  return (
    <li className="workspaces-row">
      <span className="workspaces-name">
        <strong>
          <bdi>{name}</bdi> {own && <Tag>{t('The installation’s own')}</Tag>}
          <StateTag workspace={workspace} />
        </strong>
        <code>{id}</code>
      </span>
      {!deletion?.beganAt && (
        <span className="workspaces-facts">
          {people === 1 ? t('1 person') : t('{{people}} people', { people })} ·{' '}
          {openItems === 1 ? t('1 open item') : t('{{openItems}} open items', { openItems })}
        </span>
      )}
      {onAct && !deletion?.beganAt && <Acts {...{ workspace, installs, onAct }} />}
      {suspended && !deletion && (
        <span className="workspaces-facts workspaces-why">
          {t('{{by}}, {{since}}: {{reason}}', {
            ...{ by: suspended.by, reason: suspended.reason },
            since: shortMoment(suspended.since),
          })}{' '}
          {suspended.byInstallation && !installs && t('Only whoever runs the installation resumes it.')}
        </span>
      )}
      {deletion && <DeletionState deletion={deletion} name={name} />}
    </li>
  );
}

function StateTag({ workspace: { suspended, deletion } }: { workspace: Workspace }) {
  if (deletion?.deletedAt) return <Tag>{t('Deleted')}</Tag>;
  if (deletion)
    return (
      <Tag tone="bad" icon="stop">
        {deletion.beganAt ? t('Being deleted') : t('To be deleted')}
      </Tag>
    );
  if (!suspended) return null;
  return (
    <Tag tone="warn" icon="stop">
      {t('Suspended')}
    </Tag>
  );
}

interface ActsProps {
  workspace: Workspace;
  installs: boolean;
  onAct: (act: RowAct) => void;
}

function Acts({ workspace: { name, own, suspended, deletion }, installs, onAct }: ActsProps) {
  const theirs = !own && !(suspended?.byInstallation && !installs);
  if (deletion)
    return (
      <span className="workspaces-acts">
        {(installs || !deletion.byInstallation) && (
          <Button look="quiet" aria-label={t('Keep {{name}}', { name })} onClick={() => onAct('keep')}>
            {t('Keep it')}
          </Button>
        )}
      </span>
    );
  return (
    <span className="workspaces-acts">
      <Button look="quiet" aria-label={t('Rename {{name}}', { name })} onClick={() => onAct('rename')}>
        {t('Rename…')}
      </Button>
      {theirs && (
        <Button
          look="quiet"
          aria-label={suspended ? t('Resume {{name}}', { name }) : t('Suspend {{name}}', { name })}
          onClick={() => onAct('stand')}
        >
          {suspended ? t('Resume…') : t('Suspend…')}
        </Button>
      )}
      {theirs && suspended && (
        <Button
          look="quiet"
          aria-label={t('Delete workspace {{name}}', { name })}
          onClick={() => onAct('delete')}
        >
          {t('Delete…')}
        </Button>
      )}
    </span>
  );
}
