import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import {
  askForExport,
  exportFileHref,
  getExports,
  type WorkspaceExport,
} from '../../../api/workspace-exports.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { fileSize } from '../../../lib/file-size.policy.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

const AGAIN_MS = 2_000;

const isMade = ({ state }: WorkspaceExport): boolean => state === 'queued' || state === 'running';

/** Everything of the workspace one is in as one file, for whoever administers it (OP-09). */
export function Exports() {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: keys.exports,
    queryFn: getExports,
    refetchInterval: ({ state }) => state.data?.exports.some(isMade) && AGAIN_MS,
  });
  const asking = useMutation({
    mutationFn: askForExport,
    onSuccess: () => announce(t('The export is being made')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.exports }),
  });
  const exports = list.data?.exports ?? [];
  return (
    <section className="workspaces" aria-label={t('Export of this workspace')}>
      <header className="workspaces-head">
        <h2>{t('Export of this workspace')}</h2>
        <Button disabled={asking.isPending || exports.some(isMade)} onClick={() => asking.mutate()}>
          {t('Make an export')}
        </Button>
      </header>
      <p className="workspaces-facts">
        {t(
          'What customers and colleagues wrote, decisions, contacts, settings and the audit trail, as lines of JSON in one archive. Files people sent, documents and what is remembered of contacts are not in it. It can be fetched for seven days.',
        )}
      </p>
      {list.isError && <ProblemBanner error={list.error} />}
      {asking.isError && <ProblemBanner error={asking.error} />}
      {exports.length > 0 && (
        <ul aria-label={t('Exports')}>
          {exports.map((one) => (
            <ExportRow key={one.id} made={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ExportRow({ made }: { made: WorkspaceExport }) {
  const { by, askedAt, state, bytes, rows, expiresAt } = made;
  const asked = shortMoment(askedAt);
  return (
    <li className="workspaces-row">
      <span className="workspaces-name">
        <strong>{asked}</strong>
        <span className="workspaces-facts">{by}</span>
      </span>
      <span className="workspaces-facts">
        {state === 'ready'
          ? t('{{rows}} rows, {{size}}, until {{until}}', {
              ...{ rows: rows ?? 0, size: fileSize(bytes ?? 0), until: shortMoment(expiresAt ?? askedAt) },
            })
          : STATES[state]()}
      </span>
      {state === 'ready' && (
        <span className="workspaces-acts">
          <a
            className="button button-plain"
            href={exportFileHref(made)}
            download
            aria-label={t('Download the export of {{asked}}', { asked })}
          >
            {t('Download')}
          </a>
        </span>
      )}
    </li>
  );
}

const STATES: Record<Exclude<WorkspaceExport['state'], 'ready'>, () => string> = {
  queued: () => t('Waits to be made'),
  running: () => t('Is being made'),
  failed: () => t('Could not be made. Make another.'),
  expired: () => t('Expired and removed'),
};
