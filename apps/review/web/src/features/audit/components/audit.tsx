import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { auditExportHref, proveAudit } from '../../../api/audit.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useAudit } from '../use-audit.js';
import { AuditFilters, NO_FILTER } from './audit-filters.js';
import { AuditRow } from './audit-row.js';
import './audit.css';

/** Who did what, and the proof that nobody changed it afterwards (SE-09). */
export function Audit({ roles }: { roles: readonly string[] }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const { entries, isError, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useAudit(filter);
  return (
    <div className="audit">
      <AuditFilters {...{ filter }} onChange={setFilter} />
      <div className="audit-tools">
        <a className="button button-plain" href={auditExportHref(filter)} download="audit.jsonl">
          {t('Download what is shown')}
        </a>
        {roles.includes('auditor') && <Proof />}
      </div>
      {filter.actor && <p className="field-hint">{t('Only what one of them did.')}</p>}
      {isError && <ProblemBanner error={error} />}
      {!isPending && !isError && entries.length === 0 && (
        <p>
          {t('Nothing in the trail fits.')} {t('Take a filter away, or choose more days.')}
        </p>
      )}
      <ol className="audit-rows" aria-label={t('Audit trail')}>
        {entries.map((entry) => (
          <AuditRow key={entry.seq} entry={entry} onNarrow={(only) => setFilter({ ...filter, ...only })} />
        ))}
      </ol>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('Show older')}
        </Button>
      )}
    </div>
  );
}

function Proof() {
  const proof = useMutation({ mutationFn: proveAudit });
  const { data } = proof;
  return (
    <>
      <Button onClick={() => proof.mutate()} disabled={proof.isPending}>
        {proof.isPending ? t('Recomputing every row…') : t('Prove that it is whole')}
      </Button>
      {proof.isError && <ProblemBanner error={proof.error} />}
      {data && data.breaks.length === 0 && (
        <Banner tone="info" title={t('All {{rows}} rows are as they were written', { rows: data.rows })}>
          {t('The last one is')} <code>{data.head}</code>.
        </Banner>
      )}
      {data && data.breaks.length > 0 && (
        <Banner tone="bad" urgent title={t('The trail was changed')}>
          {t('It does not fit together at row {{breaks}}. docs/runbooks/standing-audit.md says what to do.', {
            breaks: data.breaks.join(', '),
          })}
        </Banner>
      )}
    </>
  );
}
