import { exportHref, type Behind, type MetricsFilter } from '../../../api/metrics.js';
import { t } from '../../../lib/language/t.js';

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
] as const;

interface DownloadsProps {
  filter: MetricsFilter;
  /** What is behind this number, instead of the numbers. */
  behind?: Behind;
}

/** What is shown, as files, with every filter that is set. */
export function Downloads({ filter, behind }: DownloadsProps) {
  const tables = behind
    ? ([['behind', t('These rows')]] as const)
    : ([
        ['numbers', t('Numbers')],
        ['days', t('By day')],
        ['people', t('By person')],
      ] as const);
  return (
    <div className="numbers-downloads" role="group" aria-label={t('Download')}>
      {tables.map(([table, words]) => (
        <p key={table}>
          {words}:{' '}
          {FORMATS.map(([format, name]) => (
            <a
              key={format}
              href={exportHref(filter, table, format, behind)}
              download
              aria-label={t('Download {{what}} as {{format}}', { what: words, format: name })}
            >
              {name}
            </a>
          ))}
        </p>
      ))}
    </div>
  );
}
