import { useQuery } from '@tanstack/react-query';
import type { MadeDecision } from '../../../api/feedback.js';
import { keys } from '../../../api/keys.js';
import { getTaxonomy, labelOf, type Taxonomy } from '../../../api/taxonomy.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { workingTime } from '../../../lib/clock/working-time-words.policy.js';
import './teaching.css';

/** What was decided on an item, by whom, and what was said of the draft (RV-09). */
export function MadeDecisions({ decisions }: { decisions: readonly MadeDecision[] }) {
  const taxonomy = useQuery({ queryKey: keys.taxonomy, queryFn: getTaxonomy });
  if (decisions.length === 0) return null;
  return (
    <ul className="made-decisions" aria-label={t('Decisions')}>
      {decisions.map((decision) => (
        <li key={decision.at}>
          <span>
            {kindWords(decision, taxonomy.data)} · <bdi>{decision.by}</bdi>,{' '}
            <time dateTime={decision.at}>{fullTime(decision.at)}</time>
          </span>
          <span className="made-decisions-facts">{factsOf(decision, taxonomy.data).join(' · ')}</span>
          {decision.note && <span dir="auto">{decision.note}</span>}
        </li>
      ))}
    </ul>
  );
}

function kindWords({ kind, reason = '', undoneAt }: MadeDecision, taxonomy: Taxonomy | undefined): string {
  if (undoneAt) return t('Approved and taken back');
  if (kind === 'approved') return t('Approved');
  if (kind === 'rejected')
    return t('Rejected: {{reason}}', { reason: labelOf(taxonomy?.rejectReasons, reason) });
  return t('Closed: {{reason}}', { reason: labelOf(taxonomy?.closeReasons, reason) });
}

function factsOf(decision: MadeDecision, taxonomy: Taxonomy | undefined): string[] {
  const { editTags, editRatio, quality, readingMs, handlingMs } = decision;
  const percent = Math.round((editRatio ?? 0) * 100);
  return [
    ...editTags.map((code) => labelOf(taxonomy?.editTags, code)),
    ...(editRatio === undefined
      ? []
      : [editRatio === 0 ? t('Unchanged') : t('{{percent}} % changed', { percent })]),
    ...(quality === undefined ? [] : [t('{{quality}} of 5', { quality })]),
    ...(readingMs === undefined ? [] : [t('read for {{time}}', { time: workingTime(readingMs) })]),
    ...(handlingMs === undefined ? [] : [t('handled in {{time}}', { time: workingTime(handlingMs) })]),
  ];
}
