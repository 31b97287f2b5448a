import { useState } from 'react';
import type { Behind } from '../../../api/metrics.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { useStore } from '../../../lib/store/store.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { thirtyDaysOf } from '../range.policy.js';
import { chosen, useOverview } from '../use-numbers.js';
import { BehindNumber } from './behind-number.js';
import { Downloads } from './downloads.js';
import { NumberFilters } from './number-filters.js';
import { Overview } from './overview.js';
import { Quality } from './quality.js';
import './numbers.css';

interface NumbersProps {
  roles: readonly string[];
  /** The page of an item. */
  hrefOf: (itemId: string) => string;
}

/** What happened, in numbers that can each be opened: one's own, or the team's for whoever leads (AN-03, AN-11). */
export function Numbers({ roles, hrefOf }: NumbersProps) {
  // The server decides; this only spares people a refusal.
  const may = roles.some((role) => ['lead', 'admin', 'auditor'].includes(role));
  const wanted = useStore(chosen);
  const filter = may ? wanted : { ...wanted, reviewer: '' };
  const { data, isError, error } = useOverview(filter);
  const [behind, setBehind] = useState<Behind>();
  return (
    <div className="numbers-page">
      <NumberFilters filter={filter} name={data?.names[`person:${filter.reviewer}`]} onChange={chosen.set} />
      {isError && <ProblemBanner error={error} />}
      {!data && !isError && <div className="skeleton" />}
      {data && (
        <>
          <p className="field-hint">
            {data.own && `${t('These are your own numbers.')} `}
            {data.countedThrough
              ? t('Counted up to {{when}}.', { when: shortMoment(data.countedThrough) })
              : t('Nothing was counted yet.')}
          </p>
          {may && <Downloads filter={filter} />}
          <Overview
            {...{ filter, data }}
            onOpen={setBehind}
            onOnly={may ? (reviewer) => chosen.set({ ...filter, reviewer }) : undefined}
          />
          <Quality filter={thirtyDaysOf(filter)} may={may} onOpen={setBehind} />
        </>
      )}
      {behind && (
        <BehindNumber
          {...{ behind, hrefOf, may }}
          filter={behind.dimension ? thirtyDaysOf(filter) : filter}
          onClose={() => setBehind(undefined)}
        />
      )}
    </div>
  );
}
