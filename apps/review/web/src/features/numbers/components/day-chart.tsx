import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { dateFormat } from '../../../lib/language/formats.js';
import type { ChartDay } from '../chart-days.policy.js';
import { timeText, valueText } from '../figure-text.policy.js';
import { metricWords } from '../metric-words.policy.js';

/** Colours of both themes, told apart by lightness too. */
const COLOURS = ['var(--accent)', 'var(--good)', 'var(--warn)'];
const TICK = { fill: 'var(--text-2)', fontSize: 12 };

interface DayChartProps {
  days: ChartDay[];
  metrics: readonly string[];
}

/** Counts as bars, times as lines. The table beside it says the same to whoever does not see it. */
export default function DayChart({ days, metrics }: DayChartProps) {
  const shortDay = (day: string): string =>
    dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
  const times = metrics.some((metric) => metricWords(metric).unit === 'seconds');
  return (
    <div className="numbers-chart" aria-hidden="true">
      <ResponsiveContainer width="100%" height={220}>
        <ComposedChart
          data={days}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="day"
            tickFormatter={shortDay}
            tick={TICK}
            stroke="var(--line-control)"
            minTickGap={24}
          />
          <YAxis
            tick={TICK}
            stroke="var(--line-control)"
            width={72}
            allowDecimals={times}
            tickFormatter={times ? timeText : (value: number) => valueText(value, 'number')}
          />
          <Tooltip
            labelFormatter={(day) => shortDay(String(day))}
            formatter={(value, name) => [valueText(Number(value), times ? 'seconds' : 'number'), name]}
            contentStyle={{ background: 'var(--raised)', borderColor: 'var(--line)', color: 'var(--text)' }}
            cursor={{ fill: 'var(--hover)', stroke: 'var(--line-control)' }}
          />
          <Legend />
          {metrics.map((metric, index) => {
            const drawn = { dataKey: metric, name: metricWords(metric).name, isAnimationActive: false };
            const colour = COLOURS[index % COLOURS.length]!;
            return times ? (
              <Line key={metric} {...drawn} stroke={colour} strokeWidth={2} dot={{ r: 2 }} />
            ) : (
              <Bar key={metric} {...drawn} fill={colour} />
            );
          })}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
