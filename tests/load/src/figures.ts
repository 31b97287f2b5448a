/** One measured quantity with the limit it is held against and every raw sample. */
export interface Figure {
  name: string;
  unit: 'ms' | 'MB' | 's' | 'messages' | 'drafts' | 'rows' | 'people' | 'replies' | '×';
  /** Which part of the samples is compared: `max`, `p95`, `p99` or the only one. */
  statistic: 'only' | 'p50' | 'p95' | 'p99' | 'max';
  limit: number;
  samples: number[];
}

/** Nearest-rank percentile. */
export function percentile(samples: readonly number[], rank: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((rank / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function valueOf({ statistic, samples }: Figure): number {
  if (statistic === 'only' || statistic === 'max') return Math.max(...samples);
  return percentile(samples, Number(statistic.slice(1)));
}

/** A table for people: figure, limit, ratio, and how the samples spread. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const value = valueOf(figure);
    const { name, unit, statistic, limit, samples } = figure;
    return [
      `${name}${statistic === 'only' ? '' : `, ${statistic}`}`,
      `${round(value)} ${unit}`,
      `${limit} ${unit}`,
      limit === 0 ? '–' : (value / limit).toFixed(2),
      `${samples.length}: ${round(Math.min(...samples))} / ${round(percentile(samples, 50))} / ${round(Math.max(...samples))}`,
      value <= limit ? 'within' : 'OVER',
    ];
  });
  const all = [['figure', 'measured', 'limit', 'ratio', 'samples: min / median / max', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1);
}
