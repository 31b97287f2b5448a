import type { Deletion } from '../../../api/workspaces.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';

/** Who asked that it be deleted, when that is, and from where everything went or has not gone yet. */
export function DeletionState({ deletion, name }: { deletion: Deletion; name: string }) {
  const { by, reason, askedAt, dueAt, beganAt, deletedAt, services } = deletion;
  return (
    <div className="workspaces-why workspaces-deletion">
      <span className="workspaces-facts">
        {t('Deletion asked for by {{by}}, {{since}}: {{reason}}', {
          by,
          reason,
          since: shortMoment(askedAt),
        })}
      </span>
      {!beganAt && (
        <span className="workspaces-facts">
          {t('Everything of it goes {{due}}. Until then it can be kept.', { due: shortMoment(dueAt) })}
        </span>
      )}
      {beganAt && (
        <ul className="workspaces-services" aria-label={t('From where {{name}} went', { name })}>
          {services.map(({ service, at, went }) => (
            <li key={service}>
              <Icon name={at ? 'check' : 'clock'} />
              <span>{serviceWords(service)}</span>
              <span className="workspaces-facts">
                {at
                  ? t('Rows and files gone: {{went}}, {{at}}', { went: went ?? 0, at: shortMoment(at) })
                  : t('Has not answered yet')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {deletedAt && (
        <span className="workspaces-facts">
          {t('Nothing is kept of it since {{at}}, but for its audit trail.', { at: shortMoment(deletedAt) })}
        </span>
      )}
    </div>
  );
}

function serviceWords(service: string): string {
  const words: Record<string, string> = {
    review: t('Conversations, people and settings'),
    'ingest-web': t('Mailboxes of the web chat'),
    debouncer: t('Messages taken in'),
    supervisor: t('Drafts, documents and costs'),
    dispatcher: t('Sending and files'),
    'rapport-writer': t('What is remembered of contacts'),
    'analytics-writer': t('Numbers'),
  };
  return words[service] ?? service;
}
