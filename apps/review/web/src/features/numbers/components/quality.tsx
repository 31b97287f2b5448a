import { useState } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import { FEW } from '../../../api/few.policy.js';
import { intentWords } from '../../../api/intent-words.policy.js';
import {
  exportHref,
  type Behind,
  type MetricsFilter,
  type QualityFigure,
  type QualityGroup,
} from '../../../api/metrics.js';
import { number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { intervalText } from '../figure-text.policy.js';
import { metricWords } from '../metric-words.policy.js';
import { useLabelWords } from '../use-label-words.js';
import { useQuality } from '../use-numbers.js';

const COLUMNS = ['acceptance', 'edit_ratio', 'quality'] as const;
type Column = (typeof COLUMNS)[number];

const dimensions = (): readonly (readonly [QualityGroup['dimension'], string])[] => [
  ['intent', t('Intent')],
  ['document', t('Document')],
  ['channel', t('Channel')],
  ['prompt', t('Prompt version')],
  ['profile', t('Model profile')],
  ['persona', t('Persona')],
];

function nameOf({ dimension, is }: QualityGroup): string {
  if (dimension === 'intent') return intentWords(is);
  return dimension === 'channel' ? channelName(is) : is;
}

const figureOf = ({ figures }: QualityGroup, column: Column): QualityFigure =>
  figures.find(({ metric }) => metric === column) ?? { metric: column, n: 0 };

interface QualityProps {
  filter: MetricsFilter;
  /** Whether it may be downloaded. */
  may: boolean;
  onOpen: (behind: Behind) => void;
}

/** How good drafts were, by what tells them apart; every cell opens what it was made of (AN-04). */
export function Quality({ filter, may, onOpen }: QualityProps) {
  const { data, isError, error } = useQuality(filter);
  return (
    <section aria-label={t('AI quality')}>
      <h2>{t('AI quality')}</h2>
      <p className="field-hint">
        {t('The 30 days until {{to}}. In brackets: where the value lies in 95 of 100 cases.', {
          to: filter.to,
        })}
      </p>
      {isError && <ProblemBanner error={error} />}
      {data?.groups.length === 0 && <p>{t('No draft was decided on.')}</p>}
      {may && data && data.groups.length > 0 && <QualityDownloads filter={filter} />}
      {dimensions().map(([dimension, title]) => {
        const groups = (data?.groups ?? []).filter((one) => one.dimension === dimension);
        return groups.length > 0 && <QualityTable key={dimension} {...{ title, groups, onOpen }} />;
      })}
    </section>
  );
}

function QualityDownloads({ filter }: { filter: MetricsFilter }) {
  return (
    <p className="numbers-quality-files">
      {(['csv', 'xlsx', 'json'] as const).map((format) => (
        <a
          key={format}
          href={exportHref(filter, 'quality', format)}
          download
          aria-label={t('Download {{what}} as {{format}}', { what: t('AI quality'), format })}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

interface QualityTableProps {
  title: string;
  groups: readonly QualityGroup[];
  onOpen: (behind: Behind) => void;
}

function QualityTable({ title, groups, onOpen }: QualityTableProps) {
  const [by, setBy] = useState<Column>();
  const sorted = by
    ? [...groups].sort((one, other) => (figureOf(other, by).value ?? -1) - (figureOf(one, by).value ?? -1))
    : groups;
  return (
    <div
      className="numbers-scroll numbers-quality"
      tabIndex={0}
      role="region"
      aria-label={t('AI quality: {{title}}', { title })}
    >
      <table className="numbers-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={by === column ? 'descending' : 'none'}>
                <button
                  type="button"
                  className="numbers-link"
                  onClick={() => setBy(by === column ? undefined : column)}
                >
                  {metricWords(column).name}
                </button>
              </th>
            ))}
            <th scope="col">{metricWords('rejected').name}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((group) => (
            <QualityRow key={group.is} {...{ group, onOpen }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QualityRow({ group, onOpen }: { group: QualityGroup; onOpen: (behind: Behind) => void }) {
  const { dimension, is, rejected } = group;
  const labelWords = useLabelWords();
  return (
    <tr>
      <th scope="row">
        <bdi>{nameOf(group)}</bdi>
      </th>
      {COLUMNS.map((metric) => {
        const figure = figureOf(group, metric);
        return (
          <td key={metric} data-few={figure.n < FEW}>
            {figure.n === 0 ? (
              t('no data')
            ) : (
              <button
                type="button"
                className="numbers-link"
                onClick={() => onOpen({ metric, dimension, is })}
              >
                {intervalText(figure, metricWords(metric).unit)} · n = {number(figure.n)}
              </button>
            )}
          </td>
        );
      })}
      <td>
        {rejected.map(({ label, n }) => (
          <button
            key={label}
            type="button"
            className="numbers-link numbers-reason"
            onClick={() => onOpen({ metric: 'rejected', label, dimension, is })}
          >
            {labelWords('rejected', label)} {number(n)}
          </button>
        ))}
      </td>
    </tr>
  );
}
