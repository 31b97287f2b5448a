import type { AuditEntry, AuditFilter } from '../../../api/audit.js';
import { fullTime, shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { actionWords, actorWords } from '../action-words.policy.js';

interface AuditRowProps {
  entry: AuditEntry;
  onNarrow: (only: Partial<AuditFilter>) => void;
}

/** One row; who and what it was about narrow the trail to themselves. */
export function AuditRow({ entry, onNarrow }: AuditRowProps) {
  const { seq, at, actor, action, objectKind, objectId, detail, hash } = entry;
  return (
    <li className="audit-row">
      <time dateTime={at} title={fullTime(at)}>
        {shortMoment(at)}
      </time>
      <p>
        <button type="button" className="audit-narrow" onClick={() => onNarrow({ actor })}>
          <bdi>{actorWords(entry)}</bdi>
        </button>{' '}
        {actionWords(action)}
      </p>
      <details>
        <summary>
          {objectKind} <code>{objectId}</code>
        </summary>
        <dl>
          {Object.entries(detail).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('row')}</dt>
            <dd>
              <code>
                {seq} · {hash}
              </code>
            </dd>
          </div>
        </dl>
        <button type="button" className="audit-narrow" onClick={() => onNarrow({ object: objectId })}>
          {t('Everything about this {{objectKind}}', { objectKind })}
        </button>
      </details>
    </li>
  );
}
