import os from 'node:os';
import { table, valueOf, type Figure } from './figures.js';

/** How a run tells its figures. */
export interface Told {
  json: boolean;
  /** What was measured, in a line for people; left out of the JSON. */
  words?: string;
  /** What was measured, in fields; left out of the table. */
  also?: object;
}

/** Prints the figures with the machine they were measured on; whether all are within is how the process ends. */
export function report(figures: readonly Figure[], { json, words, also = {} }: Told): void {
  const load = os.loadavg()[0]!.toFixed(1);
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, load ${load}, ${process.version}`;
  const valued = figures.map((figure) => ({ ...figure, value: valueOf(figure) }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ machine, ...also, figures: valued }, null, 2)}\n`
      : `${[machine, ...(words ? [words] : [])].join('\n')}\n\n${table(figures)}\n`,
  );
  process.exitCode = valued.every(({ value, limit }) => value <= limit) ? 0 : 1;
}
