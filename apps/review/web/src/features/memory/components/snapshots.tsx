import type { Snapshot } from '../../../api/memory.js';
import { fullTime, longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';

/** As many as drafts are told; the others are a click away. */
const SHOWN = 3;

/** What their conversations were about, the newest first: of what they wrote and what was sent. */
export function Snapshots({ snapshots }: { snapshots: readonly Snapshot[] }) {
  if (snapshots.length === 0) return null;
  const older = snapshots.slice(SHOWN);
  return (
    <section className="memory-snapshots" aria-label={t('Earlier conversations')}>
      <h3 className="memory-heading">{t('Earlier conversations')}</h3>
      {snapshots.slice(0, SHOWN).map((one) => (
        <SnapshotRow key={one.snapshotId} snapshot={one} />
      ))}
      {older.length > 0 && (
        <details>
          <summary className="memory-more">{t('{{older}} older', { older: older.length })}</summary>
          {older.map((one) => (
            <SnapshotRow key={one.snapshotId} snapshot={one} />
          ))}
        </details>
      )}
    </section>
  );
}

function SnapshotRow({ snapshot }: { snapshot: Snapshot }) {
  const { summary, topics, questions, by, turnFrom, turnTo, until } = snapshot;
  const turns =
    turnFrom === turnTo
      ? t('turn {{turnTo}}', { turnTo })
      : t('turns {{turnFrom}} to {{turnTo}}', { turnFrom, turnTo });
  return (
    <article className="snapshot">
      <p className="fact-source">
        <time dateTime={until} title={fullTime(until)}>
          {longDay(until)}
        </time>
        {` · ${turns} · ${by === 'model' ? t('summed up by a model') : t('in their own words')}`}
        {topics.length > 0 && (
          <>
            {' · '}
            <bdi>{topics.join(', ')}</bdi>
          </>
        )}
      </p>
      <p className="snapshot-summary" dir="auto">
        {summary}
      </p>
      {questions.map((question) => (
        <p className="snapshot-open" key={question}>
          {t('Not answered then:')} <bdi>{question}</bdi>
        </p>
      ))}
    </article>
  );
}
