import type { Behind, BehindRow, MetricsFilter } from '../../../api/metrics.js';
import { channelName } from '../../../api/channel-words.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { valueText } from '../figure-text.policy.js';
import { metricWords, type MetricWords } from '../metric-words.policy.js';
import { useLabelWords } from '../use-label-words.js';
import { useBehind } from '../use-numbers.js';
import { Downloads } from './downloads.js';

interface BehindNumberProps {
  filter: MetricsFilter;
  behind: Behind;
  hrefOf: (itemId: string) => string;
  /** Whether it may be downloaded. */
  may: boolean;
  onClose: () => void;
}

/** The things a number was made of, newest first; each opens in the workspace. */
export function BehindNumber({ filter, behind, hrefOf, may, onClose }: BehindNumberProps) {
  const words = metricWords(behind.metric);
  const labelWords = useLabelWords();
  const { rows, isError, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useBehind(
    filter,
    behind,
  );
  const title = behind.label ? `${words.name}: ${labelWords(behind.metric, behind.label)}` : words.name;
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="numbers-behind">
        {may && <Downloads {...{ filter, behind }} />}
        {isError && <ProblemBanner error={error} />}
        {isPending && <div className="skeleton" />}
        {rows.length > 0 && <Rows {...{ rows, words, hrefOf }} metric={behind.metric} />}
        {hasNextPage && (
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('Show older')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface RowsProps {
  rows: readonly BehindRow[];
  metric: string;
  words: MetricWords;
  hrefOf: (itemId: string) => string;
}

function Rows({ rows, metric, words, hrefOf }: RowsProps) {
  const labelWords = useLabelWords();
  return (
    <table className="numbers-table">
      <thead>
        <tr>
          <th scope="col">{t('When')}</th>
          <th scope="col">{t('Channel')}</th>
          <th scope="col">{t('Who')}</th>
          <th scope="col">{t('What')}</th>
          <th scope="col">{t('Value')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, channel, reviewerName, label, value, weight, opens }) => (
          <tr key={id}>
            <td>{opens ? <a href={hrefOf(opens)}>{shortMoment(at)}</a> : shortMoment(at)}</td>
            <td>{channel && channelName(channel)}</td>
            <td>
              <bdi>{reviewerName}</bdi>
            </td>
            <td>{label && labelWords(metric, label)}</td>
            <td>{value !== undefined && valueText(weight ? value / weight : value, words.unit, label)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
