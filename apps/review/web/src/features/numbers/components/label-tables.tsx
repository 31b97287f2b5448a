import type { Behind, MetricFigures } from '../../../api/metrics.js';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { metricWords } from '../metric-words.policy.js';
import { useLabelWords } from '../use-label-words.js';

const SPLIT = [
  'rejected',
  'closed',
  'edit_tags',
  'verdicts',
  'failures',
  'funnel',
  'cta_sent',
  'cta_response',
  'drafts',
];

interface LabelTablesProps {
  metrics: readonly MetricFigures[];
  onOpen: (behind: Behind) => void;
}

/** Why drafts were rejected, what the rules said, what failed: each line opens what it counts. */
export function LabelTables({ metrics, onOpen }: LabelTablesProps) {
  const labelWords = useLabelWords();
  const shown = SPLIT.flatMap((name) =>
    metrics.filter(({ metric, labels }) => metric === name && labels.length > 0),
  );
  if (shown.length === 0) return null;
  return (
    <section className="numbers-splits" aria-label={t('What they are made of')}>
      {shown.map(({ metric, labels }) => (
        <table key={metric} className="numbers-table">
          <caption>{metricWords(metric).name}</caption>
          <tbody>
            {labels.map(({ label, n }) => (
              <tr key={label}>
                <th scope="row">
                  <button type="button" className="numbers-link" onClick={() => onOpen({ metric, label })}>
                    {labelWords(metric, label)}
                  </button>
                </th>
                <td>{number(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
