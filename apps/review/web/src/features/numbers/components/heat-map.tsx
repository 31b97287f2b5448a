import type { HeatCell } from '../../../api/metrics.js';
import { dateFormat, number } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday, as good as any. */
const MONDAY = Date.UTC(2026, 5, 1);
const WEEKDAYS = Array.from({ length: 7 }, (_, index) => index + 1);
const SHADES = 5;

/** When people write: an hour of the week is the darker the more came in it, and says how many. */
export function HeatMap({ cells }: { cells: readonly HeatCell[] }) {
  const most = Math.max(...cells.map(({ messages }) => messages));
  const at = (weekday: number, hour: number): number =>
    cells.find((cell) => cell.weekday === weekday && cell.hour === hour)?.messages ?? 0;
  const dayName = (weekday: number): string =>
    dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(new Date(MONDAY + (weekday - 1) * 86_400_000));
  return (
    <section aria-label={t('When people write')}>
      <h2>{t('When people write')}</h2>
      <div
        className="numbers-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('Messages by hour of the week')}
      >
        <table className="numbers-heat">
          <thead>
            <tr>
              <td />
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{dayName(weekday)}</th>
                {HOURS.map((hour) => {
                  const messages = at(weekday, hour);
                  return (
                    <td key={hour} data-shade={Math.ceil((messages / most) * SHADES)}>
                      {messages > 0 && number(messages)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
